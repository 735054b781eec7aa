/**
 * base64url without padding, read strictly: one text for one run of bytes.
 *
 * @module
 */

import { fail } from '../errors.js'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const values = new Int8Array(128).fill(-1)
for (let i = 0; i < 64; i++) values[alphabet.charCodeAt(i)] = i

/**
 * Decodes base64url without padding. Bits that belong to no byte must be zero, so that no two texts mean the same.
 *
 * @throws {ProblemError} `malformed`.
 * @see {@link https://www.rfc-editor.org/rfc/rfc4648#section-5 RFC 4648, section 5}
 */
export function decodeBase64Url(text: string): Uint8Array {
  if (text.length % 4 === 1) fail('malformed', 'a base64url text of this length does not exist')
  const bytes = new Uint8Array((text.length * 3) >> 2)
  let bits = 0
  let held = 0
  let at = 0
  for (let i = 0; i < text.length; i++) {
    const value = values[text.charCodeAt(i)] ?? -1
    if (value < 0) fail('malformed', 'a character that is not base64url')
    bits = ((bits << 6) | value) & 0xfff
    held += 6
    if (held >= 8) {
      held -= 8
      bytes[at++] = (bits >> held) & 0xff
    }
  }
  if (bits & ((1 << held) - 1)) fail('malformed', 'base64url with bits left over')
  return bytes
}

/** Encodes base64url without padding. */
export function encodeBase64Url(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += 3) {
    const group = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0)
    const characters = Math.min(bytes.length - i, 3) + 1
    for (let k = 0; k < characters; k++) text += alphabet.charAt((group >> (18 - 6 * k)) & 63)
  }
  return text
}
