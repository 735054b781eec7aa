/**
 * The proof value of ecdsa-sd-2023, taken apart: what a holder hands on of what the issuer signed.
 *
 * @module
 */

import { fail, ProblemError } from '../errors.js'
import { encodeBase64Url } from '../keys/base64.js'
import { decodeMultibase, decodeMultikey, type PublicKey } from '../keys/multikey.js'
import type { JsonValue } from '../model/json.js'

export interface DerivedProofValue {
  /** By the issuer: over the proof's options, the key below, and the statements that must be shown. */
  baseSignature: Uint8Array
  /** As it was signed: a Multikey in bytes. */
  publicKey: Uint8Array
  /** The same, read: a P-256 key that the issuer made for this one credential, and threw away. */
  proofKey: PublicKey
  /** By that key: one over each of the other statements, in their order. */
  signatures: readonly Uint8Array[]
  /** Canonical labels of blank nodes, and those they were signed under; without `_:`. */
  labels: ReadonlyMap<string, string>
  /** Which of the statements in hand must be shown. */
  mandatoryIndexes: ReadonlySet<number>
}

const pointer = '/proof/proofValue'

/** CBOR tags nobody else uses, at the head of the value. */
const headers = { base: [0xd9, 0x5d, 0x00], derived: [0xd9, 0x5d, 0x01] } as const

/** Some two thousand statements: far more than a credential has, checked in less than a second. */
const maxBytes = 131_072

/** The value itself, the signatures, the labels, the indexes. */
const maxContainers = 4

/**
 * Reads the value of a derived proof.
 *
 * @throws {ProblemError} `proof-malformed`, `proof-base`, `limit-exceeded`.
 * @see {@link https://www.w3.org/TR/vc-di-ecdsa/#parsederivedproofvalue parseDerivedProofValue}
 */
export async function parseDerivedProofValue(proofValue: JsonValue | undefined): Promise<DerivedProofValue> {
  const bytes = decode(proofValue)
  if (startsWith(bytes, headers.base))
    fail('proof-base', 'a base proof is for the holder, who derives from it what a verifier gets', pointer)
  if (!startsWith(bytes, headers.derived)) malformed('the value does not begin as one of ecdsa-sd-2023')
  const components = await readCbor(bytes.subarray(headers.derived.length))
  if (!Array.isArray(components) || components.length !== 5) return malformed('the value has not five components')
  const [baseSignature, key, signatures, labels, indexes] = components as unknown[]
  // The standard says 36: a prefix of two bytes and a compressed point of 33 are 35, as in its own vectors.
  const publicKey = bytesOf(key, 35, 'the public key')
  return {
    baseSignature: bytesOf(baseSignature, 64, 'the base signature'),
    publicKey,
    proofKey: readKey(publicKey),
    signatures: arrayOf(signatures, 'the signatures').map((one) => bytesOf(one, 64, 'a signature')),
    labels: readLabels(labels),
    mandatoryIndexes: readIndexes(indexes)
  }
}

function decode(proofValue: JsonValue | undefined): Uint8Array {
  if (typeof proofValue !== 'string' || !proofValue.startsWith('u'))
    return malformed('proofValue is not multibase base64url')
  if (proofValue.length > maxBytes) fail('limit-exceeded', `proofValue has more than ${maxBytes} characters`, pointer)
  try {
    return decodeMultibase(proofValue, maxBytes)
  } catch {
    return malformed('proofValue is not multibase base64url')
  }
}

async function readCbor(bytes: Uint8Array): Promise<unknown> {
  const { decodeCbor } = await import('../vendor/cbor.js')
  try {
    return decodeCbor(bytes, maxContainers)
  } catch (cause) {
    return malformed((cause as Error).message)
  }
}

/** A key of another kind is not one that this program lacks: the suite has no other. */
function readKey(publicKey: Uint8Array): PublicKey {
  try {
    const key = decodeMultikey(`u${encodeBase64Url(publicKey)}`, pointer)
    return key.type === 'P-256' ? key : malformed(`a ${key.type} key`)
  } catch (caught) {
    return caught instanceof ProblemError ? malformed(caught.problem.detail) : malformed('the public key')
  }
}

/**
 * Two nodes under one label would be shown as two things, and were signed as one.
 *
 * @see {@link https://www.w3.org/TR/vc-di-ecdsa/#decompresslabelmap decompressLabelMap}
 */
function readLabels(compressed: unknown): Map<string, string> {
  if (!(compressed instanceof Map)) return malformed('the label map is no map')
  const labels = new Map<string, string>()
  for (const [number, digest] of compressed as Map<unknown, unknown>) {
    labels.set(`c14n${integerOf(number)}`, `u${encodeBase64Url(bytesOf(digest, 32, 'a label'))}`)
  }
  if (new Set(labels.values()).size < labels.size) malformed('two nodes have the same label')
  return labels
}

function readIndexes(value: unknown): Set<number> {
  const indexes = arrayOf(value, 'the mandatory indexes').map(integerOf)
  const distinct = new Set(indexes)
  return distinct.size === indexes.length ? distinct : malformed('a mandatory index stands twice')
}

function arrayOf(value: unknown, what: string): unknown[] {
  return Array.isArray(value) ? value : malformed(`${what}: no array`)
}

function bytesOf(value: unknown, length: number, what: string): Uint8Array {
  return value instanceof Uint8Array && value.length === length ? value : malformed(`${what}: not ${length} bytes`)
}

function integerOf(value: unknown): number {
  return typeof value === 'number' ? value : malformed('a number is no integer')
}

function startsWith(bytes: Uint8Array, header: readonly number[]): boolean {
  return header.every((byte, i) => bytes[i] === byte)
}

function malformed(detail: string): never {
  return fail('proof-malformed', detail, pointer)
}
