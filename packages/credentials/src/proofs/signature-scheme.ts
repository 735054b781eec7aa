/**
 * What suites of one canonicalization differ in: how they sign. The file of each family of signatures makes one scheme.
 *
 * @module
 */

import type { HashName } from '../canonical/digest.js'
import { fail } from '../errors.js'
import type { PublicKey } from '../keys/multikey.js'
import type { JsonObject } from '../model/json.js'
import type { ProofInput } from './registry.js'

export interface SignatureScheme {
  /** The member of the proof that holds the signature: all others are signed. */
  member: 'proofValue' | 'jws'
  /** Hashes one of the two canonical texts. */
  digest: (text: string, key?: PublicKey) => Promise<Uint8Array>
  /** What RDFC-1.0 names nodes by, where that is not SHA-256. */
  hashOf?: (key?: PublicKey) => HashName
  /** Looks at the form of the signature, which is cheap. @throws {ProblemError} */
  checkForm: (proof: JsonObject, key: PublicKey) => void
  /** @throws {ProblemError} */
  verify: (input: ProofInput, hashData: Uint8Array) => Promise<boolean>
}

/**
 * The hash of the proof's options, then that of the document.
 *
 * @see {@link https://www.w3.org/TR/vc-di-eddsa/#hashing-eddsa-rdfc-2022 Hashing (eddsa-rdfc-2022), 3.2.4}
 */
export async function hashBoth(
  { digest }: SignatureScheme,
  texts: [proofOptions: string, document: string],
  key?: PublicKey
): Promise<Uint8Array> {
  const [first, second] = (await Promise.all(texts.map((text) => digest(text, key)))) as [Uint8Array, Uint8Array]
  const both = new Uint8Array(first.length + second.length)
  both.set(first)
  both.set(second, first.length)
  return both
}

/**
 * Checks the signature of a proof over its hash data.
 *
 * @throws {ProblemError} `proof-invalid`, and those of the signature's form.
 * @see {@link https://www.w3.org/TR/vc-di-eddsa/#proof-verification-eddsa-rdfc-2022 Proof Verification, 3.2.7}
 */
export async function checkSignature(
  { verify }: SignatureScheme,
  input: ProofInput,
  hashData: Uint8Array
): Promise<void> {
  if (!(await verify(input, hashData)))
    fail('proof-invalid', 'the content was changed, or another key signed it', '/proof')
}
