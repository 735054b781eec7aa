/**
 * The hashes that cryptosuites name: SHA-384 is that of P-384, and stands where ECDSA itself does.
 *
 * @module
 */

import { fail } from '../errors.js'
import { sha256 } from './sha256.js'

export type HashName = 'SHA-256' | 'SHA-384'

const hashes: Readonly<Record<HashName, (text: string) => Promise<Uint8Array>>> = {
  'SHA-256': sha256,
  'SHA-384': sha384
}

/**
 * The digest of a text's UTF-8 bytes.
 *
 * @throws {ProblemError} `algorithm-unavailable` where the runtime has no SHA-384.
 */
export function digest(hash: HashName, text: string): Promise<Uint8Array> {
  return hashes[hash](text)
}

async function sha384(text: string): Promise<Uint8Array> {
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle
  if (!subtle) return fail('algorithm-unavailable', 'this runtime has no WebCrypto for SHA-384')
  return new Uint8Array(await subtle.digest('SHA-384', new TextEncoder().encode(text)))
}
