/**
 * Input that is no text: an address object, bytes, or a credential as an object.
 *
 * @module
 */

import { fail, ProblemError, snapshot, type JsonValue, type RawInput } from '@quality-label/credentials'

/**
 * Reads a value once: what it is later cannot change what was judged.
 *
 * @throws {ProblemError} `not-a-credential`, `not-json`, `too-deep`, `limit-exceeded`.
 */
export async function readValue(input: unknown): Promise<RawInput & { address?: string }> {
  const known = asAddressOrBytes(input)
  if (typeof known === 'string') return { address: known }
  if (known) return fromBytes(await bytesOf(known))
  if (typeof input === 'object' && input !== null) return { json: plain(input) }
  return fail('not-a-credential', `${input === null ? 'null' : `a ${typeof input}`} is no credential`)
}

/** Nothing for an object that is neither; one that answers no question, as a revoked proxy, is none of them. */
function asAddressOrBytes(input: unknown): string | Uint8Array | ArrayBuffer | Promise<ArrayBuffer> | undefined {
  try {
    if (input instanceof URL) return input.href
    if (input instanceof Blob) return input.arrayBuffer()
    return input instanceof Uint8Array || input instanceof ArrayBuffer ? input : undefined
  } catch {
    return undefined
  }
}

/** A buffer that was handed to somebody else, or a file that is gone, cannot be read. */
async function bytesOf(known: Uint8Array | ArrayBuffer | Promise<ArrayBuffer>): Promise<Uint8Array> {
  try {
    return new Uint8Array(await known)
  } catch {
    return fail('not-json', 'the bytes cannot be read')
  }
}

function fromBytes(bytes: Uint8Array): RawInput {
  const isText = bytes.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d)
  if (!isText) return { bytes }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) }
  } catch {
    return fail('not-json', 'the bytes are not UTF-8')
  }
}

/** A getter of a caller's object may throw anything: it is no JSON then. */
function plain(value: object): JsonValue {
  try {
    return snapshot(value)
  } catch (caught) {
    if (caught instanceof ProblemError) throw caught
    return fail('not-json', 'the object cannot be read')
  }
}
