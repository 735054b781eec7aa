/**
 * Signatures over bytes, by their JOSE algorithm.
 *
 * @module
 */

import { ProblemError, UsageError } from '../errors.js'
import type { JsonObject } from '../model/json.js'
import { verifyEd25519 } from './ed25519.js'
import { decodeJwk } from './jwk.js'

export type SignatureAlgorithm = 'EdDSA' | 'ES256' | 'ES384' | 'RS256'

type Verify = (jwk: JsonObject, signature: Uint8Array, data: Uint8Array) => Promise<boolean>

/** @see {@link https://www.rfc-editor.org/rfc/rfc7518#section-3.1 RFC 7518, section 3.1} */
const algorithms = new Map<string, Verify>([
  ['EdDSA', (jwk, signature, data) => verifyEd25519(decodeJwk(jwk).bytes, signature, data)],
  ['ES256', native({ name: 'ECDSA', namedCurve: 'P-256' }, { name: 'ECDSA', hash: 'SHA-256' })],
  ['ES384', native({ name: 'ECDSA', namedCurve: 'P-384' }, { name: 'ECDSA', hash: 'SHA-384' })],
  ['RS256', native({ name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }, { name: 'RSASSA-PKCS1-v1_5' })]
])

/**
 * Verifies a signature.
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
  const verify = algorithms.get(algorithm)
  if (!verify) throw new UsageError(`no algorithm ${algorithm}`)
  try {
    return await verify(publicJwk, signature, data)
  } catch (caught) {
    if (caught instanceof ProblemError) return false
    throw caught
  }
}

function native(key: EcKeyImportParams | RsaHashedImportParams, how: AlgorithmIdentifier | EcdsaParams): Verify {
  return async (jwk, signature, data) => {
    const subtle = (globalThis.crypto as Crypto | undefined)?.subtle
    if (!subtle) throw new UsageError('this runtime has no WebCrypto')
    const imported = await subtle.importKey('jwk', jwk as JsonWebKey, key, false, ['verify']).catch(() => undefined)
    return imported !== undefined && subtle.verify(how, imported, signature as BufferSource, data as BufferSource)
  }
}
