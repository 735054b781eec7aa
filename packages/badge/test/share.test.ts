import { afterEach, expect, test, vi } from 'vitest'
import { KEEP_MS } from '../src/pool.js'
import { sharing } from '../src/share.js'
import { resultFor } from './support/results.js'

const question = { site: 'https://a.example/' }

/** Verifications that end when they are told to. */
function held() {
  const signals: AbortSignal[] = []
  const ends: (() => void)[] = []
  const verify = vi.fn((_: unknown, { signal }: { signal: AbortSignal }) => {
    signals.push(signal)
    return new Promise<ReturnType<typeof resultFor>>((resolve) => ends.push(() => resolve(resultFor('valid'))))
  })
  return { verify, signals, ends, ask: sharing(verify, vi.fn()) }
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

test('another address, site, recipient or choice of issuers is another question', () => {
  const { verify, ask } = held()
  const { signal } = new AbortController()
  void ask('a', { ...question, signal })
  void ask('b', { ...question, signal })
  void ask('a', { site: 'https://b.example/', signal })
  void ask('a', { ...question, recipient: 'urn:x', signal })
  void ask('a', { ...question, trustedIssuers: 'did:web:a', signal })
  expect(verify).toHaveBeenCalledTimes(5)
})

test('a credential at hand is the same question as itself, and another one than its copy', () => {
  const { verify, ask } = held()
  const { signal } = new AbortController()
  const credential = { id: 'urn:a' }
  void ask(credential, { ...question, signal })
  void ask(credential, { ...question, signal })
  expect(verify).toHaveBeenCalledTimes(1)
  void ask({ ...credential }, { ...question, signal })
  void ask('1', { ...question, signal })
  expect(verify).toHaveBeenCalledTimes(3)
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
  const ask = sharing(verify, vi.fn())
  const { signal } = new AbortController()
  const both = await Promise.allSettled([ask('a', { ...question, signal }), ask('a', { ...question, signal })])
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  await expect(ask('a', { ...question, signal })).rejects.toThrow('down')
  expect(verify).toHaveBeenCalledTimes(2)
})

/** Verifications of several labels that each ask for the same list, and give what it answered. */
function asking(send: (url: string, init: RequestInit) => Promise<Response>) {
  const list = 'https://labels.example/status/revocation/1'
  const read: string[] = []
  const ask = sharing(async (input, { signal }, fetch) => {
    const response = await fetch(list, { signal, headers: {} })
    read.push(`${String(input)} ${String(response.status)} ${response.url} ${await response.text()}`)
    return resultFor('valid')
  }, send)
  return { ask, read }
}

test('labels that differ share the requests that do not', async () => {
  const send = vi.fn(() =>
    Promise.resolve(Object.defineProperty(new Response('a list'), 'url', { value: 'https://labels.example/moved' }))
  )
  const { ask, read } = asking(send)
  const { signal } = new AbortController()
  await Promise.all([ask('a', { signal }), ask('b', { signal })])
  await ask('c', { signal })
  expect(send).toHaveBeenCalledTimes(1)
  // Where it came from is told to everyone: an answer from elsewhere has to be judged by each.
  expect(read).toEqual(['a', 'b', 'c'].map((label) => `${label} 200 https://labels.example/moved a list`))
  await ask('d', { signal }, true)
  expect(send).toHaveBeenCalledTimes(2)
})

test('what is no good answer is none for everyone, and has no body', async () => {
  const { ask, read } = asking(() => Promise.resolve(new Response('gone', { status: 404 })))
  await ask('a', { signal: new AbortController().signal })
  expect(read).toEqual(['a 404  '])
})

test('an endless answer is read no further than a verification would', async () => {
  let given = 0
  let cancelled = false
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      given++
      controller.enqueue(new Uint8Array(64 * 1024).fill(32))
    },
    cancel() {
      cancelled = true
    }
  })
  const { ask } = asking(() => Promise.resolve(new Response(endless)))
  await ask('a', { signal: new AbortController().signal })
  expect(given).toBeLessThan(20)
  expect(cancelled).toBe(true)
})

test('a request that two labels share is stopped when both have left', async () => {
  const stopped: AbortSignal[] = []
  const { ask } = asking((_, { signal }) => new Promise(() => stopped.push(signal!)))
  const [one, two] = [new AbortController(), new AbortController()]
  const left = [ask('a', { signal: one.signal }), ask('b', { signal: two.signal })]
  await vi.waitFor(() => expect(stopped).toHaveLength(1))
  one.abort(new Error('one'))
  await expect(left[0]).rejects.toThrow('one')
  expect(stopped[0]!.aborted).toBe(false)
  two.abort(new Error('two'))
  await expect(left[1]).rejects.toThrow('two')
  await vi.waitFor(() => expect(stopped[0]!.aborted).toBe(true))
})
