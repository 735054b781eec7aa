/**
 * Signatures in `proofValue`.
 *
 * @module
 */

import { fail } from '../errors.js'
import { decodeMultibase } from '../keys/multikey.js'
import type { JsonObject } from '../model/json.js'

/**
 * The signature. The suites write it in base58btc: the prefix `u` is another suite's.
 *
 * @param length How many bytes it has.
 * @throws {ProblemError} `proof-malformed`.
 */
export function signatureOf({ proofValue }: JsonObject, length: number): Uint8Array {
  let signature: Uint8Array | undefined
  try {
    if (typeof proofValue === 'string' && proofValue.startsWith('z')) signature = decodeMultibase(proofValue, length)
  } catch {
    // What cannot be read is reported as what it should be.
  }
  return signature?.length === length
    ? signature
    : fail('proof-malformed', `proofValue is not a signature of ${length} bytes in base58btc`, '/proof/proofValue')
}
