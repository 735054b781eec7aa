/**
 * Status lists: one bit for every index, one credential for every list and purpose.
 *
 * @module
 */

import { encodeStatusList, type JsonObject } from '@quality-label/credentials'
import { DAY_MS, toDateTime } from '../dates.js'
import type { NetworkRecord } from '../register/records.js'
import { addressesOf } from './addresses.js'
import { VC_CONTEXT } from './contexts.js'

/** Entries of a list, from the start: a list that grew would tell how many labels there are, and break what is cached. */
export const STATUS_LIST_SIZE = 1_048_576

/**
 * The bits of a list.
 *
 * @param indices The indices that are set.
 * @see {@link https://www.w3.org/TR/vc-bitstring-status-list/#bitstring-encoding Bitstring Encoding} : index 0 is the left-most bit.
 */
export async function encodeBits(indices: Iterable<number>): Promise<string> {
  const bits = new Uint8Array(STATUS_LIST_SIZE / 8)
  for (const index of indices) bits[index >> 3]! |= 0x80 >> (index & 7)
  return await encodeStatusList(bits)
}

/**
 * The credential of a list, unsigned.
 *
 * @param network Who issues it, and for how long.
 * @param purpose `revocation` or `suspension`: one list has one purpose, because published verifiers refuse a list with
 *   several.
 * @param list Its number.
 * @param encodedList From {@link encodeBits}.
 * @param now When it is signed.
 * @see {@link https://www.w3.org/TR/vc-bitstring-status-list/#bitstringstatuslistcredential BitstringStatusListCredential} : `ttl` is in milliseconds.
 */
export function statusList(
  network: NetworkRecord,
  purpose: string,
  list: number,
  encodedList: string,
  now: Date
): JsonObject {
  const id = addressesOf(network.origin).statusList(purpose, list)
  return {
    '@context': [VC_CONTEXT],
    id,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: network.did,
    validFrom: toDateTime(now),
    validUntil: toDateTime(now.getTime() + network.policy.statusListDays * DAY_MS),
    credentialSubject: {
      id: `${id}#list`,
      type: 'BitstringStatusList',
      statusPurpose: purpose,
      encodedList,
      ttl: network.policy.statusTtlMs
    }
  }
}
