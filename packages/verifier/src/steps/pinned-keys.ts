/**
 * Keys that the trust list pins for an issuer: the proof must be by one of them. Loaded only where there are several,
 * or none.
 *
 * @module
 */

import { problem, ProblemError } from '@quality-label/credentials'
import type { KeyedProof } from './check-key.js'
import type { Proven, Verify } from './check-proof.js'

/** @throws {ProblemError} `key-not-pinned`; where a key did more than not fit, what it did. */
export async function verifyWithPinned({ keys, suite, method, pointer }: KeyedProof, verify: Verify): Promise<Proven> {
  let reason = problem('key-not-pinned', `${method} is none of the keys that were given for the issuer`, pointer)
  for (const key of keys.filter(({ type }) => suite.keyTypes.includes(type))) {
    try {
      return await verify(key)
    } catch (caught) {
      if (!(caught instanceof ProblemError)) throw caught
      if (caught.problem.code !== 'proof-invalid') reason = caught.problem
    }
  }
  throw new ProblemError(reason)
}
