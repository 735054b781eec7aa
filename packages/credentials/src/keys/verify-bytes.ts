/**
 * Signatures over bytes, by their JOSE algorithm.
 *
 * @module
 */

import { fail, ProblemError, UsageError } from '../errors.js'
import type { JsonObject } from '../model/json.js'
import { verifyEd25519 } from './ed25519.js'
import { decodeJwk, toJwk } from './jwk.js'
import type { KeyType, PublicKey } from './multikey.js'

export type SignatureAlgorithm = 'EdDSA' | 'ES256' | 'ES384' | 'RS256'

interface Algorithm {
  keyType: KeyType
  verify(key: PublicKey, signature: Uint8Array, data: Uint8Array): Promise<boolean>
}

/** @see {@link https://www.rfc-editor.org/rfc/rfc7518#section-3.1 RFC 7518, section 3.1} */
const algorithms = new Map<string, Algorithm>([
  ['EdDSA', { keyType: 'Ed25519', verify: ({ bytes }, signature, data) => verifyEd25519(bytes, signature, data) }],
  ['ES256', ecdsa('P-256', 'SHA-256', 64)],
  ['ES384', ecdsa('P-384', 'SHA-384', 96)],
  [
    'RS256',
    {
      keyType: 'RSA',
      verify: native({ name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }, { name: 'RSASSA-PKCS1-v1_5' })
    }
  ]
])

/**
 * Verifies a signature with a JWK.
 *
 * @param publicJwk A public JWK of the algorithm's type; one that cannot be read does not verify.
 * @throws {UsageError} For another algorithm, or where the runtime has no WebCrypto (ES256, ES384, RS256).
 */
export async function verifyBytes(
  algorithm: SignatureAlgorithm,
  publicJwk: JsonObject,
  signature: Uint8Array,
  data: Uint8Array
): Promise<boolean> {
  if (!algorithms.has(algorithm)) throw new UsageError(`no algorithm ${algorithm}`)
  try {
    return await verifySignature(algorithm, decodeJwk(publicJwk), signature, data)
  } catch (caught) {
    if (!(caught instanceof ProblemError)) throw caught
    if (caught.problem.code === 'algorithm-unavailable') throw new UsageError(caught.problem.detail)
    return false
  }
}

/**
 * Verifies a signature with a key that has been read.
 *
 * @param signature Of ECDSA, r and s one after the other.
 * @throws {ProblemError} `key-type-mismatch`; `key-malformed` for a key that is none; `algorithm-unavailable` where the
 *   runtime has no WebCrypto: pages that were not loaded by https.
 */
export async function verifySignature(
  algorithm: SignatureAlgorithm,
  key: PublicKey,
  signature: Uint8Array,
  data: Uint8Array
): Promise<boolean> {
  const entry = algorithms.get(algorithm)!
  if (key.type !== entry.keyType) fail('key-type-mismatch', `${algorithm} needs a key of type ${entry.keyType}`)
  return entry.verify(key, signature, data)
}

function ecdsa(keyType: 'P-256' | 'P-384', hash: string, length: number): Algorithm {
  const verify = native({ name: 'ECDSA', namedCurve: keyType }, { name: 'ECDSA', hash })
  return {
    keyType,
    verify: async (key, signature, data) => signature.length === length && verify(key, signature, data)
  }
}

function native(
  importing: EcKeyImportParams | RsaHashedImportParams,
  how: AlgorithmIdentifier | EcdsaParams
): Algorithm['verify'] {
  const imported = new WeakMap<PublicKey, Promise<CryptoKey>>()
  return async (key, signature, data) => {
    const subtle = (globalThis.crypto as Crypto | undefined)?.subtle
    if (!subtle) return fail('algorithm-unavailable', `this runtime has no WebCrypto for ${importing.name}`)
    const ready = imported.get(key) ?? importKey(subtle, key, importing)
    imported.set(key, ready)
    return subtle.verify(how, await ready, signature as BufferSource, data as BufferSource)
  }
}

async function importKey(
  subtle: SubtleCrypto,
  key: PublicKey,
  importing: EcKeyImportParams | RsaHashedImportParams
): Promise<CryptoKey> {
  const jwk = toJwk(key) as JsonWebKey
  try {
    return await subtle.importKey('jwk', jwk, importing, false, ['verify'])
  } catch (cause) {
    const isUnknown = (cause as Error).name === 'NotSupportedError'
    return fail(
      isUnknown ? 'algorithm-unavailable' : 'key-malformed',
      `a key of type ${key.type}: ${(cause as Error).message}`
    )
  }
}
