/**
 * Work that ends in time, whether or not it listens to its signal: a caller's fetch may not.
 *
 * @module
 */

import { FetchFailure } from './transport.js'

/** Timers of JavaScript wrap around above this; a caller may say `Infinity`. */
const LONGEST_TIMER_MS = 2 ** 31 - 1

/**
 * @param work Gets a signal that fires when time is up or `signal` does.
 * @throws {FetchFailure} `fetch-timeout`; the reason of `signal` when that fired; else what `work` throws.
 */
export async function withDeadline<T>(
  timeoutMs: number,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>
): Promise<T> {
  const controller = new AbortController()
  const stopped = new Promise<never>((_, reject) => {
    controller.signal.addEventListener('abort', () => {
      reject(controller.signal.reason as Error)
    })
  })
  const relay = () => {
    controller.abort(signal.reason)
  }
  signal.addEventListener('abort', relay)
  const timer = setTimeout(
    () => {
      controller.abort(new FetchFailure('fetch-timeout', `No complete answer within ${String(timeoutMs)} ms.`))
    },
    Math.min(timeoutMs, LONGEST_TIMER_MS)
  )
  if (signal.aborted) relay()
  try {
    return await Promise.race([stopped, work(controller.signal)])
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', relay)
  }
}
