/**
 * Proofs that build on other proofs. Loaded only where one does.
 *
 * @module
 * @see {@link https://www.w3.org/TR/vc-data-integrity/#verify-proof-sets-and-chains Verify Proof Sets and Chains, 4.5}
 */

import { fail, quote, toArray, type JsonObject, type JsonValue } from '@quality-label/credentials'
import type { Decoded } from '../walked.js'
import type { KeyedProof } from './check-key.js'

/** A proof, and all it builds on. A chain that closes on itself ends. */
export function chainOf(proof: JsonObject, proofs: JsonObject[], seen: JsonObject[] = []): JsonObject[] {
  if (seen.includes(proof)) return seen
  const named = [proof.previousProof].flat()
  return proofs
    .filter(({ id }) => id !== undefined && named.includes(id))
    .reduce((all, one) => chainOf(one, proofs, all), [...seen, proof])
}

/**
 * The document that a proof of a chain covers: with the proofs that it names, and no other.
 *
 * @throws {ProblemError} `previous-proof-missing`.
 */
export function withPreviousProofs({ proof, pointer }: KeyedProof, { credential, proofs }: Decoded): JsonObject {
  const named = toArray<JsonValue>(proof.previousProof).map(
    (id) =>
      proofs.find((other) => other.id === id && other !== proof) ??
      fail('previous-proof-missing', `there is no proof ${quote(id)}`, `${pointer}/previousProof`)
  )
  return named.length === 0 ? credential.document : { ...credential.document, proof: named }
}
