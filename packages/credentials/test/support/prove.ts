/**
 * Proofs by any suite and any key, made beside this project's own signing.
 *
 * @module
 */

import type { KeyObject } from 'node:crypto'
import { encodeBase58 } from '../../src/keys/base58.js'
import type { PublicKey } from '../../src/keys/multikey.js'
import { without, type JsonObject } from '../../src/model/json.js'
import { cryptosuiteOf, type Cryptosuite } from '../../src/proofs/registry.js'
import { publicKeyOf, signWith } from './keys.js'

/** What signs, and how. */
export interface Hand {
  suite: string
  key: KeyObject
  /** The hash of the signature; EdDSA has none of its own. */
  hash: string | null
  /** The header of a detached JWS. Absent where the signature stands in `proofValue`. */
  header?: JsonObject
}

export interface Proven {
  document: JsonObject
  proof: JsonObject
  key: PublicKey
}

/** The suite of a name. */
export async function suiteNamed(name: string): Promise<Cryptosuite> {
  return (await (await cryptosuiteOf(optionsFor(name)))!.load()).suite
}

/** Signs what the suite hashes, or what is given in its place. */
export async function prove(
  document: JsonObject,
  hand: Hand,
  options: JsonObject = {},
  data?: Uint8Array
): Promise<Proven> {
  const key = publicKeyOf(hand.key)
  const proof = without({
    ...optionsFor(hand.suite),
    created: '2026-03-01T00:00:00Z',
    verificationMethod: 'https://labels.example/issuer#key',
    proofPurpose: 'assertionMethod',
    ...options
  })
  const hashData = data ?? (await (await suiteNamed(hand.suite)).hash(document, proof, undefined, key))
  return { document, proof: { ...proof, ...signature(hand, hashData) }, key }
}

function optionsFor(name: string): JsonObject {
  return /^[a-z]/.test(name) ? { type: 'DataIntegrityProof', cryptosuite: name } : { type: name }
}

function signature({ key, hash, header }: Hand, hashData: Uint8Array): JsonObject {
  if (!header) return { proofValue: `z${encodeBase58(signWith(key, hashData, hash))}` }
  const head = Buffer.from(JSON.stringify(header)).toString('base64url')
  const signed = signWith(key, Buffer.concat([Buffer.from(`${head}.`), hashData]), hash)
  return { jws: `${head}..${Buffer.from(signed).toString('base64url')}` }
}
