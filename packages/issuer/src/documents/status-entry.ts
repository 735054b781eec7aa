/**
 * `credentialStatus`: where the status of a credential is to be read.
 *
 * @module
 */

import type { JsonObject } from '@quality-label/credentials'
import type { StatusRecord } from '../register/records.js'
import type { Addresses } from './addresses.js'

/**
 * The entry for one purpose.
 *
 * @see {@link https://www.w3.org/TR/vc-bitstring-status-list/#bitstringstatuslistentry BitstringStatusListEntry}
 */
export function statusEntry(addresses: Addresses, purpose: string, status: StatusRecord): JsonObject {
  const list = addresses.statusList(purpose, status.list)
  return {
    id: `${list}#${status.index}`,
    type: 'BitstringStatusListEntry',
    statusPurpose: purpose,
    statusListIndex: String(status.index),
    statusListCredential: list
  }
}
