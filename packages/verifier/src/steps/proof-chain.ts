/**
 * Proofs that build on other proofs, and proofs beside those that decide. Loaded only where there are some.
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

/** @see {@link https://www.w3.org/TR/cid-1.0/#verification-relationships Verification Relationships, 2.3} */
const otherPurposes: readonly (JsonValue | undefined)[] = [
  'authentication',
  'keyAgreement',
  'capabilityInvocation',
  'capabilityDelegation'
]

/**
 * A proof beside the assertions is for something else, and says so: in a word of the standard, or by an IRI. One that
 * says nothing that anybody knows was meant to be one of them.
 *
 * @throws {ProblemError} `proof-malformed`.
 * @see {@link https://www.w3.org/TR/vc-data-integrity/#proofs Proofs, 2.1: proofPurpose}
 */
export function checkOthers(proofs: JsonObject[], assertions: JsonObject[]): void {
  for (const [i, { proofPurpose }] of proofs.entries()) {
    const known =
      otherPurposes.includes(proofPurpose) || (typeof proofPurpose === 'string' && proofPurpose.includes(':'))
    if (assertions.length > 0 && !assertions.includes(proofs[i]!) && !known)
      fail('proof-malformed', `a proof for ${quote(proofPurpose)}`, `/proof/${i}/proofPurpose`)
  }
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
