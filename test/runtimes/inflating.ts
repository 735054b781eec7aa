/**
 * Compressed lists at their edges: every runtime brings its own inflating, and they differ in what they let pass.
 *
 * @module
 */

import { decodeStatusList, encodeStatusList, ProblemError } from '@quality-label/credentials'
import { assertEqual } from '../conformance/assert.js'
import { digest, fromBase64, toBase64Url } from '../conformance/bytes.js'
import type { Test } from '../conformance/suite.js'

type Change = (gzip: Uint8Array) => Uint8Array | Promise<Uint8Array>

/** What is done to a good list. It is refused, but where nothing is done. */
const changes: Record<string, Change> = {
  'as it was made': (gzip) => gzip,
  'without its last byte': (gzip) => gzip.subarray(0, -1),
  'without its trailer': (gzip) => gzip.subarray(0, -8),
  'cut in the middle': (gzip) => gzip.subarray(0, gzip.length / 2),
  'with a byte behind it': (gzip) => join(gzip, Uint8Array.of(0)),
  'with its trailer twice': (gzip) => join(gzip, gzip.subarray(-8)),
  'with itself behind it': (gzip) => join(gzip, gzip),
  'with another list behind it': async (gzip) => join(gzip, await gzipOf(new Uint8Array(32_768))),
  'with an empty one behind it': async (gzip) => join(gzip, await gzipOf(new Uint8Array())),
  'with another checksum': (gzip) => changed(gzip, gzip.length - 8),
  'with another length': (gzip) => changed(gzip, gzip.length - 4),
  'with another magic number': (gzip) => changed(gzip, 0),
  'with another method': (gzip) => changed(gzip, 2),
  'with reserved flags': (gzip) => changed(gzip, 3, 0xe0),
  'as deflate without a frame': (gzip) => gzip.subarray(10, -8)
}

/** A test for each. */
export function inflatingTests(): Test[] {
  return Object.entries(changes).map(([name, change]) => ({
    group: 'a compressed list',
    name,
    run: async () => {
      const bits = Uint8Array.from({ length: 16_384 }, (_, at) => (at * at) % 251)
      const answer = await answerTo(await change(await gzipOf(bits)))
      const expected = change === changes['as it was made'] ? await digest('SHA-256', bits) : 'status-list-invalid'
      assertEqual(answer, expected)
      return answer
    }
  }))
}

async function answerTo(gzip: Uint8Array): Promise<string> {
  try {
    return await digest('SHA-256', await decodeStatusList(`u${toBase64Url(gzip)}`))
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.code
    throw error
  }
}

async function gzipOf(bits: Uint8Array): Promise<Uint8Array> {
  return fromBase64((await encodeStatusList(bits)).slice(1))
}

function join(...parts: Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]))
}

function changed(bytes: Uint8Array, at: number, mask = 1): Uint8Array {
  return bytes.map((byte, index) => (index === at ? byte ^ mask : byte))
}
