/**
 * Dates in the language of the element, by `Intl`, with a way out where `Intl` has no data.
 *
 * @module
 */

import { language } from './message.js'

/**
 * A day, in UTC: the dates of a label are days, and the day must not depend on where the visitor is.
 *
 * @returns For example "14 March 2029" with no-break spaces; '' for what is no date.
 */
export function day(date: string | undefined): string {
  return format(date, { dateStyle: 'long', timeZone: 'UTC' }, 10)
}

/** Some languages (Papiamento) have no data, and `Intl` would fall back to the visitor's system in silence. */
export function format(date: string | undefined, options: Intl.DateTimeFormatOptions, isoLength: number): string {
  const time = Date.parse(date ?? '')
  if (Number.isNaN(time)) return ''
  const iso = new Date(time).toISOString().slice(0, isoLength).replace('T', ' ')
  try {
    const known = Intl.DateTimeFormat.supportedLocalesOf(locale()).length > 0
    return (known ? new Intl.DateTimeFormat(locale(), options).format(time) : iso).replaceAll(' ', '\u00a0')
  } catch {
    return iso
  }
}

/** English without a country means British order: the day first, as in the Network's own texts. */
export function locale(): string {
  return language() === 'en' ? 'en-GB' : language()
}
