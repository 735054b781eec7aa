/**
 * The forms in which a key is written down: one row for each type of verification method.
 *
 * @module
 */

import { fail, ProblemError } from '../errors.js'
import { asString, isObject, type JsonObject } from '../model/json.js'
import { quote } from '../model/quote.js'
import { decodeBase58 } from './base58.js'
import { decodeJwk } from './jwk.js'
import { readMultikey, type KeyType, type PublicKey } from './multikey.js'
import { decodePem } from './pem.js'

interface KeyForm {
  specification: string
  read(method: JsonObject): PublicKey
  /** The type of key that the name promises. */
  keyType?: KeyType
}

/** How each type of method carries its key. */
const forms = new Map<string, KeyForm>([
  ['Multikey', { specification: 'https://www.w3.org/TR/cid-1.0/#Multikey', read: readMultikey }],
  ['JsonWebKey', { specification: 'https://www.w3.org/TR/cid-1.0/#JsonWebKey', read: readJwk }],
  ['JsonWebKey2020', { specification: 'https://www.w3.org/TR/vc-jws-2020/#json-web-key-2020', read: readJwk }],
  [
    'Ed25519VerificationKey2020',
    {
      specification: 'https://www.w3.org/TR/2025/REC-vc-di-eddsa-20250515/#ed25519verificationkey2020',
      read: readMultikey,
      keyType: 'Ed25519'
    }
  ],
  [
    'Ed25519VerificationKey2018',
    {
      specification: 'https://w3c-ccg.github.io/lds-ed25519-2018/#the-ed25519-key-format',
      read: readBase58,
      keyType: 'Ed25519'
    }
  ],
  [
    'RsaVerificationKey2018',
    { specification: 'https://w3c-ccg.github.io/lds-rsa2018/#the-rsa-key-format', read: readPem, keyType: 'RSA' }
  ],
  [
    'CryptographicKey',
    {
      specification: 'https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#CryptographicKey',
      read: readPem
    }
  ]
])

/**
 * Reads the key of a verification method, or a key object as a trust list gives it: a Multikey, a JWK.
 *
 * @throws {ProblemError} `key-malformed`, `key-type-unsupported`.
 * @see {@link https://www.w3.org/TR/cid-1.0/#verification-methods Verification Methods, 2.2}
 */
export function readKey(method: JsonObject): PublicKey {
  if (typeof method.kty === 'string') return decodeJwk(method)
  const form = forms.get(asString(method.type) ?? '')
  if (!form) return fail('key-type-unsupported', `a verification method of type ${quote(method.type)}`)
  const key = form.read(method)
  if (form.keyType !== undefined && key.type !== form.keyType)
    fail('key-malformed', `the key of ${quote(method.type)} is of type ${key.type}`)
  return key
}

function readJwk(method: JsonObject): PublicKey {
  return isObject(method.publicKeyJwk)
    ? decodeJwk(method.publicKeyJwk)
    : fail('key-malformed', 'publicKeyJwk is missing')
}

/** The 32 bytes alone, without a multicodec. */
function readBase58(method: JsonObject): PublicKey {
  const text = asString(method.publicKeyBase58) ?? fail('key-malformed', 'publicKeyBase58 is missing')
  try {
    const bytes = decodeBase58(text, 32)
    return bytes.length === 32 ? { type: 'Ed25519', bytes } : fail('key-malformed', 'an Ed25519 key has 32 bytes')
  } catch (caught) {
    if (caught instanceof ProblemError && caught.problem.code === 'key-malformed') throw caught
    return fail('key-malformed', 'publicKeyBase58 is not base58')
  }
}

function readPem(method: JsonObject): PublicKey {
  const pem = asString(method.publicKeyPem)
  return pem === undefined ? fail('key-malformed', 'publicKeyPem is missing') : decodePem(pem)
}
