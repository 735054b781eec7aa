/**
 * Times of day and countries in the language of the element: what only the panel needs.
 *
 * @module
 */

import { format, locale } from './dates.js'

/** A moment, in the visitor's time zone: day, hour and minute. A line may end between the day and the hour. */
export function moment(date: string | undefined): string {
  const [whole, time] = [format(date, { dateStyle: 'medium', timeStyle: 'short' }), hour(date)]
  return whole.replace(`\u00a0${time}`, ` ${time}`).replace(`${time}\u00a0`, `${time} `)
}

/** Hour and minute, in the visitor's time zone. */
export function hour(date: string | undefined): string {
  return format(date, { timeStyle: 'short' })
}

/** The name of a country by its two letters. */
export function country(code: string | undefined): string | undefined {
  if (!/^[a-z]{2}$/i.test(code ?? '')) return undefined
  return new Intl.DisplayNames(locale(), { type: 'region' }).of(code!.toUpperCase())
}
