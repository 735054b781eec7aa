/**
 * Multikey and multibase: the bytes of a public key behind its text.
 *
 * @module
 */

import { fail, UsageError } from '../errors.js'
import { asString, type JsonObject } from '../model/json.js'
import { decodeBase58, encodeBase58 } from './base58.js'
import { decodeBase64Url } from './base64.js'
import { unsupportedType } from './unsupported-types.js'

/** A public key that this project can use. */
export interface PublicKey {
  type: KeyType
  /** Ed25519: 32 bytes. The P curves: the compressed point. RSA: the structure RSAPublicKey in DER. */
  bytes: Uint8Array
  /** The URL of the method, where a caller's key object gives one. */
  id?: string
}

export type KeyType = 'Ed25519' | 'P-256' | 'P-384' | 'RSA'

/** Multicodec prefix and length of each key type. @see {@link https://www.w3.org/TR/cid-1.0/#Multikey Multikey} */
const types: readonly { type: KeyType; prefix: readonly [number, number]; length: number }[] = [
  { type: 'Ed25519', prefix: [0xed, 0x01], length: 32 },
  { type: 'P-256', prefix: [0x80, 0x24], length: 33 },
  { type: 'P-384', prefix: [0x81, 0x24], length: 49 }
]

/** No key that has a name here is longer: RSA with 4096 bits. */
export const maxKeyBytes = 600

/**
 * Decodes a multibase text.
 *
 * @param maxBytes What it may hold at the most.
 * @throws {ProblemError} `malformed`.
 * @see {@link https://www.w3.org/TR/cid-1.0/#multibase-0 Multibase}
 */
export function decodeMultibase(text: string, maxBytes: number): Uint8Array {
  if (text.startsWith('z')) return decodeBase58(text.slice(1), maxBytes)
  if (!text.startsWith('u')) fail('malformed', 'a multibase prefix other than z (base58btc) and u (base64url)')
  if (text.length > Math.ceil((maxBytes * 4) / 3) + 1) fail('malformed', `more base64url than ${maxBytes} bytes need`)
  return decodeBase64Url(text.slice(1))
}

/**
 * Reads a verification method, or a key object of a trust list, that is a Multikey.
 *
 * @throws {ProblemError} `key-malformed`, `key-type-unsupported`.
 * @see {@link https://www.w3.org/TR/cid-1.0/#Multikey Multikey}
 */
export function readMultikey(method: JsonObject): PublicKey {
  if ('secretKeyMultibase' in method) fail('key-malformed', 'the document shows a secret key')
  const multibase = asString(method.publicKeyMultibase)
  return multibase === undefined ? fail('key-malformed', 'publicKeyMultibase is missing') : decodeMultikey(multibase)
}

/**
 * Reads `publicKeyMultibase`. Whether the bytes are a point of their curve is found out when they are used.
 *
 * @throws {ProblemError} `key-malformed`, `key-type-unsupported`.
 */
export function decodeMultikey(multibase: string, pointer?: string): PublicKey {
  const bytes = tryDecode(multibase, pointer)
  for (const { type, prefix, length } of types) {
    if (bytes[0] !== prefix[0] || bytes[1] !== prefix[1]) continue
    if (bytes.length !== length + 2) fail('key-malformed', `a key of type ${type} has ${length} bytes`, pointer)
    return { type, bytes: bytes.slice(2) }
  }
  return fail('key-type-unsupported', `a key of type ${unsupportedType(bytes) ?? 'unknown'}`, pointer)
}

/**
 * Writes `publicKeyMultibase`.
 *
 * @throws {UsageError} For RSA, which is written as a JWK.
 */
export function encodeMultikey(key: PublicKey): string {
  const { prefix } = types.find(({ type }) => type === key.type) ?? refuse(key.type)
  return `z${encodeBase58(Uint8Array.from([...prefix, ...key.bytes]))}`
}

function tryDecode(multibase: string, pointer: string | undefined): Uint8Array {
  try {
    return decodeMultibase(multibase, maxKeyBytes)
  } catch {
    return fail('key-malformed', 'the key is not multibase', pointer)
  }
}

function refuse(type: string): never {
  throw new UsageError(`no Multikey is written for ${type}`)
}
