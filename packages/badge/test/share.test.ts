import { afterEach, expect, test, vi } from 'vitest'
import { KEEP_MS, sharing } from '../src/share.js'
import { resultFor } from './support/results.js'

const question = { site: 'https://a.example/' }

function held() {
  const signals: AbortSignal[] = []
  const ends: (() => void)[] = []
  const verify = vi.fn((_: string, { signal }: { signal: AbortSignal }) => {
    signals.push(signal)
    return new Promise<ReturnType<typeof resultFor>>((resolve) => ends.push(() => resolve(resultFor('valid'))))
  })
  return { verify, signals, ends, ask: sharing(verify) }
}

afterEach(() => vi.useRealTimers())

test('the same question at the same time is asked once', async () => {
  const { verify, ends, ask } = held()
  const both = [
    ask('a', { ...question, signal: new AbortController().signal }),
    ask('a', { ...question, signal: new AbortController().signal })
  ]
  ends[0]!()
  const [first, second] = await Promise.all(both)
  expect(first).toBe(second)
  expect(verify).toHaveBeenCalledTimes(1)
})

test('an answer is kept for those who come a moment later, and for nobody after that', async () => {
  vi.useFakeTimers()
  const { verify, signals, ends, ask } = held()
  const { signal } = new AbortController()
  const first = ask('a', { ...question, signal })
  ends[0]!()
  await first
  await vi.advanceTimersByTimeAsync(KEEP_MS - 1)
  expect(await ask('a', { ...question, signal })).toBe(await first)
  expect(signals[0]!.aborted).toBe(false)
  expect(verify).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(1)
  void ask('a', { ...question, signal })
  expect(verify).toHaveBeenCalledTimes(2)
})

test('who asks afresh gets no kept answer, but shares one on its way', async () => {
  const { verify, ends, ask } = held()
  const { signal } = new AbortController()
  const first = ask('a', { ...question, signal })
  ends[0]!()
  await first
  const again = [ask('a', { ...question, signal }, true), ask('a', { ...question, signal }, true)]
  expect(verify).toHaveBeenCalledTimes(2)
  ends[1]!()
  expect(await again[0]).toBe(await again[1])
  expect(await again[0]).not.toBe(await first)
})

test('another address, site or recipient is another question', () => {
  const { verify, ask } = held()
  const { signal } = new AbortController()
  void ask('a', { ...question, signal })
  void ask('b', { ...question, signal })
  void ask('a', { site: 'https://b.example/', signal })
  void ask('a', { ...question, recipient: 'urn:x', signal })
  expect(verify).toHaveBeenCalledTimes(4)
})

test('one that leaves takes nothing from the others, and the last one to leave stops the work', async () => {
  const { signals, ask } = held()
  const [one, two] = [new AbortController(), new AbortController()]
  const left = [ask('a', { ...question, signal: one.signal }), ask('a', { ...question, signal: two.signal })]
  one.abort(new Error('one'))
  await expect(left[0]).rejects.toThrow('one')
  expect(signals[0]!.aborted).toBe(false)
  two.abort(new Error('two'))
  await expect(left[1]).rejects.toThrow('two')
  expect(signals[0]!.aborted).toBe(true)
})

test('a failure reaches everyone, and the next one asks again', async () => {
  const verify = vi.fn(() => Promise.reject(new Error('down')))
  const ask = sharing(verify)
  const { signal } = new AbortController()
  const both = await Promise.allSettled([ask('a', { ...question, signal }), ask('a', { ...question, signal })])
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  await expect(ask('a', { ...question, signal })).rejects.toThrow('down')
  expect(verify).toHaveBeenCalledTimes(2)
})
