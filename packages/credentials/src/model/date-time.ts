/**
 * RFC 3339 date-times, read strictly.
 *
 * @module
 */

const pattern = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(\.\d+)?(Z|[+-]\d{2}:\d{2})?$/i

/**
 * Reads a date-time. Without a zone it is UTC; offsets go to 14 hours; a leap second is refused.
 *
 * @returns Milliseconds since the epoch, or `undefined` for anything that is not such a date.
 * @see {@link https://www.w3.org/TR/xmlschema11-2/#dateTimeStamp dateTimeStamp}
 * @see {@link https://www.rfc-editor.org/rfc/rfc3339#section-5.6 RFC 3339, section 5.6}
 */
export function parseDateTime(text: unknown): number | undefined {
  const match = typeof text === 'string' ? pattern.exec(text) : null
  if (!match) return undefined
  const [fraction = '', zone = 'Z'] = match.slice(7)
  const offset = offsetMinutes(zone)
  if (offset === undefined) return undefined
  const parts = match.slice(1, 7).map(Number) as [number, number, number, number, number, number]
  const [year, month, day, hour, minute, second] = parts
  // `Date.UTC` rolls minute 60 over to the next hour, and years below 100 into the 1900s: neither is what was written.
  if (year < 100 || month < 1 || month > 12 || hour > 23 || minute > 59 || second > 59) return undefined
  const time = Date.UTC(year, month - 1, day, hour, minute, second)
  // And 30 February into March.
  if (new Date(time).getUTCDate() !== day) return undefined
  return time + Math.floor(Number(`0${fraction}`) * 1000) - offset * 60_000
}

function offsetMinutes(zone: string): number | undefined {
  if (zone.toUpperCase() === 'Z') return 0
  const hours = Number(zone.slice(1, 3))
  const minutes = Number(zone.slice(4, 6))
  if (minutes > 59 || hours * 60 + minutes > 14 * 60) return undefined
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes)
}
