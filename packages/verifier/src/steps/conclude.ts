/**
 * The verdict rules: one table, first matching row wins. Only here is a verdict made.
 *
 * @module
 */

import type { Problem } from '@quality-label/credentials'
import { isBeyondUs } from '../checks.js'
import type { WalkContext } from '../context.js'
import type { Check, CheckId, EndorsementResult, Outcome, Verdict, VerificationResult } from '../result.js'
import type { Walked } from '../walked.js'

/** The checks that tie the words to a key: without all of them nothing else is worth asking. */
const proving: readonly CheckId[] = ['decode', 'shape', 'key', 'proof']

const table: readonly (readonly [Verdict, (checks: Check[]) => boolean])[] = [
  ['invalid', (checks) => proving.some((id) => has(checks, id, 'failed'))],
  ['unsupported', (checks) => unknownProblems(checks, proving).some(isBeyondUs)],
  ['unreachable', (checks) => !proving.every((id) => has(checks, id, 'passed'))],
  ['untrusted', (checks) => has(checks, 'issuer', 'failed')],
  ['wrong-recipient', (checks) => has(checks, 'recipient', 'failed')],
  ['wrong-site', (checks) => has(checks, 'site', 'failed')],
  ['revoked', (checks) => has(checks, 'status', 'failed', 'revoked')],
  ['suspended', (checks) => has(checks, 'status', 'failed', 'suspended')],
  ['expired', (checks) => has(checks, 'validity', 'failed', 'expired')],
  ['not-yet-valid', (checks) => has(checks, 'validity', 'failed')],
  ['unconfirmed', (checks) => checks.some(({ outcome }) => outcome === 'unknown' || outcome === 'failed')],
  ['valid', () => true]
]

/** The verdict of one credential's checks. */
export function verdictOf(checks: Check[]): Verdict {
  return table.find(([, holds]) => holds(checks))![0]
}

/** Puts the result together. */
export async function conclude(
  walked: Walked,
  endorsements: EndorsementResult[],
  context: WalkContext
): Promise<VerificationResult> {
  const verdict = verdictOf(walked.checks)
  const statusAt = await oldestList(context)
  const { credential, format } = walked
  const trustedName = credential && context.options.trust?.issuers.get(credential.issuer.id)?.name
  const name = trustedName ?? credential?.issuer.name
  return {
    verdict,
    verified: verdict === 'valid',
    ...(format ? { format } : {}),
    ...(credential ? { credential } : {}),
    ...(credential?.issuer.id
      ? {
          issuer: {
            id: credential.issuer.id,
            ...(name === undefined ? {} : { name }),
            nameSource: trustedName === undefined ? 'credential' : 'trust-list'
          }
        }
      : {}),
    checks: walked.checks,
    endorsements,
    requests: context.fetcher.requests,
    checkedAt: context.now().toISOString(),
    ...(statusAt === undefined ? {} : { statusAt: new Date(statusAt).toISOString() })
  }
}

/** The status is of the moment in which the oldest list was fetched, also where the caller asks about another day. */
async function oldestList({ lists }: WalkContext): Promise<number | undefined> {
  const times = (await Promise.all(lists.values())).flatMap((list) => ('fetchedAt' in list ? list.fetchedAt : []))
  return times.length === 0 ? undefined : Math.min(...times)
}

function has(checks: Check[], id: CheckId, outcome: Outcome, code?: Problem['code']): boolean {
  return checks.some(
    (check) =>
      check.id === id &&
      check.outcome === outcome &&
      (code === undefined || check.problems.some((one) => one.code === code))
  )
}

function unknownProblems(checks: Check[], ids: readonly CheckId[]): Problem[] {
  return checks
    .filter(({ id, outcome }) => outcome === 'unknown' && ids.includes(id))
    .flatMap(({ problems }) => problems)
}
