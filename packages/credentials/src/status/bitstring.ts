/**
 * The bits of a status list, compressed and plain.
 *
 * @module
 */

import { fail, ProblemError } from '../errors.js'
import { decodeBase64Url, encodeBase64Url } from '../keys/base64.js'

/** In one write a gzip bomb would run to its end before anybody could look; in slices it stops at the cap. */
const slice = 1024

const defaultMaxBytes = 16 * 1024 * 1024

/**
 * Expands `encodedList`.
 *
 * @param encodedList base64url of gzip, with or without the multibase prefix `u`.
 * @param maxBytes Of the expanded list. Default 16 MiB.
 * @throws {ProblemError} `status-list-invalid`, `limit-exceeded`.
 * @see {@link https://www.w3.org/TR/vc-bitstring-status-list/#bitstring-expansion-algorithm Bitstring Expansion, 3.4}
 */
export async function decodeStatusList(encodedList: string, maxBytes = defaultMaxBytes): Promise<Uint8Array> {
  const compressed = decode(encodedList)
  const inflater = new DecompressionStream('gzip')
  const reader = inflater.readable.getReader()
  const feeding = feed(inflater.writable.getWriter(), compressed)
  const bits = await collect(reader, maxBytes)
  await feeding
  // Two members in one file: some runtimes read both, others refuse. The length at the end is that of the last.
  const length = new DataView(compressed.buffer, compressed.byteOffset).getUint32(compressed.length - 4, true)
  return length === bits.length ? bits : fail('status-list-invalid', 'the list is compressed in several pieces')
}

/**
 * Compresses the bits of a list.
 *
 * @returns `u` and base64url of gzip.
 * @see {@link https://www.w3.org/TR/vc-bitstring-status-list/#bitstring-generation-algorithm Bitstring Generation, 3.3}
 */
export async function encodeStatusList(bits: Uint8Array): Promise<string> {
  const stream = new Blob([bits as BlobPart]).stream().pipeThrough(new CompressionStream('gzip'))
  return `u${encodeBase64Url(new Uint8Array(await new Response(stream).arrayBuffer()))}`
}

/**
 * The status at an index; bit 0 is the left-most. @see
 * {@link https://www.w3.org/TR/vc-bitstring-status-list/#bitstring-encoding Bitstring Encoding, 3.5}
 */
export function statusAt(bits: Uint8Array, index: number, size = 1): number {
  let value = 0
  for (let at = index * size; at < (index + 1) * size; at++)
    value = value * 2 + ((bits[at >> 3]! >> (7 - (at & 7))) & 1)
  return value
}

/** Reads one status of an encoded list. */
export async function readStatusList(encodedList: string, index: number, size = 1): Promise<number> {
  const bits = await decodeStatusList(encodedList)
  if ((index + 1) * size > bits.length * 8)
    fail('status-range', `entry ${index} of a list of ${Math.floor((bits.length * 8) / size)}`)
  return statusAt(bits, index, size)
}

function decode(encodedList: string): Uint8Array {
  try {
    const bytes = decodeBase64Url(encodedList.replace(/^u/, ''))
    return bytes.length >= 18 ? bytes : fail('status-list-invalid', 'the list is empty')
  } catch (caught) {
    if (caught instanceof ProblemError && caught.problem.code === 'status-list-invalid') throw caught
    return fail('status-list-invalid', 'encodedList is not base64url')
  }
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

async function collect(reader: ReadableStreamDefaultReader<Uint8Array>, maxBytes: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  for (;;) {
    const { done, value } = await reader.read().catch(() => fail('status-list-invalid', 'encodedList is not gzip'))
    if (done) break
    length += value.length
    if (length > maxBytes) {
      await reader.cancel()
      fail('limit-exceeded', `the list is larger than ${maxBytes} bytes`)
    }
    parts.push(value)
  }
  const all = new Uint8Array(length)
  parts.reduce((at, part) => (all.set(part, at), at + part.length), 0)
  return all
}
