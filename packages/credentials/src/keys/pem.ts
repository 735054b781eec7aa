/**
 * Public keys in PEM, as Open Badges 2.0 publishes them.
 *
 * @module
 */

import { toHex } from '../canonical/sha256.js'
import { fail } from '../errors.js'
import type { JsonObject } from '../model/json.js'
import { encodeBase64Url } from './base64.js'
import { contentOf, elementsOf, only, tags } from './der.js'
import { decodeJwk } from './jwk.js'
import type { PublicKey } from './multikey.js'
import { decodeRsaKey } from './rsa-key.js'

/**
 * Labels of the text, with the reader of what stands between. @see
 * {@link https://www.rfc-editor.org/rfc/rfc7468#section-13 RFC 7468, section 13}
 */
const readers = new Map<string, (bytes: Uint8Array) => JsonObject>([
  ['PUBLIC KEY', readSpki],
  ['RSA PUBLIC KEY', readRsa]
])

/**
 * Reads one key.
 *
 * @throws {ProblemError} `key-malformed`, `key-type-unsupported`.
 */
export function decodePem(pem: string): PublicKey {
  const [, label = '', body = ''] =
    /^\s*-----BEGIN ([A-Z ]+)-----([\sA-Za-z0-9+/=]+)-----END \1-----\s*$/.exec(pem) ?? []
  if (label === '') return fail('key-malformed', 'the text is not one key in PEM')
  const reader = readers.get(label)
  return reader ? decodeJwk(reader(bytesOf(body))) : fail('key-type-unsupported', `a PEM that holds a ${label}`)
}

function bytesOf(body: string): Uint8Array {
  try {
    return Uint8Array.from(atob(body.replace(/\s/g, '')), (character) => character.charCodeAt(0))
  } catch {
    return fail('key-malformed', 'the PEM is not base64')
  }
}

/** Kinds of key by object identifier, in hex: the algorithm's, and the curve's. */
const kinds = new Map<string, (key: Uint8Array) => JsonObject>([
  ['2a864886f70d010101', readRsa],
  ['2a8648ce3d0201 2a8648ce3d030107', (key) => readPoint('P-256', 32, key)],
  ['2a8648ce3d0201 2b81040022', (key) => readPoint('P-384', 48, key)],
  ['2b6570', (key) => ({ kty: 'OKP', crv: 'Ed25519', x: encodeBase64Url(key) })]
])

/** @see {@link https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.7 RFC 5280, section 4.1: SubjectPublicKeyInfo} */
function readSpki(bytes: Uint8Array): JsonObject {
  const [algorithm, key] = elementsOf(only(bytes, tags.sequence))
  const identifiers = elementsOf(contentOf(algorithm, tags.sequence)).filter(({ tag }) => tag === tags.identifier)
  const name = identifiers.map(({ content }) => toHex(content)).join(' ')
  const bits = contentOf(key, tags.bitString)
  const reader = kinds.get(name)
  if (!reader) return fail('key-type-unsupported', `a key of the algorithm ${name}`)
  return bits[0] === 0 ? reader(bits.subarray(1)) : fail('key-malformed', 'the key does not end with a byte')
}

/** @see {@link https://www.rfc-editor.org/rfc/rfc8017#appendix-A.1.1 RFC 8017, appendix A.1.1: RSAPublicKey} */
function readRsa(bytes: Uint8Array): JsonObject {
  const { n, e } = decodeRsaKey(bytes)
  return { kty: 'RSA', n: encodeBase64Url(n), e: encodeBase64Url(e) }
}

/** An uncompressed point: 04, x, y. */
function readPoint(crv: string, size: number, bytes: Uint8Array): JsonObject {
  if (bytes[0] !== 4 || bytes.length !== 1 + 2 * size) return fail('key-malformed', `no point of ${crv}`)
  return {
    kty: 'EC',
    crv,
    x: encodeBase64Url(bytes.subarray(1, 1 + size)),
    y: encodeBase64Url(bytes.subarray(1 + size))
  }
}
