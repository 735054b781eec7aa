/**
 * A badge in a PNG: one text chunk.
 *
 * @module
 */

import { fail } from '../errors.js'
import { places, type Baked, type Place } from './places.js'
import { readChunks, writeChunk, type Chunk } from './png.js'
import { internationalText, keywordOf, textOf } from './png-text.js'

/** @throws {ProblemError} `image-malformed`, `several-badges-in-image`, `limit-exceeded`. */
export async function unbakePng(png: Uint8Array): Promise<Baked | undefined> {
  const [first, ...others] = readChunks(png).flatMap((chunk) => {
    const place = placeOf(chunk)
    return place ? { chunk, place } : []
  })
  // Which of them other programs show nobody knows.
  if (others.length > 0) return fail('several-badges-in-image', `${others.length + 1} chunks hold a badge`)
  return first && { text: (await textOf(first.chunk)).trim(), place: first.place }
}

/**
 * Every other byte stays as it is; the chunk stands where the badge stood, or behind the header.
 *
 * @throws {ProblemError} `image-malformed`.
 */
export function bakePng(png: Uint8Array, { text, place }: Baked): Uint8Array {
  const chunks = readChunks(png)
  const at = (chunks.find(placeOf) ?? chunks[1]!).start
  const rest = chunks.filter((chunk) => chunk.start >= at && !placeOf(chunk))
  return concatenated([
    png.subarray(0, at),
    writeChunk('iTXt', internationalText(place.keyword, text)),
    ...rest.map(({ start, end }) => png.subarray(start, end)),
    png.subarray(chunks.at(-1)!.end)
  ])
}

function placeOf(chunk: Chunk): Place | undefined {
  const keyword = keywordOf(chunk)
  return places.find((place) => place.keyword === keyword)
}

function concatenated(parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  parts.reduce((at, part) => (whole.set(part, at), at + part.length), 0)
  return whole
}
