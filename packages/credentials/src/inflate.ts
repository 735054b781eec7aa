/**
 * What is compressed, expanded: no further than it may be.
 *
 * @module
 */

import { fail } from './errors.js'

/** In one write a bomb would run to its end before anybody could look; in slices it stops at the cap. */
const slice = 1024

/**
 * Expands.
 *
 * @param maxBytes Of what comes out.
 * @returns Nothing for bytes that are not of the format, or not complete.
 * @throws {ProblemError} `limit-exceeded`.
 */
export async function inflate(
  compressed: Uint8Array,
  format: CompressionFormat,
  maxBytes: number
): Promise<Uint8Array | undefined> {
  const inflater = new DecompressionStream(format)
  const reader = inflater.readable.getReader()
  const feeding = feed(inflater.writable.getWriter(), compressed)
  const bytes = await collect(reader, maxBytes)
  await feeding
  return bytes
}

async function feed(writer: WritableStreamDefaultWriter<BufferSource>, bytes: Uint8Array): Promise<void> {
  try {
    for (let at = 0; at < bytes.length; at += slice) {
      await writer.ready
      await writer.write(bytes.subarray(at, at + slice) as BufferSource)
    }
    await writer.close()
  } catch {
    // The reading side sees the same fault, and says it.
  }
}

async function collect(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  maxBytes: number
): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = []
  let length = 0
  for (;;) {
    const read = await reader.read().catch(() => undefined)
    if (!read) return undefined
    if (read.done) break
    length += read.value.length
    if (length > maxBytes) {
      await reader.cancel()
      fail('limit-exceeded', `it expands to more than ${maxBytes} bytes`)
    }
    parts.push(read.value)
  }
  const all = new Uint8Array(length)
  parts.reduce((at, part) => (all.set(part, at), at + part.length), 0)
  return all
}
