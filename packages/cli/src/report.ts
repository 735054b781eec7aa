/**
 * The answer of `verify` for people in a terminal: the sentence, every check, every endorsement.
 *
 * @module
 */

import type { Check, EndorsementResult, VerificationResult, Verdict } from '@quality-label/verifier'
import { describe } from '@quality-label/verifier/describe'

/** Verdicts that say "could not find out". */
const UNDECIDED: ReadonlySet<Verdict> = new Set<Verdict>(['unconfirmed', 'unreachable', 'unsupported'])

/** 0 valid, 1 not valid, 2 could not be decided. */
export function exitCodeOf({ verdict }: VerificationResult): number {
  if (verdict === 'valid') return 0
  return UNDECIDED.has(verdict) ? 2 : 1
}

/** The report. */
export function report(result: VerificationResult): string {
  const { summary, sentences } = describe(result)
  const { credential } = result
  return [
    `${result.verdict}: ${clean(summary)}`,
    ...sentences.map(sentence => `  ${clean(sentence)}`),
    '',
    ...(credential ? [`Credential  ${clean(credential.id ?? 'without an id')}`] : []),
    'Checks',
    ...result.checks.flatMap(checkLines),
    ...(result.endorsements.length > 0 ? ['Endorsements', ...result.endorsements.flatMap(endorsementLines)] : [])
  ].join('\n')
}

function checkLines({ id, outcome, problems, notes }: Check): string[] {
  return [
    `  ${outcome.padEnd(8)} ${id}`,
    ...problems.map(({ code, detail }) => `           ${code}: ${clean(detail)}`),
    ...notes.map(({ code, detail }) => `           note ${code}: ${clean(detail)}`)
  ]
}

function endorsementLines({ verdict, verified, endorser, object, category, level, problems }: EndorsementResult): string[] {
  const kind = [category, level].filter(Boolean).join(', ')
  const state = verified ? 'verified' : `not verified (${verdict})`
  return [
    `  ${clean(endorser.name ?? endorser.id)}${kind ? ` (${kind})` : ''} on the ${object.kind}: ${state}`,
    ...problems.map(({ code, detail }) => `           ${code}: ${clean(detail)}`)
  ]
}

/** What strangers wrote must not move the cursor or turn the reading direction of a terminal. */
function clean(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, ' ')
}
