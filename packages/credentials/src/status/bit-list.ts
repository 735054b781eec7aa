/**
 * Lists of bits in a credential: each status stands at an index.
 *
 * @module
 */

import { fail } from '../errors.js'
import type { StatusEntry } from '../model/credential.js'
import { asString, isObject, pointerTo, toArray, type JsonObject, type JsonValue } from '../model/json.js'
import { problem } from '../problems.js'
import { decodeStatusList, statusAt } from './bitstring.js'
import type { StatusLists, StatusMethod } from './registry.js'

/** In what the lists of bits differ. */
export interface BitListTerms {
  credentialType: string
  /** `type` of the credential's subject. */
  listType: string
  /**
   * `encodedList` as base64url, with or without the multibase prefix `u`; nothing where it is not written as it must
   * be.
   */
  read: (encodedList: string) => string | undefined
}

/** Entries of the smallest list that hides which one is asked for (16 KiB of bits). */
const minimumEntries = 131_072

/** The method of one kind of list. */
export function bitListMethod(terms: BitListTerms): StatusMethod {
  return {
    /** @see {@link https://www.w3.org/TR/vc-bitstring-status-list/#validate-algorithm Validate Algorithm, 3.2} */
    async read(statusEntry, _credential, lists) {
      const { pointer } = statusEntry
      const { list, purpose, index, size } = refer(statusEntry)
      const document = await lists.signed(list)
      const subject = subjectOf(document, terms)
      if (!toArray<JsonValue>(subject.statusPurpose).includes(purpose))
        fail('status-purpose', `${list} does not serve ${purpose}`, pointer)
      const bits = await bitsOf(document, encodedIn(subject, terms), lists)
      const entries = Math.floor((bits.length * 8) / size)
      if (index >= entries) fail('status-range', `entry ${index} of a list of ${entries}`, pointer)
      const value = statusAt(bits, index, size)
      const message = messageFor(statusEntry, value)
      const { ttl } = subject
      return {
        list,
        purpose,
        value,
        ...(message === undefined ? {} : { message }),
        ...(typeof ttl === 'number' && ttl >= 0 ? { ttlMs: ttl } : {}),
        notes: [
          ...(entries < minimumEntries
            ? [problem('status-list-short', `${entries} entries, where ${minimumEntries} are asked for`)]
            : []),
          ...(document.id === list
            ? []
            : [problem('status-list-id', `${list} calls itself ${asString(document.id) ?? 'nothing'}`)])
        ]
      }
    }
  }
}

/** @see {@link https://www.w3.org/TR/vc-bitstring-status-list/#bitstringstatuslistentry BitstringStatusListEntry, 2.1} */
function refer({ entry, pointer }: StatusEntry): { list: string; purpose: string; index: number; size: number } {
  const list = asString(entry.statusListCredential)
  const purpose = asString(entry.statusPurpose)
  const index = asString(entry.statusListIndex)
  if (list === undefined) return invalidEntry('statusListCredential', 'an address', pointer)
  if (purpose === undefined || purpose === '') return invalidEntry('statusPurpose', 'a text', pointer)
  if (index === undefined || !/^\d{1,15}$/.test(index))
    return invalidEntry('statusListIndex', 'a text of base-10 digits', pointer)
  return { list, purpose, index: Number(index), size: sizeOf(entry, pointer) }
}

/** @see {@link https://www.w3.org/TR/vc-bitstring-status-list/#bitstringstatuslistcredential BitstringStatusListCredential, 2.2} */
function subjectOf({ type, credentialSubject }: JsonObject, { credentialType, listType }: BitListTerms): JsonObject {
  const [subject, ...others] = toArray<JsonValue>(credentialSubject)
  return toArray(type).includes(credentialType) &&
    others.length === 0 &&
    isObject(subject) &&
    toArray(subject.type).includes(listType)
    ? subject
    : fail('status-list-invalid', `what the address holds is not a ${credentialType}`)
}

function encodedIn({ encodedList }: JsonObject, { read }: BitListTerms): string {
  return (
    read(asString(encodedList) ?? '') ??
    fail('status-list-invalid', 'encodedList is not written as it must be', '/credentialSubject/encodedList')
  )
}

/** By the document, which a verifier of many credentials keeps. */
const kept = new WeakMap<JsonObject, Uint8Array>()

/** A list that several entries name is expanded once: what is small here is large there. */
async function bitsOf(list: JsonObject, encoded: string, { maxBytes, expanded }: StatusLists): Promise<Uint8Array> {
  const known = kept.get(list)
  // Another call may have had another bound.
  if (known && known.length <= maxBytes) return known
  const expanding = expanded.get(encoded) ?? decodeStatusList(encoded, maxBytes)
  expanded.set(encoded, expanding)
  const bits = await expanding
  kept.set(list, bits)
  return bits
}

function sizeOf(entry: JsonObject, pointer: string): number {
  const size = entry.statusSize ?? 1
  if (typeof size !== 'number' || !Number.isInteger(size) || size < 1 || size > 32)
    return invalidEntry('statusSize', 'a number of bits', pointer)
  return size
}

function messageFor({ entry }: StatusEntry, value: number): string | undefined {
  const found = toArray<JsonValue>(entry.statusMessage)
    .filter(isObject)
    .find(({ status }) => typeof status === 'string' && /^0x[0-9a-f]+$/i.test(status) && Number(status) === value)
  return asString(found?.message)
}

function invalidEntry(member: string, form: string, pointer: string): never {
  return fail('status-entry-invalid', `${member} is not ${form}`, pointerTo(pointer, member))
}
