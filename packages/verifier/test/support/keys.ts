/**
 * Keys that are the same in every run, and proofs with any options.
 *
 * @module
 */

import {
  createSigner,
  jcs,
  rdfc,
  toArray,
  without,
  type JsonObject,
  type JsonValue,
  type Signer
} from '@quality-label/credentials'
import { createHash } from 'node:crypto'

/** Whose key: each name has its own. */
export type KeyName = 'label' | 'status' | 'endorser' | 'stranger'

const seeds: Record<KeyName, number> = { label: 1, status: 2, endorser: 3, stranger: 4 }

/** The signer of a name. */
export function signerOf(name: KeyName): Promise<Signer> {
  return createSigner(new Uint8Array(32).fill(seeds[name]))
}

/** The public key of a name, as a Multikey. */
export async function multibaseOf(name: KeyName): Promise<string> {
  return (await signerOf(name)).publicKeyMultibase
}

/** The did:key of a name, and its only method. */
export async function didKeyOf(name: KeyName): Promise<{ did: string; method: string }> {
  const multibase = await multibaseOf(name)
  return { did: `did:key:${multibase}`, method: `did:key:${multibase}#${multibase}` }
}

export type Suite = 'eddsa-jcs-2022' | 'eddsa-rdfc-2022'

/**
 * Adds a proof with whatever options are given: what an attacker, or another program, would write.
 *
 * @param options Members of the proof; an `undefined` one is left out.
 * @param covered The document as the proof covers it. Default: the document without proofs.
 */
export async function addAnyProof(
  document: JsonObject,
  suite: Suite,
  key: KeyName,
  options: JsonObject,
  covered: JsonObject = without(document, 'proof')
): Promise<JsonObject> {
  const written: JsonObject = {
    type: 'DataIntegrityProof',
    cryptosuite: suite,
    created: '2026-03-01T00:00:00Z',
    proofPurpose: 'assertionMethod',
    ...options
  }
  const proof = without(written)
  const context = document['@context']
  const canonical = suite === 'eddsa-jcs-2022' ? (value: JsonObject) => Promise.resolve(jcs(value)) : rdfc
  const signedOptions = suite === 'eddsa-jcs-2022' ? proof : { ...proof, '@context': context }
  const hashes = await Promise.all([canonical(signedOptions), canonical(covered)])
  const data = Buffer.concat(hashes.map((text) => createHash('sha256').update(text).digest()))
  const signature = await (await signerOf(key)).sign(new Uint8Array(data))
  const signed = { ...proof, proofValue: `z${base58(signature)}` }
  return { ...document, proof: [...toArray<JsonValue>(document['proof']), signed] }
}

function base58(bytes: Uint8Array): string {
  const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'
  let value = BigInt(`0x${Buffer.from(bytes).toString('hex')}`)
  let text = ''
  for (; value > 0n; value /= 58n) text = alphabet[Number(value % 58n)]! + text
  return '1'.repeat(bytes.findIndex((byte) => byte !== 0)) + text
}
