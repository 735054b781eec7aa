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

const table: readonly CryptosuiteEntry[] = [
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
  },
  {
    name: 'Ed25519Signature2020',
    proofType: 'Ed25519Signature2020',
    specification: 'https://www.w3.org/TR/2025/REC-vc-di-eddsa-20250515/#ed25519signature2020',
    keyTypes: ['Ed25519'],
    signsContext: false,
    cost: 11,
    load: () => import('./ed25519-signature-2020.js')
  },
  {
    name: 'ecdsa-jcs-2019',
    proofType: 'DataIntegrityProof',
    specification: 'https://www.w3.org/TR/vc-di-ecdsa/#ecdsa-jcs-2019',
    keyTypes: ['P-256', 'P-384'],
    signsContext: true,
    cost: 2,
    load: () => import('./ecdsa-jcs-2019.js')
  },
  {
    name: 'ecdsa-rdfc-2019',
    proofType: 'DataIntegrityProof',
    specification: 'https://www.w3.org/TR/vc-di-ecdsa/#ecdsa-rdfc-2019',
    keyTypes: ['P-256', 'P-384'],
    signsContext: false,
    cost: 12,
    load: () => import('./ecdsa-rdfc-2019.js')
  },
  {
    name: 'Ed25519Signature2018',
    proofType: 'Ed25519Signature2018',
    specification: 'https://w3c-ccg.github.io/lds-ed25519-2018/',
    keyTypes: ['Ed25519'],
    signsContext: false,
    cost: 13,
    load: () => import('./ed25519-signature-2018.js')
  },
  {
    name: 'JsonWebSignature2020',
    proofType: 'JsonWebSignature2020',
    specification: 'https://www.w3.org/TR/vc-jws-2020/',
    keyTypes: ['Ed25519', 'P-256', 'P-384', 'RSA'],
    signsContext: false,
    cost: 14,
    load: () => import('./json-web-signature-2020.js')
  },
  {
    name: 'ecdsa-sd-2023',
    proofType: 'DataIntegrityProof',
    specification: 'https://www.w3.org/TR/vc-di-ecdsa/#ecdsa-sd-2023',
    keyTypes: ['P-256'],
    signsContext: false,
    cost: 20,
    load: () => import('./ecdsa-sd-2023.js')
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
