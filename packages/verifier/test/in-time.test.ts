import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { WalkContext } from '../src/context.js'
import { inTime } from '../src/in-time.js'
import { label } from './support/network.js'

/** Of a walk only what is asked of it here. */
const walk = (signal?: AbortSignal) =>
  ({ options: signal ? { signal } : {}, limits: { timeoutMs: 5000 } }) as unknown as WalkContext

const never = () => new Promise<string>(() => {})

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('a part of this program', () => {
  test('that comes is there, and leaves no timer', async () => {
    expect(await inTime(Promise.resolve('part'), walk())).toBe('part')
    expect(vi.getTimerCount()).toBe(0)
  })

  test('that never comes is not there, once its time is up and not before', async () => {
    const ended = vi.fn()
    const asked = inTime(never(), walk())
    void asked.then(ended)
    await vi.advanceTimersByTimeAsync(4999)
    expect(ended).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    await vi.waitFor(() => expect(ended).toHaveBeenCalledWith(undefined))
  })

  test('that cannot be loaded says so itself', async () => {
    const missing = new TypeError('missing')
    await expect(inTime(Promise.reject(missing), walk())).rejects.toBe(missing)
  })

  test('is not waited for by a caller who has left', async () => {
    const leaving = new AbortController()
    const asked = inTime(never(), walk(leaving.signal))
    leaving.abort(new Error('left'))
    await expect(asked).rejects.toThrow('left')
  })
})

test('the verdict stands where the code for endorsements never comes, and none are listed', async () => {
  vi.resetModules()
  vi.doMock('../src/steps/check-endorsements.js', never)
  const { ask } = await import('./support/ask.js')
  let tell = () => {}
  const checked = new Promise<void>((resolve) => (tell = resolve))
  const asked = ask(await label(), {
    onCheck: ({ id }) => {
      if (id === 'site') tell()
    }
  })
  const ended = vi.fn()
  void asked.then(ended)
  await checked
  await vi.advanceTimersByTimeAsync(4999)
  expect(ended).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  expect(await asked).toMatchObject({ verdict: 'valid', endorsements: [] })
  vi.doUnmock('../src/steps/check-endorsements.js')
})
