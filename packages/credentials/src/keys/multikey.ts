/**
 * Multikey and multibase: the bytes of a public key behind its text.
 *
 * @module
 */

import { fail } from '../errors.js'
import { decodeBase58, encodeBase58 } from './base58.js'
import { decodeBase64Url } from './base64.js'

/** A public key that this project can use. */
export interface PublicKey {
  type: KeyType
  /** Ed25519: 32 bytes. The P curves: the compressed point. */
  bytes: Uint8Array
  /** The URL of the method, where a caller's key object gives one. */
  id?: string
}

export type KeyType = 'Ed25519' | 'P-256' | 'P-384'

/** Multicodec prefix and length of each key type. @see {@link https://www.w3.org/TR/cid-1.0/#Multikey Multikey} */
const types: readonly { type: KeyType; prefix: readonly [number, number]; length: number }[] = [
  { type: 'Ed25519', prefix: [0xed, 0x01], length: 32 },
  { type: 'P-256', prefix: [0x80, 0x24], length: 33 },
  { type: 'P-384', prefix: [0x81, 0x24], length: 49 }
]

/** Multicodecs that are known by name, so that an unsupported key is not called a malformed one. */
const unsupported: readonly (readonly [number, number, string])[] = [
  [0x82, 0x24, 'P-521'],
  [0xe7, 0x01, 'secp256k1'],
  [0xeb, 0x01, 'BLS12-381'],
  [0xec, 0x01, 'X25519']
]

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
 * Reads `publicKeyMultibase`.
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
  const known = unsupported.find(([first, second]) => bytes[0] === first && bytes[1] === second)
  return fail('key-type-unsupported', known ? `a ${known[2]} key` : 'a key of unknown type', pointer)
}

/** Writes `publicKeyMultibase`. */
export function encodeMultikey(key: PublicKey): string {
  const { prefix } = types.find(({ type }) => type === key.type)!
  return `z${encodeBase58(Uint8Array.from([...prefix, ...key.bytes]))}`
}

function tryDecode(multibase: string, pointer: string | undefined): Uint8Array {
  try {
    return decodeMultibase(multibase, 256)
  } catch {
    return fail('key-malformed', 'the key is not multibase', pointer)
  }
}
