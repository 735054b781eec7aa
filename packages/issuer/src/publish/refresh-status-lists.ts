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
import { RegisterError } from '../errors.js'
import type { NetworkSigner, OpenKey } from '../keys/network-keys.js'
import { readJson, stringifySorted } from '../register/json-file.js'
import { recordPath } from '../register/layout.js'
import type { Register } from '../register/register.js'
import { writeAtomic } from '../register/write-atomic.js'

/** A list is signed anew when it is older, so that a daily publish keeps a month in hand. */
export const REFRESH_AFTER_MS = DAY_MS

/** By the daily run, which never comes at quite the same minute, it is signed anew sooner: no day is left out. */
const REFRESH_AFTER_UNATTENDED_MS = DAY_MS / 2

/** So long before a list ends it is said loudly. */
const WARN_BEFORE_MS = 10 * DAY_MS

/** One list, with its credential as signed; `undefined` only in a dry run, for a list that would be signed. */
export interface RefreshedList {
  purpose: string
  list: number
  credential: JsonObject | undefined
  /** Signed by this run. */
  signed: boolean
}

/** How lists are brought up to date. */
export interface RefreshOptions {
  now: Date
  /** Opens the status key; called only when a list must be signed. */
  openStatusKey: OpenKey
  /** Signs and writes nothing. */
  dryRun: boolean
  /** Nobody is there, and it is done every day. */
  unattended: boolean
}

/**
 * Brings all status lists up to date.
 *
 * @param register The register; the caller holds its lock.
 * @param lists Their numbers.
 * @param bits The indices that are set, by list: `revocation/1`.
 * @throws {RegisterError} Where a list cannot be signed; it names the list that ends first, when that is near.
 */
export async function refreshStatusLists(
  register: Register,
  lists: readonly number[],
  bits: ReadonlyMap<string, readonly number[]>,
  options: RefreshOptions
): Promise<RefreshedList[]> {
  try {
    return await refresh(register, lists, bits, options)
  } catch (error) {
    const [first] = options.dryRun ? [] : await endingLists(register, lists, options.now)
    if (!first || !(error instanceof RegisterError)) throw error
    const end = `Status list ${first.purpose}/${first.list} ends on ${first.until}: no label can be confirmed after that.`
    throw new RegisterError(error.code, `${error.message} ${end}`, { cause: error })
  }
}

async function refresh(
  register: Register,
  lists: readonly number[],
  bits: ReadonlyMap<string, readonly number[]>,
  { now, openStatusKey, dryRun, unattended }: RefreshOptions
): Promise<RefreshedList[]> {
  let key: NetworkSigner | undefined
  const maxAge = unattended ? REFRESH_AFTER_UNATTENDED_MS : REFRESH_AFTER_MS
  const refreshed: RefreshedList[] = []
  for (const list of lists) {
    for (const purpose of LABEL_STATUS_PURPOSES) {
      const path = join(register.directory, recordPath.statusList(purpose, list))
      const found = await readJson(path)
      const encodedList = await encodeBits([...(bits.get(`${purpose}/${list}`) ?? [])])
      const unsigned = statusList(register.network, purpose, list, encodedList, now)
      if (found && isCurrent(found, unsigned, register, now, maxAge)) {
        refreshed.push({ purpose, list, credential: found, signed: false })
      } else if (dryRun) {
        refreshed.push({ purpose, list, credential: undefined, signed: true })
      } else {
        key ??= await openStatusKey()
        const credential = await signAndVerify(register.network, unsigned, key, { now })
        await writeAtomic(path, stringifySorted(credential))
        refreshed.push({ purpose, list, credential, signed: true })
      }
    }
  }
  return refreshed
}

/** True when the list says the same, is signed by the key in use, and is young enough. */
function isCurrent(found: JsonObject, wanted: JsonObject, register: Register, now: Date, maxAge: number): boolean {
  const key = register.network.keys.find(({ use, state }) => use === 'status' && state === 'active')
  const method = `${register.network.did}#${key?.id}`
  const proofs = toArray(found['proof']).filter(isObject)
  const isOurs = proofs.length > 0 && proofs.every((proof) => proof['verificationMethod'] === method)
  const age = now.getTime() - Date.parse(asString(found['validFrom']) ?? '')
  return isOurs && age >= 0 && age < maxAge && withoutDates(found) === withoutDates(wanted)
}

function withoutDates(credential: JsonObject): string {
  const { proof: _proof, validFrom: _from, validUntil: _until, ...rest } = credential
  return stringifySorted(rest)
}

/** A list that was signed, and when it ends. */
export interface SignedList {
  purpose: string
  list: number
  from: string
  until: string
}

/** The lists as they were signed last, the one that ends first at the beginning. */
export async function signedLists(register: Register, lists: readonly number[]): Promise<SignedList[]> {
  const signed: SignedList[] = []
  for (const list of lists) {
    for (const purpose of LABEL_STATUS_PURPOSES) {
      const found = await readJson(join(register.directory, recordPath.statusList(purpose, list)))
      const [from, until] = [asString(found?.['validFrom']), asString(found?.['validUntil'])]
      if (from !== undefined && until !== undefined) signed.push({ purpose, list, from, until })
    }
  }
  return signed.sort((a, b) => Date.parse(a.until) - Date.parse(b.until))
}

/** Those that are near their end, or past it. A Network whose lists are short-lived is warned in the last third. */
export async function endingLists(register: Register, lists: readonly number[], now: Date): Promise<SignedList[]> {
  const warnBefore = Math.min(WARN_BEFORE_MS, (register.network.policy.statusListDays * DAY_MS) / 3)
  const signed = await signedLists(register, lists)
  return signed.filter(({ until }) => Date.parse(until) - now.getTime() <= warnBefore)
}
