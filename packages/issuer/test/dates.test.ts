import { describe, expect, it } from 'vitest'
import { addYears, readDate, toDateTime } from '../src/dates.js'

describe('dates', () => {
  it('reads a day as midnight UTC, and a date-time with its zone', () => {
    expect(toDateTime(readDate('2026-03-01', '--from'))).toBe('2026-03-01T00:00:00Z')
    expect(toDateTime(readDate('2026-03-01T01:30:00+02:00', '--from'))).toBe('2026-02-28T23:30:00Z')
  })

  it.each(['2026-02-30', '2026-13-01', '1 March 2026', '', '2026-03-01T01:30:00'])('refuses "%s"', (text) => {
    expect(() => readDate(text, '--from')).toThrow(expect.objectContaining({ code: 'ERR_REGISTER_INPUT' }))
  })

  it('adds years, and keeps to the month where a leap day is missing', () => {
    expect(toDateTime(addYears(new Date('2026-03-01T00:00:00Z'), 3))).toBe('2029-03-01T00:00:00Z')
    expect(toDateTime(addYears(new Date('2024-02-29T00:00:00Z'), 3))).toBe('2027-02-28T00:00:00Z')
  })
})
