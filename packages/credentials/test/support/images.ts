/**
 * Images made by hand: a PNG out of chunks, an SVG out of text.
 *
 * @module
 */

import { crc32, deflateSync } from 'node:zlib'

export function chunk(type: string, data: string | Uint8Array = ''): Uint8Array {
  const body = Buffer.concat([Buffer.from(type), Buffer.from(data as Uint8Array)])
  const bytes = Buffer.alloc(body.length + 8)
  bytes.writeUInt32BE(body.length - 4)
  body.copy(bytes, 4)
  bytes.writeUInt32BE(crc32(body), body.length + 4)
  return bytes
}

export function png(...chunks: Uint8Array[]): Uint8Array {
  const header = chunk('IHDR', Uint8Array.of(0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0))
  const picture = chunk('IDAT', deflateSync(Uint8Array.of(0, 0)))
  const parts = [
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    header,
    ...chunks,
    picture,
    chunk('IEND')
  ]
  return new Uint8Array(Buffer.concat(parts))
}

/** An iTXt chunk. */
export function international(keyword: string, text: string | Uint8Array, compressed = false): Uint8Array {
  const bytes = Buffer.from(text as Uint8Array)
  const head = Buffer.from(`${keyword}\0${compressed ? '\x01' : '\0'}\0en\0Badge\0`)
  return chunk('iTXt', new Uint8Array(Buffer.concat([head, compressed ? deflateSync(bytes) : bytes])))
}

export function svg(inside: string, attributes = ''): Uint8Array {
  return new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg"${attributes}>${inside}</svg>`)
}

export const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
