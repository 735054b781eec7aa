/**
 * SHA-256 of text, in the two forms the algorithms ask for.
 *
 * @module
 */

import { primitives } from '#primitives'

const encoder = new TextEncoder()

/** The digest of a text's UTF-8 bytes. */
export function sha256(text: string): Promise<Uint8Array> {
  return primitives.sha256(encoder.encode(text))
}

/** The same as lower-case hex. */
export async function sha256Hex(text: string): Promise<string> {
  return toHex(await sha256(text))
}

/** Bytes as lower-case hex. */
export function toHex(bytes: Uint8Array): string {
  let hex = ''
  for (const byte of bytes) hex += (byte < 16 ? '0' : '') + byte.toString(16)
  return hex
}
