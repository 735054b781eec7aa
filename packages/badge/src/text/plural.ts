/**
 * Plurals by the rules of the language that is spoken now.
 *
 * @module
 */

import { language } from './message.js'

/**
 * The texts of one plural, by the rules' own names. English has only `one` and `other`; the others are there to be
 * translated.
 */
export type PluralForms = Record<'one' | 'few' | 'many' | 'other', () => unknown>

/** Chooses the form that the language now spoken uses for this number. */
export function plural(count: number, forms: PluralForms): unknown {
  const rule = new Intl.PluralRules(language()).select(count)
  return (forms as Record<string, () => unknown>)[rule]?.() ?? forms.other()
}
