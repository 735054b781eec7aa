/**
 * base58btc, as multibase `z` uses it. Bounded: the work is quadratic in the length.
 *
 * @module
 */

import { fail } from '../errors.js'

const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'

/**
 * Decodes base58btc.
 *
 * @param maxBytes What the text may hold at the most; anything longer is refused before any work.
 * @throws {ProblemError} `malformed`.
 * @see {@link https://www.w3.org/TR/cid-1.0/#base-decode Base Decode}
 */
export function decodeBase58(text: string, maxBytes: number): Uint8Array {
  if (text.length > Math.ceil(maxBytes * 1.4) + 1) fail('malformed', `more base58 than ${maxBytes} bytes need`)
  const little: number[] = []
  for (const character of text) {
    let carry = alphabet.indexOf(character)
    if (carry < 0) fail('malformed', `“${character}” is not base58`)
    for (let i = 0; i < little.length; i++) {
      carry += little[i]! * 58
      little[i] = carry & 0xff
      carry >>= 8
    }
    for (; carry > 0; carry >>= 8) little.push(carry & 0xff)
  }
  for (const character of text) {
    if (character !== '1') break
    little.push(0)
  }
  return Uint8Array.from(little.reverse())
}

/** Encodes base58btc. @see {@link https://www.w3.org/TR/cid-1.0/#base-encode Base Encode} */
export function encodeBase58(bytes: Uint8Array): string {
  const little: number[] = []
  for (let carry of bytes) {
    for (let i = 0; i < little.length; i++) {
      carry += little[i]! << 8
      little[i] = carry % 58
      carry = Math.floor(carry / 58)
    }
    for (; carry > 0; carry = Math.floor(carry / 58)) little.push(carry % 58)
  }
  const zeros = bytes.findIndex((byte) => byte !== 0)
  const leading = zeros === -1 ? bytes.length : zeros
  return (
    '1'.repeat(leading) +
    little
      .reverse()
      .map((digit) => alphabet[digit])
      .join('')
  )
}
