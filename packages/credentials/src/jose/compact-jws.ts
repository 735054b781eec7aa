/**
 * JSON Web Signatures in their compact form, opened strictly: one text for one token.
 *
 * What a header says of its own key (`jwk`, `jku`, `x5u`, `x5c`) is never read: whoever wrote the token wrote it.
 *
 * @module
 */

import { fail } from '../errors.js'
import type { PublicKey } from '../keys/multikey.js'
import { verifySignature } from '../keys/verify-bytes.js'
import { isObject, type JsonObject } from '../model/json.js'
import { quote } from '../model/quote.js'
import { algorithmOf, type JwsAlgorithm } from './algorithms.js'
import { bytesIn, jsonIn } from './strict-json.js'

export interface Jws {
  header: JsonObject
  /** `undefined` where it is not supported here. */
  algorithm: JwsAlgorithm | undefined
  payload: Uint8Array
  signingInput: Uint8Array
  signature: Uint8Array
}

/** A DID that holds its own history is long; nothing else in a header is. */
const maxHeaderCharacters = 32_768

const encoder = new TextEncoder()

/**
 * Opens a token. Its signature is not looked at.
 *
 * @throws {ProblemError} `proof-malformed` for what is no such token, for an extension that must be understood and is
 *   not, and for `none` and HMAC.
 * @see {@link https://www.rfc-editor.org/rfc/rfc7515#section-5.2 RFC 7515, section 5.2}
 */
export function openJws(token: string): Jws {
  const [protectedHeader = '', payload = '', signature, ...more] = token.split('.')
  if (signature === undefined || more.length > 0) return fail('proof-malformed', 'a compact JWS has three parts')
  if (protectedHeader.length > maxHeaderCharacters) fail('proof-malformed', 'the header of the token is too long')
  const header = objectIn(protectedHeader, 'header')
  // RFC 7515, section 4.1.11: no extension is understood here, so one that must be understood ends it.
  if (header.crit !== undefined) fail('proof-malformed', `the token demands ${quote(header.crit)}`)
  // RFC 7797, section 7: an unencoded payload is for signatures that lie apart from it.
  if (header.b64 !== undefined) fail('proof-malformed', 'the payload of a token is base64url')
  return {
    header,
    algorithm: algorithmOf(header),
    payload: bytesIn(payload, 'payload'),
    signingInput: encoder.encode(`${protectedHeader}.${payload}`),
    signature: bytesIn(signature, 'signature')
  }
}

/**
 * What the token says.
 *
 * @throws {ProblemError} `proof-malformed`, and those of `parseJson`.
 * @see {@link https://www.rfc-editor.org/rfc/rfc7519#section-7.2 RFC 7519, section 7.2}
 */
export function claimsOf({ payload }: Jws): JsonObject {
  return objectIn(payload, 'payload')
}

/**
 * Checks the signature.
 *
 * @throws {ProblemError} `key-type-mismatch`, `proof-invalid`, `algorithm-unavailable`.
 */
export async function checkJws({ algorithm, signature, signingInput }: Jws, key: PublicKey): Promise<void> {
  if (!algorithm) return fail('proof-type-unsupported', 'the algorithm of the token')
  const holds = await verifySignature(algorithm.signature, key, signature, signingInput)
  if (!holds) fail('proof-invalid', `the ${algorithm.name} signature does not fit the token`)
}

function objectIn(part: string | Uint8Array, name: string): JsonObject {
  const value = jsonIn(part, name)
  return isObject(value) ? value : fail('proof-malformed', `the ${name} of the token is no JSON object`)
}
