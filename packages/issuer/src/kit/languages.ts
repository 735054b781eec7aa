/**
 * The languages of the kit: one table of texts, and one of the language that a country is likely to want.
 *
 * @module
 */

import type { KitText } from './kit-text.js'

/** By BCP 47 tag. Serbian is written in Cyrillic. */
const texts: Readonly<Record<string, () => Promise<{ text: KitText }>>> = {
  en: async () => await import('./texts/en.js'),
  ca: async () => await import('./texts/ca.js'),
  es: async () => await import('./texts/es.js'),
  fi: async () => await import('./texts/fi.js'),
  it: async () => await import('./texts/it.js'),
  lt: async () => await import('./texts/lt.js'),
  nl: async () => await import('./texts/nl.js'),
  sl: async () => await import('./texts/sl.js'),
  sr: async () => await import('./texts/sr.js')
}

/** Countries where one of these is the language of most; elsewhere, and where there are several, English. */
const COUNTRIES: Readonly<Record<string, readonly string[]>> = {
  ca: ['AD'],
  es: 'AR BO CL CO CR CU DO EC ES GT HN MX NI PA PE PY SV UY VE'.split(' '),
  fi: ['FI'],
  it: ['IT', 'SM', 'VA'],
  lt: ['LT'],
  nl: ['NL', 'SR'],
  sl: ['SI'],
  sr: ['RS', 'ME']
}

/** The tags. */
export const kitLanguages = Object.keys(texts)

/** The language for a country. */
export function languageOf(country: string): string {
  return Object.entries(COUNTRIES).find(([, countries]) => countries.includes(country))?.[0] ?? 'en'
}

/**
 * The text in a language; of `nl-BE` that in `nl`; in English, where there is none.
 *
 * @param language A BCP 47 tag.
 */
export async function textIn(language: string): Promise<{ language: string; text: KitText }> {
  const base = language.toLowerCase().split('-')[0]!
  const found = Object.hasOwn(texts, base) ? base : 'en'
  const { text } = await texts[found]!()
  return { language: found, text }
}
