import { afterEach, expect, test, vi } from 'vitest'
import { inTime } from '../src/in-time.js'

afterEach(() => vi.useRealTimers())

test('a part that comes is there', async () => {
  await expect(inTime(Promise.resolve('part'))).resolves.toBe('part')
})

test('a part that cannot be had fails as it failed', async () => {
  await expect(inTime(Promise.reject(new Error('404')))).rejects.toThrow('404')
})

test('a part that never comes cannot be had, after five seconds and not before', async () => {
  vi.useFakeTimers()
  const ended = vi.fn()
  inTime(new Promise(() => undefined)).catch(ended)
  await vi.advanceTimersByTimeAsync(4999)
  expect(ended).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  expect(ended).toHaveBeenCalledOnce()
})
