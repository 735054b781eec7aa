/**
 * Everything this project knows of one cryptosuite, in one place. Consumers get an entry, never a name to compare.
 *
 * @module
 */

import type { PublicKey } from '../keys/multikey.js'
import type { JsonObject } from '../model/json.js'

/** What a suite is given to verify one proof. */
export interface ProofInput {
  /** The document without the proof under test; with the proofs that it names by `previousProof`. */
  document: JsonObject
  /** The proof, as it stands in the document. */
  proof: JsonObject
  key: PublicKey
  contexts?: Record<string, JsonObject>
}

/** A suite's code, behind its lazy seam. */
export interface Cryptosuite {
  /** The bytes that are signed. @throws {ProblemError} When the document cannot be brought into canonical form. */
  hash(document: JsonObject, proof: JsonObject, contexts?: Record<string, JsonObject>): Promise<Uint8Array>
  /**
   * Verifies one proof.
   *
   * @returns The document that the proof verified: what later steps may read.
   * @throws {ProblemError} When it does not hold.
   */
  verify(input: ProofInput): Promise<JsonObject>
}

export interface CryptosuiteEntry {
  /** The name in the standard. */
  name: string
  /** `type` of the proof. */
  proofType: string
  specification: string
  /** The only type of key it takes. */
  keyType: PublicKey['type']
  /** The options of a new proof carry the document's context, which verification hands on as the one that was signed. */
  signsContext: boolean
  /** How dear it is to check, in weight of code and time; the lowest decides where one proof is enough. */
  cost: number
  load(): Promise<{ suite: Cryptosuite }>
}

const table: readonly CryptosuiteEntry[] = [
  {
    name: 'eddsa-jcs-2022',
    proofType: 'DataIntegrityProof',
    specification: 'https://www.w3.org/TR/vc-di-eddsa/#eddsa-jcs-2022',
    keyType: 'Ed25519',
    signsContext: true,
    cost: 1,
    load: () => import('./eddsa-jcs-2022.js')
  },
  {
    name: 'eddsa-rdfc-2022',
    proofType: 'DataIntegrityProof',
    specification: 'https://www.w3.org/TR/vc-di-eddsa/#eddsa-rdfc-2022',
    keyType: 'Ed25519',
    signsContext: false,
    cost: 10,
    load: () => import('./eddsa-rdfc-2022.js')
  },
  {
    name: 'Ed25519Signature2020',
    proofType: 'Ed25519Signature2020',
    specification: 'https://www.w3.org/TR/2025/REC-vc-di-eddsa-20250515/#ed25519signature2020',
    keyType: 'Ed25519',
    signsContext: false,
    cost: 11,
    load: () => import('./ed25519-signature-2020.js')
  }
]

/** Proof types that carry the name of their suite in `cryptosuite`; of all others the type is the name. */
const namedByCryptosuite = 'DataIntegrityProof'

/** The name of the suite a proof says it was made with. */
export function cryptosuiteName(proof: JsonObject): string | undefined {
  const name = proof.type === namedByCryptosuite ? proof.cryptosuite : proof.type
  return typeof name === 'string' ? name : undefined
}

/** The entry of a proof, `undefined` when this project does not know its suite. */
export function cryptosuiteOf(proof: JsonObject): CryptosuiteEntry | undefined {
  const name = cryptosuiteName(proof)
  return table.find((entry) => entry.name === name && entry.proofType === proof.type)
}

/** All names. */
export const cryptosuiteNames: readonly string[] = table.map(({ name }) => name)
