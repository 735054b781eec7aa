/**
 * Is it the time of this credential?
 *
 * @module
 */

import { parseDateTime, problem, type Credential } from '@quality-label/credentials'
import { failed, passed, type Finding } from '../checks.js'
import type { WalkContext } from '../context.js'
import type { ProofFinding } from './check-proof.js'

/** The skew is inclusive. A date that cannot be read has been refused by the shape check. */
export function checkValidity(
  { validFrom, validUntil }: Credential,
  created: ProofFinding['created'],
  { now, clockSkewMs }: WalkContext
): Finding {
  const time = now().getTime()
  const from = parseDateTime(validFrom)
  const until = parseDateTime(validUntil)
  if (until !== undefined && until < time - clockSkewMs)
    return failed(problem('expired', `it ended at ${validUntil}`, '/validUntil'))
  if (from !== undefined && from > time + clockSkewMs)
    return failed(problem('not-yet-valid', `it begins at ${validFrom}`, '/validFrom'))
  if (created && created.time > time + clockSkewMs) {
    return failed(
      problem('proof-not-yet-valid', `it was signed at ${new Date(created.time).toISOString()}`, created.pointer)
    )
  }
  return passed()
}
