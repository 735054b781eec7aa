/**
 * Bitstring Status List.
 *
 * @module
 */

import { fail } from '../errors.js'
import type { Credential, StatusEntry } from '../model/credential.js'
import { asString, isObject, pointerTo, toArray, type JsonObject, type JsonValue } from '../model/json.js'
import { problem } from '../problems.js'
import { decodeStatusList, statusAt } from './bitstring.js'
import type { StatusMethod } from './registry.js'

/** Entries of the smallest list that hides which one is asked for (16 KiB of bits). */
const minimumEntries = 131_072

export const method: StatusMethod = {
  /** @see {@link https://www.w3.org/TR/vc-bitstring-status-list/#bitstringstatuslistentry BitstringStatusListEntry, 2.1} */
  refer({ entry, pointer }) {
    const list = asString(entry.statusListCredential)
    const purpose = asString(entry.statusPurpose)
    const index = asString(entry.statusListIndex)
    if (list === undefined) return invalidEntry('statusListCredential', 'an address', pointer)
    if (purpose === undefined || purpose === '') return invalidEntry('statusPurpose', 'a text', pointer)
    if (index === undefined || !/^\d{1,15}$/.test(index))
      return invalidEntry('statusListIndex', 'a text of base-10 digits', pointer)
    return { list, purpose, index: Number(index), size: sizeOf(entry, pointer) }
  },

  /** @see {@link https://www.w3.org/TR/vc-bitstring-status-list/#validate-algorithm Validate Algorithm, 3.2} */
  async read(list, entry, reference, maxBytes) {
    const subject = subjectOf(list)
    if (!toArray<JsonValue>(subject.statusPurpose).includes(reference.purpose)) {
      fail('status-purpose', `${reference.list} does not serve ${reference.purpose}`, entry.pointer)
    }
    const encoded = asString(subject.encodedList)
    if (!encoded?.startsWith('u'))
      return fail('status-list-invalid', 'encodedList has no multibase prefix u', '/credentialSubject/encodedList')
    const bits = await bitsOf(list, encoded, maxBytes)
    const entries = Math.floor((bits.length * 8) / reference.size)
    if (reference.index >= entries)
      fail('status-range', `entry ${reference.index} of a list of ${entries}`, entry.pointer)
    const value = statusAt(bits, reference.index, reference.size)
    const message = messageFor(entry, value)
    return {
      value,
      ...(message === undefined ? {} : { message }),
      notes: [
        ...(entries < minimumEntries
          ? [problem('status-list-short', `${entries} entries, where ${minimumEntries} are asked for`)]
          : []),
        ...(list.id === reference.list
          ? []
          : [problem('status-list-id', `${reference.list} calls itself ${list.id ?? 'nothing'}`)])
      ]
    }
  },

  ttlMs(list) {
    const subject = list.document.credentialSubject
    const ttl = isObject(subject) ? subject.ttl : undefined
    return typeof ttl === 'number' && ttl >= 0 ? ttl : undefined
  }
}

/** @see {@link https://www.w3.org/TR/vc-bitstring-status-list/#bitstringstatuslistcredential BitstringStatusListCredential, 2.2} */
function subjectOf(list: Credential): JsonObject {
  const subject = list.document.credentialSubject
  if (
    !list.types.includes('BitstringStatusListCredential') ||
    !isObject(subject) ||
    subject.type !== 'BitstringStatusList'
  ) {
    return fail('status-list-invalid', 'what the address holds is not a BitstringStatusListCredential')
  }
  return subject
}

const expanded = new WeakMap<Credential, Promise<Uint8Array>>()

/** A list that several entries name is expanded once. */
function bitsOf(list: Credential, encoded: string, maxBytes: number): Promise<Uint8Array> {
  const bits = expanded.get(list) ?? decodeStatusList(encoded, maxBytes)
  expanded.set(list, bits)
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
