/**
 * JSON Web Keys, read and written: the kinds that this project's proofs use.
 *
 * @module
 */

import { fail } from '../errors.js'
import { asString, type JsonObject, type JsonValue } from '../model/json.js'
import { quote } from '../model/quote.js'
import { decodeBase64Url, encodeBase64Url } from './base64.js'
import { compressPoint, decompressPoint, type CurveName } from './ec-point.js'
import type { KeyType, PublicKey } from './multikey.js'
import { decodeRsaKey, encodeRsaKey } from './rsa-key.js'

interface Kind {
  type: KeyType
  /** What its `alg` may say: a key that is meant for another algorithm is not used for this one. */
  algorithms: readonly string[]
  /** The same kind of key, used in a way that is not supported here. */
  unsupported?: readonly string[]
  read(jwk: JsonObject, pointer?: string): Uint8Array
  write(bytes: Uint8Array): JsonObject
}

/** By `kty` and `crv`. @see {@link https://www.rfc-editor.org/rfc/rfc7518#section-6 RFC 7518, section 6} */
const kinds = new Map<string, Kind>([
  [
    'OKP Ed25519',
    {
      type: 'Ed25519',
      algorithms: ['EdDSA', 'Ed25519'],
      read: readEd25519,
      write: (bytes) => ({ kty: 'OKP', crv: 'Ed25519', x: encodeBase64Url(bytes) })
    }
  ],
  ['EC P-256', ellipticCurve('P-256', 'ES256')],
  ['EC P-384', ellipticCurve('P-384', 'ES384')],
  [
    'RSA',
    {
      type: 'RSA',
      algorithms: ['RS256'],
      unsupported: ['RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
      read: (jwk, pointer) => encodeRsaKey({ n: member(jwk, 'n', pointer), e: member(jwk, 'e', pointer) }, pointer),
      write: (bytes) => {
        const { n, e } = decodeRsaKey(bytes)
        return { kty: 'RSA', n: encodeBase64Url(n), e: encodeBase64Url(e) }
      }
    }
  ]
])

/** @see {@link https://www.rfc-editor.org/rfc/rfc7518#section-6.2.2 RFC 7518, sections 6.2.2, 6.3.2 and 6.4.1} */
const privateMembers = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k']

/**
 * Reads a public JWK.
 *
 * @throws {ProblemError} `key-malformed`, also for a key that says it is not for verifying; `key-type-unsupported`.
 * @see {@link https://www.rfc-editor.org/rfc/rfc7517#section-4 RFC 7517, section 4}
 */
export function decodeJwk(jwk: JsonObject, pointer?: string): PublicKey {
  // Only texts: a member may bring a `toString` of its own.
  const named = [jwk.kty, jwk.crv].filter((part) => part !== undefined)
  const kind = named.every((part) => typeof part === 'string') ? kinds.get(named.join(' ')) : undefined
  if (!kind) return fail('key-type-unsupported', `a key of type ${quote(jwk.kty)} ${quote(jwk.crv)}`, pointer)
  refusePrivate(jwk, pointer)
  checkPurpose(jwk, kind, pointer)
  return { type: kind.type, bytes: kind.read(jwk, pointer) }
}

/**
 * Writes a key as a public JWK, with the members that RFC 7638 makes its thumbprint of.
 *
 * @throws {ProblemError} `key-malformed` for bytes that are no key of their type.
 */
export function toJwk({ type, bytes }: PublicKey): JsonObject {
  return [...kinds.values()].find((kind) => kind.type === type)!.write(bytes)
}

/**
 * A document that shows a private key has given it away.
 *
 * @throws {ProblemError} `key-malformed`.
 */
export function refusePrivate(jwk: JsonObject, pointer?: string): void {
  if (privateMembers.some((name) => name in jwk)) fail('key-malformed', 'the key is a private one', pointer)
}

/** @see {@link https://www.rfc-editor.org/rfc/rfc7517#section-4.2 RFC 7517, sections 4.2 to 4.4} */
function checkPurpose(
  { alg, use, key_ops }: JsonObject,
  { type, algorithms, unsupported }: Kind,
  pointer?: string
): void {
  if (use !== undefined && use !== 'sig') fail('key-malformed', `the key is for ${quote(use)}`, pointer)
  if (key_ops !== undefined && !(Array.isArray(key_ops) && key_ops.includes('verify')))
    fail('key-malformed', `the key is for ${quote(key_ops)}`, pointer)
  if (alg === undefined || isOneOf(algorithms, alg)) return
  fail(
    isOneOf(unsupported ?? [], alg) ? 'key-type-unsupported' : 'key-malformed',
    `a key of type ${type} for ${quote(alg)}`,
    pointer
  )
}

function isOneOf(names: readonly string[], value: JsonValue): boolean {
  return typeof value === 'string' && names.includes(value)
}

/** @see {@link https://www.rfc-editor.org/rfc/rfc8037#section-2 RFC 8037, section 2} */
function readEd25519(jwk: JsonObject, pointer?: string): Uint8Array {
  const bytes = member(jwk, 'x', pointer)
  return bytes.length === 32 ? bytes : fail('key-malformed', 'an Ed25519 key has 32 bytes', pointer)
}

/** @see {@link https://www.rfc-editor.org/rfc/rfc7518#section-6.2.1 RFC 7518, section 6.2.1} */
function ellipticCurve(type: CurveName, algorithm: string): Kind {
  return {
    type,
    algorithms: [algorithm],
    read: (jwk, pointer) => compressPoint(type, member(jwk, 'x', pointer), member(jwk, 'y', pointer), pointer),
    write: (bytes) => {
      const { x, y } = decompressPoint(type, bytes)
      return { kty: 'EC', crv: type, x: encodeBase64Url(x), y: encodeBase64Url(y) }
    }
  }
}

function member(jwk: JsonObject, name: string, pointer: string | undefined): Uint8Array {
  const text = asString(jwk[name])
  if (!text) return fail('key-malformed', `${name} is missing`, pointer)
  try {
    return decodeBase64Url(text)
  } catch {
    return fail('key-malformed', `${name} is not base64url`, pointer)
  }
}
