/**
 * base64url without padding, read strictly: one text for one run of bytes.
 *
 * @module
 */

import { fail } from '../errors.js'

/**
 * Decodes base64url without padding. Bits that belong to no byte must be zero, so that no two texts mean the same.
 *
 * @throws {ProblemError} `malformed`.
 * @see {@link https://www.rfc-editor.org/rfc/rfc4648#section-5 RFC 4648, section 5}
 */
export function decodeBase64Url(text: string): Uint8Array {
  const bytes = /^[\w-]*$/.test(text) && text.length % 4 !== 1 ? decode(text) : undefined
  // What was lost on the way in does not come out again; only the last group can lose something.
  const last = text.length - (text.length % 4)
  return bytes && encodeBase64Url(bytes.subarray((last / 4) * 3)) === text.slice(last)
    ? bytes
    : fail('malformed', 'the text is not base64url')
}

/** Encodes base64url without padding. */
export function encodeBase64Url(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** A loop: status lists and tokens are long, and a callback for each byte takes longer than their signatures. */
function decode(text: string): Uint8Array {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  const bytes = new Uint8Array(binary.length)
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i)
  return bytes
}
