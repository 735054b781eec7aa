/**
 * Keys that have ended, or will: was the proof made before? Loaded only where a key says so.
 *
 * @module
 */

import { fail, parseDateTime, problem, type Problem } from '@quality-label/credentials'
import type { WalkContext } from '../context.js'
import type { Decoded } from '../walked.js'
import type { KeyedProof } from './check-key.js'

/**
 * A thief writes `created` as he likes: without it, or for an issuer with strict keys, a key that ended has never been
 * good.
 *
 * @throws {ProblemError} `key-revoked`, `key-expired`.
 */
export function checkDates(
  { proof, pointer, revoked, expires, method }: KeyedProof,
  { credential }: Decoded,
  { options, now }: WalkContext
): Problem[] {
  const created = parseDateTime(proof.created) ?? Infinity
  const strict = options.trust?.issuers.get(credential.issuer.id)?.strictKeys ?? false
  const ends = [
    { end: revoked, code: 'key-revoked' },
    { end: expires, code: 'key-expired' }
  ] as const
  return ends.flatMap(({ end = Infinity, code }) => {
    const over = end <= now().getTime()
    if ((over && strict) || (created >= end && (over || created < Infinity))) fail(code, method, `${pointer}/created`)
    return over ? problem('key-revoked-later', method, `${pointer}/created`) : []
  })
}
