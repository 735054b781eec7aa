/**
 * What both EdDSA cryptosuites share: hashing two canonical texts, and the form of the signature.
 *
 * @module
 */

import { sha256 } from '../canonical/sha256.js'
import { fail, ProblemError } from '../errors.js'
import { verifyEd25519 } from '../keys/ed25519.js'
import { decodeMultibase } from '../keys/multikey.js'
import type { JsonObject } from '../model/json.js'
import type { ProofInput } from './registry.js'

/**
 * The hash of the proof's options, then that of the document.
 *
 * @see {@link https://www.w3.org/TR/vc-di-eddsa/#hashing-eddsa-rdfc-2022 Hashing (eddsa-rdfc-2022), 3.2.4}
 */
export async function hashBoth(proofOptions: string, document: string): Promise<Uint8Array> {
  const [first, second] = await Promise.all([sha256(proofOptions), sha256(document)])
  const both = new Uint8Array(64)
  both.set(first)
  both.set(second, 32)
  return both
}

/**
 * Checks the signature of a proof over its hash data.
 *
 * @throws {ProblemError} `proof-malformed`, `proof-invalid`.
 * @see {@link https://www.w3.org/TR/vc-di-eddsa/#proof-verification-eddsa-rdfc-2022 Proof Verification, 3.2.7}
 */
export async function checkSignature({ proof, key }: ProofInput, hashData: Uint8Array): Promise<void> {
  const holds = await verifyEd25519(key.bytes, signatureOf(proof), hashData)
  if (!holds) fail('proof-invalid', 'the Ed25519 signature does not fit the content', '/proof')
}

/**
 * The signature. The suites write it in base58btc: the prefix `u` is another suite's.
 *
 * @throws {ProblemError} `proof-malformed`.
 */
export function signatureOf(proof: JsonObject): Uint8Array {
  const value = proof.proofValue
  if (typeof value !== 'string' || !value.startsWith('z')) {
    return fail('proof-malformed', 'proofValue is not multibase base58btc', '/proof/proofValue')
  }
  try {
    const signature = decodeMultibase(value, 64)
    return signature.length === 64
      ? signature
      : fail('proof-malformed', 'an Ed25519 signature has 64 bytes', '/proof/proofValue')
  } catch (caught) {
    if (caught instanceof ProblemError && caught.problem.code === 'proof-malformed') throw caught
    return fail('proof-malformed', 'proofValue is not multibase base58btc', '/proof/proofValue')
  }
}
