/**
 * Dates in the language of the element, by `Intl`, with a way out where `Intl` has no data.
 *
 * @module
 */

import { LANGUAGES } from './languages.js'
import { entry, language } from './message.js'

/**
 * A day, in UTC: the dates of a label are days, and the day must not depend on where the visitor is.
 *
 * @returns For example "14 March 2029" with no-break spaces; '' for what is no date.
 */
export function day(date: string | undefined): string {
  const months = entry('date.months')?.split(',')
  const at = new Date(date ?? '')
  return months && !Number.isNaN(at.getTime())
    ? unbroken(`${at.getUTCDate()} ${months[at.getUTCMonth()]} ${at.getUTCFullYear()}`)
    : format(date, { dateStyle: 'long', timeZone: 'UTC' })
}

/** A date as the language writes it, with no-break spaces; '' for what is no date. */
export function format(date: string | undefined, options: Intl.DateTimeFormatOptions): string {
  const time = Date.parse(date ?? '')
  return Number.isNaN(time) ? '' : unbroken(new Intl.DateTimeFormat(locale(), options).format(time))
}

/**
 * The language that `Intl` is asked in. English without a country means British order: the day first, as in the
 * Network's own texts. For a language that it has no data of, `Intl` would take the visitor's system in silence.
 */
export function locale(): string {
  const own = language()
  const known = own !== 'en' && Intl.DateTimeFormat.supportedLocalesOf(own).length > 0
  return known ? own : (LANGUAGES[own]?.near ?? 'en-GB')
}

function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00a0')
}
