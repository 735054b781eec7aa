/**
 * A PNG as the chunks that it is made of: read with their checksums, written back byte by byte.
 *
 * @module
 */

import { fail } from '../errors.js'
import { crc32 } from './crc32.js'
import { pngSignature } from './recognise-image.js'

export interface Chunk {
  type: string
  data: Uint8Array
  /** Where it begins and ends in the file, with its length and checksum. */
  start: number
  end: number
}

/**
 * The chunks of a PNG, up to its end; what lies behind that is not part of the image.
 *
 * @throws {ProblemError} `image-malformed`.
 * @see {@link https://www.w3.org/TR/png-3/#5Chunk-layout Chunk layout, 5.3}
 */
export function readChunks(png: Uint8Array): Chunk[] {
  const chunks: Chunk[] = []
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  for (let start = pngSignature.length; chunks.at(-1)?.type !== 'IEND'; start = chunks.at(-1)!.end) {
    if (start + 12 > png.length) return fail('image-malformed', 'the PNG ends in the middle')
    const length = view.getUint32(start)
    const end = start + 12 + length
    if (end > png.length) return fail('image-malformed', `a chunk of ${length} bytes does not end in the PNG`)
    const type = String.fromCharCode(...png.subarray(start + 4, start + 8))
    if (crc32(png.subarray(start + 4, end - 4)) !== view.getUint32(end - 4))
      return fail('image-malformed', `the chunk at byte ${start} does not have its checksum`)
    chunks.push({ type, data: png.subarray(start + 8, end - 4), start, end })
  }
  return chunks[0]!.type === 'IHDR' ? chunks : fail('image-malformed', 'the PNG does not begin with IHDR')
}

/** One chunk as bytes, with its length and checksum. */
export function writeChunk(type: string, data: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(12 + data.length)
  const view = new DataView(chunk.buffer)
  view.setUint32(0, data.length)
  chunk.set(new TextEncoder().encode(type), 4)
  chunk.set(data, 8)
  view.setUint32(8 + data.length, crc32(chunk.subarray(4, 8 + data.length)))
  return chunk
}
