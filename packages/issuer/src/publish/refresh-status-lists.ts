/**
 * Signs the status lists that need it, with the status key alone, and leaves the others as they are: byte for byte.
 *
 * @module
 */

import { join } from 'node:path'
import { asString, isObject, LABEL_STATUS_PURPOSES, toArray, type JsonObject } from '@quality-label/credentials'
import { DAY_MS } from '../dates.js'
import { signAndVerify } from '../documents/sign.js'
import { encodeBits, statusList } from '../documents/status-list.js'
import type { NetworkSigner } from '../keys/network-keys.js'
import { readJson, stringifySorted } from '../register/json-file.js'
import { recordPath } from '../register/layout.js'
import type { Register } from '../register/register.js'
import { writeAtomic } from '../register/write-atomic.js'
import { allStatuses, type RegisterState } from './register-state.js'

/** A list is signed anew when it is older, so that a daily publish keeps a month in hand. */
const REFRESH_AFTER_MS = DAY_MS

/** One list, with its credential as signed; `undefined` only in a dry run, for a list that would be signed. */
export interface RefreshedList {
  purpose: string
  list: number
  credential: JsonObject | undefined
  /** Signed by this run. */
  signed: boolean
}

/**
 * Brings all status lists up to date.
 *
 * @param register The register; the caller holds its lock.
 * @param state What it holds.
 * @param now The moment.
 * @param openStatusKey Opens the status key; called only when a list must be signed.
 * @param dryRun Signs and writes nothing.
 */
export async function refreshStatusLists(
  register: Register,
  state: RegisterState,
  now: Date,
  openStatusKey: () => Promise<NetworkSigner>,
  dryRun: boolean
): Promise<RefreshedList[]> {
  let key: NetworkSigner | undefined
  const refreshed: RefreshedList[] = []
  for (const list of state.lists) {
    for (const purpose of LABEL_STATUS_PURPOSES) {
      const path = join(register.directory, recordPath.statusList(purpose, list))
      const found = await readJson(path)
      const encodedList = await encodeBits(indicesOf(state, purpose, list))
      const unsigned = statusList(register.network, purpose, list, encodedList, now)
      if (found && isCurrent(found, unsigned, register, now)) {
        refreshed.push({ purpose, list, credential: found, signed: false })
      } else if (dryRun) {
        refreshed.push({ purpose, list, credential: undefined, signed: true })
      } else {
        key ??= await openStatusKey()
        const credential = await signAndVerify(register.network, unsigned, key, now)
        await writeAtomic(path, stringifySorted(credential))
        refreshed.push({ purpose, list, credential, signed: true })
      }
    }
  }
  return refreshed
}

function indicesOf(state: RegisterState, purpose: string, list: number): number[] {
  return [...allStatuses(state)]
    .filter((status) => status.list === list && (purpose === 'revocation' ? status.revoked : status.suspended))
    .map((status) => status.index)
}

/** True when the list says the same, is signed by the key in use, and is young enough. */
function isCurrent(found: JsonObject, wanted: JsonObject, register: Register, now: Date): boolean {
  const key = register.network.keys.find(({ use, state }) => use === 'status' && state === 'active')
  const method = `${register.network.did}#${key?.id}`
  const proofs = toArray(found['proof']).filter(isObject)
  const isOurs = proofs.length > 0 && proofs.every((proof) => proof['verificationMethod'] === method)
  const age = now.getTime() - Date.parse(asString(found['validFrom']) ?? '')
  return isOurs && age >= 0 && age < REFRESH_AFTER_MS && withoutDates(found) === withoutDates(wanted)
}

function withoutDates(credential: JsonObject): string {
  const { proof: _proof, validFrom: _from, validUntil: _until, ...rest } = credential
  return stringifySorted(rest)
}
