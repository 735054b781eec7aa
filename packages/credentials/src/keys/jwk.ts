/**
 * JSON Web Keys, as far as this project's proofs use them.
 *
 * @module
 */

import { fail } from '../errors.js'
import { quote, type JsonObject } from '../model/json.js'
import { decodeBase64Url } from './base64.js'
import type { PublicKey } from './multikey.js'

/**
 * Reads a public JWK.
 *
 * @throws {ProblemError} `key-malformed`, `key-type-unsupported`.
 * @see {@link https://www.rfc-editor.org/rfc/rfc8037#section-2 RFC 8037, section 2}
 */
export function decodeJwk(jwk: JsonObject, pointer?: string): PublicKey {
  if (jwk.kty !== 'OKP' || jwk.crv !== 'Ed25519')
    fail('key-type-unsupported', `a key of type ${quote(jwk.kty)} ${quote(jwk.crv)}`, pointer)
  if ('d' in jwk) fail('key-malformed', 'the key is a private one', pointer)
  const bytes = typeof jwk.x === 'string' ? tryDecode(jwk.x, pointer) : new Uint8Array()
  if (bytes.length !== 32) fail('key-malformed', 'an Ed25519 key has 32 bytes', pointer)
  return { type: 'Ed25519', bytes }
}

function tryDecode(text: string, pointer: string | undefined): Uint8Array {
  try {
    return decodeBase64Url(text)
  } catch {
    return fail('key-malformed', 'x is not base64url', pointer)
  }
}
