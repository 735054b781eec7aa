/**
 * Making keys and proofs.
 *
 * @module
 */

import { UsageError } from '../errors.js'
import { encodeBase58 } from '../keys/base58.js'
import { decodeMultikey, encodeMultikey } from '../keys/multikey.js'
import { toArray, without, type JsonObject, type JsonValue } from '../model/json.js'
import { cryptosuiteOf } from './registry.js'

/** Something that holds a key and signs with it: a key in memory, another machine, a KMS. */
export interface Signer {
  /** Of ECDSA, the signature is r and s one after the other. */
  algorithm: 'EdDSA' | 'ES256' | 'ES384'
  /** The public key as a Multikey. */
  publicKeyMultibase: string
  sign(data: Uint8Array): Promise<Uint8Array>
}

export interface ProofOptions {
  cryptosuite: string
  signer: Signer
  /** URL of the key. */
  verificationMethod: string
  /** RFC 3339. */
  created: string
  /** Further JSON-LD contexts by address. */
  contexts?: Record<string, JsonObject>
}

/** A new Ed25519 key. The secret key has 32 bytes. */
export async function generateKeyPair(): Promise<{ publicKeyMultibase: string; secretKey: Uint8Array }> {
  const secretKey = globalThis.crypto.getRandomValues(new Uint8Array(32))
  const { publicKeyMultibase } = await createSigner(secretKey)
  return { publicKeyMultibase, secretKey }
}

/**
 * A signer over a key in memory.
 *
 * @param secretKey 32 bytes.
 * @throws {UsageError}
 */
export async function createSigner(secretKey: Uint8Array): Promise<Signer> {
  if (secretKey.length !== 32) throw new UsageError('an Ed25519 secret key has 32 bytes')
  const { publicKeyOf, signEd25519 } = await import('../keys/ed25519-noble.js')
  return {
    algorithm: 'EdDSA',
    publicKeyMultibase: encodeMultikey({ type: 'Ed25519', bytes: publicKeyOf(secretKey) }),
    sign: (data) => Promise.resolve(signEd25519(secretKey, data))
  }
}

/**
 * Adds a proof. Each proof of a set covers the document without any proof.
 *
 * @returns A new document with the proof behind those that were there.
 * @throws {UsageError} For a cryptosuite this project does not know, or one that takes other keys.
 * @throws {ProblemError} When the document cannot be brought into canonical form.
 * @see {@link https://www.w3.org/TR/vc-data-integrity/#add-proof Add Proof, 4.2}
 */
export async function addProof(document: JsonObject, options: ProofOptions): Promise<JsonObject> {
  const { cryptosuite, created, verificationMethod } = options
  const entry = await cryptosuiteOf({ type: 'DataIntegrityProof', cryptosuite })
  if (!entry) throw new UsageError(`no cryptosuite ${cryptosuite}`)
  const key = decodeMultikey(options.signer.publicKeyMultibase)
  if (!entry.keyTypes.includes(key.type)) throw new UsageError(`${cryptosuite} does not take a key of type ${key.type}`)
  const unsecured = without(document, 'proof')
  const proof: JsonObject = {
    ...(entry.signsContext ? { '@context': document['@context'] } : {}),
    type: entry.proofType,
    cryptosuite,
    created,
    verificationMethod,
    proofPurpose: 'assertionMethod'
  }
  const { suite } = await entry.load()
  const signature = await options.signer.sign(await suite.hash(unsecured, proof, options.contexts, key))
  const signed = { ...proof, proofValue: `z${encodeBase58(signature)}` }
  const proofs = [...toArray<JsonValue>(document.proof), signed]
  return { ...unsecured, proof: proofs.length === 1 ? signed : proofs }
}

/** The did:key of a public key. @see {@link https://w3c-ccg.github.io/did-key-spec/#create Create, 3.1.1} */
export function didKey(publicKeyMultibase: string): string {
  return `did:key:${publicKeyMultibase}`
}
