/**
 * An issuer and a holder of ecdsa-sd-2023, as small as they can be: this project verifies such proofs and makes none.
 *
 * Nodes without an id are written with one that begins with `urn:bnid:`, so that they are the same node in every
 * selection; what a verifier gets does not have it.
 *
 * @module
 */

import { encode } from 'cborg'
import { rdfc } from '../../src/canonical/rdfc.js'
import { sha256 } from '../../src/canonical/sha256.js'
import { encodeBase64Url } from '../../src/keys/base64.js'
import { encodeMultikey, type PublicKey } from '../../src/keys/multikey.js'
import { asString, type JsonObject, type JsonValue } from '../../src/model/json.js'
import { relabel } from '../../src/proofs/relabel.js'

/** What stands in a proof value, in its order. */
export interface Components {
  baseSignature: Uint8Array
  publicKey: Uint8Array
  signatures: Uint8Array[]
  labels: Map<number, Uint8Array>
  mandatoryIndexes: number[]
}

/** What the holder has from the issuer. */
export interface Base extends Pick<Components, 'baseSignature' | 'publicKey'> {
  options: JsonObject
  issuerKey: PublicKey
  mandatory: string[]
  signatures: Map<string, Uint8Array>
}

/** Signs a document, of which one part must always be shown. */
export async function issue(document: JsonObject, mandatoryPart: JsonObject, options: JsonObject): Promise<Base> {
  const [issuer, scoped] = [await generateKey(), await generateKey()]
  const publicKey = Uint8Array.from([0x80, 0x24, ...scoped.key.bytes])
  const mandatory = await statementsOf(mandatoryPart)
  const proofHash = await sha256(await rdfc({ ...options, '@context': document['@context'] }))
  const toSign = Uint8Array.from([...proofHash, ...publicKey, ...(await sha256(mandatory.join('')))])
  const signatures = new Map<string, Uint8Array>()
  for (const statement of await statementsOf(document)) {
    if (!mandatory.includes(statement))
      signatures.set(statement, await scoped.sign(new TextEncoder().encode(statement)))
  }
  return { options, issuerKey: issuer.key, publicKey, baseSignature: await issuer.sign(toSign), mandatory, signatures }
}

/** Shows a part of what was signed. */
export async function derive(base: Base, shown: JsonObject): Promise<{ document: JsonObject; components: Components }> {
  const document = withoutBlankIds(shown) as JsonObject
  const statements = await statementsOf(shown)
  const mandatoryIndexes = statements.flatMap((one, i) => (base.mandatory.includes(one) ? i : []))
  const signatures = statements.flatMap((one) => base.signatures.get(one) ?? [])
  const labels = await findLabels(document, statements)
  const { publicKey, baseSignature } = base
  return { document, components: { baseSignature, publicKey, signatures, labels, mandatoryIndexes } }
}

/** Writes the proof; each member of `header` is a byte. */
export function proofOf(options: JsonObject, components: Components, header = [0xd9, 0x5d, 0x01]): JsonObject {
  return { ...options, proofValue: proofValue(encode(Object.values(components)), header) }
}

/** A proof value of whatever bytes. */
export function proofValue(cbor: Uint8Array, header = [0xd9, 0x5d, 0x01]): string {
  return `u${encodeBase64Url(Uint8Array.from([...header, ...cbor]))}`
}

async function generateKey(): Promise<{ key: PublicKey; sign(data: Uint8Array): Promise<Uint8Array> }> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
  const { publicKey, privateKey } = await crypto.subtle.generateKey(algorithm, true, ['sign'])
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', publicKey))
  const bytes = Uint8Array.from([2 + (point[64]! & 1), ...point.subarray(1, 33)])
  const sign = async (data: Uint8Array) =>
    new Uint8Array(await crypto.subtle.sign(algorithm, privateKey, data as BufferSource))
  return { key: { type: 'P-256', bytes }, sign }
}

/** The issuer's own statements: each node without an id has a label that tells nothing. */
async function statementsOf(document: JsonObject): Promise<string[]> {
  const lines = (await rdfc(document)).split('\n').filter((line) => line !== '')
  const names = [...new Set(lines.flatMap((line) => line.match(/<urn:bnid:\w+>/g) ?? []))]
  const labels = new Map(
    await Promise.all(names.map(async (name) => [name, `_:u${encodeBase64Url(await sha256(name))}`] as const))
  )
  return lines.map((line) => `${line.replace(/<urn:bnid:\w+>/g, (name) => labels.get(name)!)}\n`).sort()
}

/** Tries which canonical label is which: there are two or three. */
async function findLabels(document: JsonObject, statements: string[]): Promise<Map<number, Uint8Array>> {
  const nquads = await rdfc(document)
  const labels = [...new Set(statements.join('').match(/(?<=_:u)[\w-]{43}/g) ?? [])]
  for (const order of permutations(labels)) {
    const map = new Map(order.map((label, i) => [`c14n${i}`, `u${label}`]))
    if (relabel(nquads, map).join('') !== statements.join('')) continue
    return new Map(order.map((label, i) => [i, new Uint8Array(Buffer.from(label, 'base64url'))]))
  }
  throw new Error('what is shown is no part of what was signed')
}

function permutations<T>(items: T[]): T[][] {
  if (items.length === 0) return [[]]
  return items.flatMap((item, i) => permutations(items.filter((_, j) => j !== i)).map((rest) => [item, ...rest]))
}

function withoutBlankIds(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(withoutBlankIds)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([, member]) => !asString(member)?.startsWith('urn:bnid:'))
  return Object.fromEntries(kept.map(([name, member]) => [name, withoutBlankIds(member!)]))
}

/** The Multikey of an issuer, for its did:key. */
export function multikeyOf({ issuerKey }: Base): string {
  return encodeMultikey(issuerKey)
}
