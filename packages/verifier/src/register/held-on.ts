/**
 * Was a label held on that day?
 *
 * @module
 */

import { parseDateTime, UsageError } from '@quality-label/credentials'
import type { HeldAnswer, LookUp } from './answers.js'

/** From its first to its last moment; of a date-time the same one twice. Milliseconds since the epoch. */
export type Span = readonly [first: number, last: number]

const DAY_MS = 86_400_000

/**
 * Reads a day.
 *
 * @throws {UsageError} For what is no date, or lies in the future: nothing is recorded there.
 */
export function readSpan(date: unknown, now: Date): Span {
  const isDay = typeof date === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(date)
  const first = date instanceof Date ? date.getTime() : parseDateTime(isDay ? `${date}T00:00:00Z` : date)
  if (first === undefined || Number.isNaN(first)) throw new UsageError('date is a day, for example 2026-05-17')
  if (first > now.getTime()) throw new UsageError('date lies in the future')
  return [first, isDay ? first + DAY_MS - 1 : first]
}

/** What a look-up says of a day. */
export function heldIn([first, last]: Span, found: LookUp): HeldAnswer {
  if (found.outcome === 'unknown') return found
  if (found.outcome === 'not-found') return { outcome: 'not-held' }
  const { holder } = found
  const period = holder.periods.find(({ from, until }) => parseDateTime(from)! <= last && parseDateTime(until)! > first)
  return period ? { outcome: 'held', holder, period } : { outcome: 'not-held', holder }
}
