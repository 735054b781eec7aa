/**
 * The one place that asks the system for the time.
 *
 * @module
 */

import { UsageError } from '@quality-label/credentials'

/**
 * The clock a caller chose.
 *
 * @throws {UsageError} When it does not give a date.
 */
export function clockOf(now: Date | (() => Date) | undefined): () => Date {
  if (now === undefined) return systemClock
  return () => {
    const date: unknown = typeof now === 'function' ? now() : now
    if (date instanceof Date && !Number.isNaN(date.getTime())) return date
    throw new UsageError('options.now is not a valid date')
  }
}

/** The time of this machine. */
export function systemClock(): Date {
  return new Date()
}

/** Milliseconds on a clock that never jumps, for durations. */
export function stopwatch(): () => number {
  const start = performance.now()
  return () => Math.round((performance.now() - start) * 10) / 10
}
