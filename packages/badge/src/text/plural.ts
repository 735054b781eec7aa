/**
 * Plurals by the rules of the language that is spoken now.
 *
 * @module
 */

import { locale } from './dates.js'

/**
 * The texts of one plural, by the rules' own names. English has only `one` and `other`; the others are there to be
 * translated.
 */
export type PluralForms = Record<Intl.LDMLPluralRule, () => unknown>

/** Chooses the form that the language now spoken uses for this number. */
export function plural(count: number, forms: PluralForms): unknown {
  return forms[new Intl.PluralRules(locale()).select(count)]()
}
