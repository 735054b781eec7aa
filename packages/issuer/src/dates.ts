/**
 * Dates as the register writes them: RFC 3339, UTC, whole seconds. No clock: `now` always comes from the caller.
 *
 * @module
 */

import { RegisterError } from './errors.js'

export const DAY_MS = 86_400_000

const DATE = /^\d{4}-\d{2}-\d{2}$/
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/

/**
 * A moment as credentials carry it.
 *
 * @returns For example `2026-03-01T09:30:00Z`: without fractions, which some readers refuse.
 */
export function toDateTime(moment: Date | number): string {
  return new Date(moment).toISOString().replace(/\.\d{3}Z$/, 'Z')
}

/**
 * Reads a date that a person wrote.
 *
 * @param text `2026-03-01` (midnight UTC) or a date-time with a zone.
 * @param name What the date is called, for the error.
 * @throws {RegisterError} `ERR_REGISTER_INPUT` when it is no date, or a day that does not exist.
 * @see {@link https://www.rfc-editor.org/rfc/rfc3339#section-5.6 RFC 3339, section 5.6}
 */
export function readDate(text: string, name: string): Date {
  const dateTime = DATE.test(text) ? `${text}T00:00:00Z` : text
  const moment = DATE_TIME.test(dateTime) ? Date.parse(dateTime) : NaN
  // Date.parse turns 30 February into 2 March: the day must still be the one that was written.
  const exists = Number.isFinite(moment) && dayExists(dateTime.slice(0, 10))
  if (!exists) {
    throw new RegisterError('ERR_REGISTER_INPUT', `${name}: "${text}" is not a date. Write it as 2026-03-01.`)
  }
  return new Date(moment)
}

/** The same day and hour, years later. 29 February becomes 28 February where the year has none. */
export function addYears(moment: Date, years: number): Date {
  return addMonths(moment, 12 * years)
}

/** The same day and hour, months later; the last day of a month that has no such day. */
export function addMonths(moment: Date, months: number): Date {
  const later = new Date(moment.getTime())
  later.setUTCMonth(later.getUTCMonth() + months)
  if (later.getUTCDate() !== moment.getUTCDate()) later.setUTCDate(0)
  return later
}

/** Whether a text is a day that exists: `2026-03-01`. */
export function isDay(text: string): boolean {
  return DATE.test(text) && dayExists(text)
}

/** Midnight UTC of the day of a moment. */
export function startOfDay(moment: Date): Date {
  return new Date(Math.floor(moment.getTime() / DAY_MS) * DAY_MS)
}

function dayExists(day: string): boolean {
  const moment = Date.parse(`${day}T00:00:00Z`)
  return Number.isFinite(moment) && new Date(moment).toISOString().startsWith(day)
}
