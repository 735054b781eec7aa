/**
 * Any input to JSON, text or bytes. An address is fetched; what cannot be read from it was not found out.
 *
 * @module
 */

import {
  fail,
  formatOf,
  parseJson,
  ProblemError,
  snapshot,
  type JsonValue,
  type RawInput
} from '@quality-label/credentials'
import type { WalkContext } from '../context.js'
import type { VerifyInput } from '../options.js'

/**
 * Reads the input.
 *
 * @throws {ProblemError} What is wrong with it.
 */
export async function receive(input: VerifyInput, context: WalkContext): Promise<RawInput> {
  if (typeof input === 'string') {
    return /^\s*https?:\/\//i.test(input) ? receiveFrom(input.trim(), context) : fromText(input, context)
  }
  const known = asAddressOrBytes(input)
  if (typeof known === 'string') return receiveFrom(known, context)
  return known ? fromBytes(new Uint8Array(await known), context) : fromValue(input)
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

/** A page of HTML, half a file or an outage at an address says nothing about the credential. */
async function receiveFrom(url: string, context: WalkContext): Promise<RawInput> {
  const outcome = await context.fetcher.get(url, { revalidate: true })
  if (!outcome.ok) throw new ProblemError(outcome.problem)
  const received = fromAnswer(outcome.document.text, context)
  return received?.json !== undefined || (received && formatOf(received))
    ? received
    : fail('fetch-content', `${url} does not hold a credential in a form this program knows`)
}

/** Nothing for text that begins as JSON and does not end so. */
function fromAnswer(text: string, context: WalkContext): RawInput | undefined {
  try {
    return fromText(text, context)
  } catch (caught) {
    if (caught instanceof ProblemError && caught.problem.code === 'not-json') return undefined
    throw caught
  }
}

function fromBytes(bytes: Uint8Array, context: WalkContext): RawInput {
  const isText = bytes.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d)
  if (!isText) return { bytes }
  try {
    return fromText(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), context)
  } catch (caught) {
    if (caught instanceof ProblemError) throw caught
    return fail('not-json', 'the bytes are not UTF-8')
  }
}

function fromText(text: string, { limits }: WalkContext): RawInput {
  if (text.length > limits.maxBytes) fail('limit-exceeded', `more than ${limits.maxBytes} bytes`)
  return /^\s*[[{]/.test(text)
    ? { text, json: parseJson(text) }
    : text.trim() === ''
      ? fail('not-json', 'the text is empty')
      : { text }
}

function fromValue(value: unknown): RawInput {
  if (typeof value === 'object' && value !== null) return { json: plain(value) }
  return fail('not-a-credential', `${value === null ? 'null' : `a ${typeof value}`} is no credential`)
}

/** A getter of a caller's object may throw anything: it is no JSON then. */
function plain(value: unknown): JsonValue {
  try {
    return snapshot(value)
  } catch (caught) {
    if (caught instanceof ProblemError) throw caught
    return fail('not-json', 'the object cannot be read')
  }
}
