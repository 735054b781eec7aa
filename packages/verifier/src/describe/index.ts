/**
 * Sentences for a result, for developers and support desks. Tree-shaken away when unused.
 *
 * @module
 */

import type { Check, Verdict, VerificationResult } from '../result.js'
import { meanings } from './meanings.js'

export interface Description {
  /** One line: the verdict in words. */
  summary: string
  /** What was checked and what came of it, in the order of the walk; first, what "valid" does not mean here. */
  sentences: string[]
}

/** English is the first language; another one is another entry of the same shape. */
interface Words {
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

const languages = new Map<string, Words>([['en', english]])

/**
 * Describes a result in words.
 *
 * @param language BCP 47. Default `'en'`, which also stands in for languages that are not there yet.
 */
export function describe(result: VerificationResult, language = 'en'): Description {
  const words = languages.get(language) ?? languages.get(language.split('-', 1)[0]!) ?? english
  const judged = result.checks.find(({ id }) => id === 'issuer')?.outcome !== 'skipped' || result.verdict === 'invalid'
  return {
    summary: words.verdicts[result.verdict],
    sentences: [...(judged ? [] : [words.noTrust]), ...result.checks.map((check) => sentence(check, words))]
  }
}

function sentence({ id, outcome, problems, notes }: Check, words: Words): string {
  const causes = [...problems, ...notes].map(
    ({ code, detail, pointer }) =>
      `${words.problems[code]}: ${detail.replace(/\.$/, '')}${pointer ? ` (at ${pointer})` : ''}`
  )
  return `${words.checks[id]}: ${words.outcomes[outcome]}${causes.length > 0 ? `. ${causes.join('. ')}` : ''}`
}
