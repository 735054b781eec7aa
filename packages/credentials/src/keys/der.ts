/**
 * DER, as far as public keys are written in it.
 *
 * @module
 */

import { fail } from '../errors.js'

export const tags = { integer: 0x02, bitString: 0x03, identifier: 0x06, sequence: 0x30 } as const

export interface Element {
  tag: number
  content: Uint8Array
}

/**
 * The elements that follow each other.
 *
 * @throws {ProblemError} `key-malformed`.
 * @see {@link https://www.itu.int/rec/T-REC-X.690 X.690, section 8.1}
 */
export function elementsOf(bytes: Uint8Array): Element[] {
  const found: Element[] = []
  for (let at = 0; at < bytes.length;) {
    const { length, from } = lengthAt(bytes, at + 1)
    if (from + length > bytes.length) fail('key-malformed', 'the key is cut off')
    found.push({ tag: bytes[at]!, content: bytes.subarray(from, from + length) })
    at = from + length
  }
  return found
}

/** The content of the one element there is. @throws {ProblemError} `key-malformed`. */
export function only(bytes: Uint8Array, tag: number): Uint8Array {
  const [first, ...more] = elementsOf(bytes)
  return more.length === 0 ? contentOf(first, tag) : fail('key-malformed', 'something follows the key')
}

/** The content of an element that must be there. @throws {ProblemError} `key-malformed`. */
export function contentOf(element: Element | undefined, tag: number): Uint8Array {
  return element?.tag === tag ? element.content : fail('key-malformed', 'the key has another structure')
}

/** Writes one element. */
export function elementWith(tag: number, content: Uint8Array): Uint8Array {
  const { length } = content
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Uint8Array.from([tag, ...size, ...content])
}

function lengthAt(bytes: Uint8Array, at: number): { length: number; from: number } {
  const first = bytes[at] ?? fail('key-malformed', 'the key is cut off')
  if (first < 0x80) return { length: first, from: at + 1 }
  const count = first & 0x7f
  if (count === 0 || count > 2) return fail('key-malformed', 'the key is too long')
  const length = bytes.subarray(at + 1, at + 1 + count).reduce((sum, byte) => sum * 256 + byte, 0)
  return { length, from: at + 1 + count }
}
