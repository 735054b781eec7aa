/**
 * Everything this project knows of one cryptosuite, in one place. Consumers get an entry, never a name to compare.
 *
 * @module
 */

import type { PublicKey } from '../keys/multikey.js'
import type { JsonObject } from '../model/json.js'
import type { Problem } from '../problems.js'

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
  /**
   * The bytes that are signed.
   *
   * @param key Where the suite takes keys of several types, for its hash depends on them.
   * @throws {ProblemError} When the document cannot be brought into canonical form.
   */
  hash(
    document: JsonObject,
    proof: JsonObject,
    contexts?: Record<string, JsonObject>,
    key?: PublicKey
  ): Promise<Uint8Array>
  /**
   * Verifies one proof.
   *
   * @returns The document that the proof verified: what later steps may read.
   * @throws {ProblemError} When it does not hold.
   */
  verify(input: ProofInput): Promise<JsonObject>
  /** What is worth knowing of a document that a proof of this suite verified. */
  notes?(document: JsonObject): Problem[]
}

export interface CryptosuiteEntry {
  /** The name in the standard. */
  name: string
  /** `type` of the proof. */
  proofType: string
  specification: string
  /** The types of key it takes. */
  keyTypes: readonly PublicKey['type'][]
  /** The options of a new proof carry the document's context, which verification hands on as the one that was signed. */
  signsContext: boolean
  /** How dear it is to check, in weight of code and time; the lowest decides where one proof is enough. */
  cost: number
  load(): Promise<{ suite: Cryptosuite }>
}

/** What the Network's labels are signed with. */
export const usualSuites: readonly CryptosuiteEntry[] = [
  {
    name: 'eddsa-jcs-2022',
    proofType: 'DataIntegrityProof',
    specification: 'https://www.w3.org/TR/vc-di-eddsa/#eddsa-jcs-2022',
    keyTypes: ['Ed25519'],
    signsContext: true,
    cost: 1,
    load: () => import('./eddsa-jcs-2022.js')
  },
  {
    name: 'eddsa-rdfc-2022',
    proofType: 'DataIntegrityProof',
    specification: 'https://www.w3.org/TR/vc-di-eddsa/#eddsa-rdfc-2022',
    keyTypes: ['Ed25519'],
    signsContext: false,
    cost: 10,
    load: () => import('./eddsa-rdfc-2022.js')
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
export async function cryptosuiteOf(proof: JsonObject): Promise<CryptosuiteEntry | undefined> {
  const name = cryptosuiteName(proof)
  const isOf = (entry: CryptosuiteEntry) => entry.name === name && entry.proofType === proof.type
  return usualSuites.find(isOf) ?? (await import('./further-suites.js')).furtherSuites.find(isOf)
}
