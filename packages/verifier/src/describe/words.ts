/**
 * The words of `describe`, by language. English is the first; another one is another entry of the same shape.
 *
 * @module
 */

import type { Check, Verdict, VerificationResult } from '../result.js'
import { meanings } from './meanings.js'

export interface Words {
  verdicts: Record<Verdict, string>
  checks: Record<Check['id'], string>
  outcomes: Record<Check['outcome'], string>
  problems: typeof meanings
  noTrust: string
}

const english: Words = {
  verdicts: {
    valid: 'Everything that was asked holds.',
    invalid: 'Its content, its form or its signature is not right.',
    unsupported: 'Not decided: this program cannot check this kind of credential.',
    unreachable: 'Not decided: something that is needed for the check could not be reached.',
    untrusted: 'The signature holds, but not by somebody who may issue this.',
    'wrong-recipient': 'It was issued to somebody else.',
    'wrong-site': 'It is not for this site: the label names other sites.',
    revoked: 'Its issuer has revoked it, or replaced it.',
    suspended: 'Its issuer has suspended it for the time being.',
    expired: 'It has expired.',
    'not-yet-valid': 'It is not valid yet; the clock of this device may be wrong.',
    unconfirmed: 'The signature holds, but what it is worth today could not be learnt.'
  },
  checks: {
    decode: 'Reading',
    shape: 'Form',
    key: 'Key',
    proof: 'Signature',
    issuer: 'Issuer',
    validity: 'Validity',
    status: 'Live status',
    recipient: 'Recipient',
    site: 'Site'
  },
  outcomes: { passed: 'passed', failed: 'failed', unknown: 'could not be found out', skipped: 'not asked' },
  problems: meanings,
  noTrust: 'No trust list was given: “valid” does not say by whom.'
}

/** The words of a language, or of the language that stands in for it. */
export function wordsOf(language: string): Words {
  return inLanguage({ en: english }, language, english)
}

/** Verdicts on what was never proven: nobody takes them for a word about the issuer. */
const unproven: readonly Verdict[] = ['invalid', 'unsupported', 'unreachable']

/** What a reader would take the verdict for, and it is not. */
export function caveatsOf({ checks, verdict }: VerificationResult, { noTrust }: Words): string[] {
  const judged = checks.some(({ id, outcome }) => id === 'issuer' && outcome !== 'skipped')
  return judged || unproven.includes(verdict) ? [] : [noTrust]
}

/**
 * The entry of a table by language.
 *
 * @param language BCP 47. Its first part is enough: `de` serves `de-AT`.
 */
export function inLanguage<T>(table: Readonly<Record<string, T>>, language: string, standIn: T): T {
  const name = [language, language.split('-', 1)[0]!].find((candidate) => Object.hasOwn(table, candidate))
  return name === undefined ? standIn : table[name]!
}
