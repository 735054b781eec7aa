/**
 * The answer of `verify` for people in a terminal: the sentence, every check, every endorsement.
 *
 * @module
 */

import type { Credential } from '@quality-label/credentials'
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
  const { credential, endorsements } = result
  const codes = result.checks.flatMap(codeLines)
  return [
    `${result.verdict}: ${clean(summary)}`,
    ...(credential
      ? [`  Credential: ${clean(credential.id ?? 'without an id')}`, `  Issued to: ${clean(recipientOf(credential))}`]
      : []),
    ...sentences.map((sentence) => `  ${clean(sentence)}`),
    ...(codes.length > 0 ? ['Codes', ...new Set(codes)] : []),
    ...(endorsements.length > 0 ? ['Endorsements', ...endorsements.flatMap(endorsementLines)] : [])
  ].join('\n')
}

function recipientOf({ recipient }: Credential): string {
  return recipient.name ?? recipient.id ?? 'nobody by name'
}

function codeLines({ id, outcome, problems, notes }: Check): string[] {
  return [
    ...problems.map(({ code }) => `  ${id} ${outcome}: ${code}`),
    ...notes.map(({ code }) => `  ${id} note: ${code}`)
  ]
}

function endorsementLines({
  verdict,
  verified,
  endorser,
  object,
  category,
  level,
  problems
}: EndorsementResult): string[] {
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
