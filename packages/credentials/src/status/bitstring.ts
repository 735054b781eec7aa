/**
 * The bits of a status list, compressed and plain.
 *
 * @module
 */

import { fail, ProblemError } from '../errors.js'
import { inflate } from '../inflate.js'
import { decodeBase64Url, encodeBase64Url } from '../keys/base64.js'

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
  const bits = (await inflate(compressed, 'gzip', maxBytes)) ?? fail('status-list-invalid', 'encodedList is not gzip')
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

/**
 * Reads one status of an encoded list.
 *
 * @throws {ProblemError} `status-range`, `status-list-invalid`, `limit-exceeded`.
 */
export async function readStatusList(encodedList: string, index: number, size = 1): Promise<number> {
  const bits = await decodeStatusList(encodedList)
  const readable = Number.isInteger(index) && index >= 0 && Number.isInteger(size) && size >= 1 && size <= 32
  if (!readable || (index + 1) * size > bits.length * 8)
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
