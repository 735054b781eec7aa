/**
 * A part of this program that never comes, in a browser over its network, must not keep an answer that stands without
 * it.
 *
 * @module
 */

import type { WalkContext } from './context.js'
import { withDeadline } from './net/deadline.js'
import { FetchFailure } from './net/transport.js'

/**
 * Waits for a part no longer than for a request.
 *
 * @returns Nothing when it does not come.
 * @throws What the part throws; the reason of the caller's signal.
 */
export async function inTime<T>(part: Promise<T>, { limits, options }: WalkContext): Promise<T | undefined> {
  try {
    return await withDeadline(limits.timeoutMs, options.signal ?? new AbortController().signal, () => part)
  } catch (caught) {
    if (caught instanceof FetchFailure) return undefined
    throw caught
  }
}
