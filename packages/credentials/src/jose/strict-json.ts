/**
 * JSON in base64url, as tokens carry it: one reading for one text.
 *
 * @module
 */

import { fail } from '../errors.js'
import { decodeBase64Url } from '../keys/base64.js'
import type { JsonValue } from '../model/json.js'
import { parseJson } from '../model/parse-json.js'

/**
 * Bytes of a part of a token.
 *
 * @throws {ProblemError} `proof-malformed`.
 */
export function bytesIn(part: string, name: string): Uint8Array {
  try {
    return decodeBase64Url(part)
  } catch {
    return fail('proof-malformed', `the ${name} of the token is not base64url`)
  }
}

/**
 * JSON in a part of a token.
 *
 * @throws {ProblemError} `proof-malformed`, `not-json`, `duplicate-member`, `too-deep`.
 */
export function jsonIn(part: string | Uint8Array, name: string): JsonValue {
  const text = textOf(typeof part === 'string' ? bytesIn(part, name) : part, name)
  if (holdsHalfCharacter(text)) fail('not-json', `the ${name} of the token holds half a character`)
  return parseJson(text)
}

function textOf(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return fail('proof-malformed', `the ${name} of the token is not UTF-8`)
  }
}

/**
 * A surrogate without its other half. @see
 * {@link https://www.rfc-editor.org/rfc/rfc7493#section-2.1 RFC 7493, section 2.1}
 */
function holdsHalfCharacter(text: string): boolean {
  if (!/\\ud/i.test(text)) return false
  const unescaped = text.replace(/\\(?:u([\da-f]{4})|.)/gis, (_, hex?: string) =>
    hex === undefined ? '' : String.fromCharCode(parseInt(hex, 16))
  )
  return /\p{Surrogate}/u.test(unescaped)
}
