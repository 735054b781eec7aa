/**
 * The text chunks of a PNG: a keyword and a text.
 *
 * @module
 */

import { fail } from '../errors.js'
import { inflate } from '../inflate.js'
import { maxBakedBytes } from './places.js'
import type { Chunk } from './png.js'

/** How each kind is read; all begin with the keyword and a zero. */
const kinds: Readonly<Record<string, (rest: Uint8Array) => string | Promise<string>>> = {
  iTXt: readInternational,
  tEXt: readLatin
}

/** The keyword of a text chunk; of any other, nothing. */
export function keywordOf({ type, data }: Chunk): string | undefined {
  const end = Object.hasOwn(kinds, type) ? data.indexOf(0) : -1
  return end > 0 && end < 80 ? latin(data.subarray(0, end)) : undefined
}

/**
 * The text of a text chunk.
 *
 * @throws {ProblemError} `image-malformed`, `limit-exceeded`.
 */
export async function textOf({ type, data }: Chunk): Promise<string> {
  return kinds[type]!(data.subarray(data.indexOf(0) + 1))
}

/**
 * The data of an iTXt chunk. Nothing is compressed: no baked badge may be.
 *
 * @see {@link https://www.w3.org/TR/png-3/#11iTXt iTXt, 11.3.3.4}
 */
export function internationalText(keyword: string, text: string): Uint8Array {
  return new TextEncoder().encode(`${keyword}\0\0\0\0\0${text}`)
}

/** Of other programs it is read compressed, too. */
async function readInternational(rest: Uint8Array): Promise<string> {
  const [compressed, method] = rest
  const language = rest.indexOf(0, 2)
  const translated = language < 0 ? -1 : rest.indexOf(0, language + 1)
  if (translated < 0 || method !== 0 || (compressed !== 0 && compressed !== 1))
    return fail('image-malformed', 'the iTXt chunk of the badge cannot be read')
  const bytes = rest.subarray(translated + 1)
  return utf8(compressed === 1 ? await expand(bytes) : bounded(bytes))
}

/** @see {@link https://www.w3.org/TR/png-3/#11tEXt tEXt, 11.3.3.2} */
function readLatin(rest: Uint8Array): string {
  return latin(bounded(rest))
}

async function expand(bytes: Uint8Array): Promise<Uint8Array> {
  const text = await inflate(bytes, 'deflate', maxBakedBytes)
  return text ?? fail('image-malformed', 'the text of the badge cannot be expanded')
}

function bounded(bytes: Uint8Array): Uint8Array {
  return bytes.length <= maxBakedBytes ? bytes : fail('limit-exceeded', `a badge of ${bytes.length} bytes`)
}

function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return fail('image-malformed', 'the text of the badge is not UTF-8')
  }
}

function latin(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return text
}
