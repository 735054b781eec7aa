/**
 * Signs the files of the directory that changed, with the label key, and leaves the others as they are: byte for byte.
 *
 * Why the label key: the status key signs status lists and nothing else, in every trust list. So the daily refresh
 * never needs the label key: where it cannot be had, the directory stays at the edition that was signed last, but for
 * whoever was erased since.
 *
 * @module
 */

import { asString, INDEX_PATH, isObject, toArray } from '@quality-label/credentials'
import { addressesOf } from '../documents/addresses.js'
import { directoryCredential, type DirectoryPart } from '../documents/shards.js'
import { signAndVerify } from '../documents/sign.js'
import { RegisterError } from '../errors.js'
import type { NetworkSigner } from '../keys/network-keys.js'
import type { JournalEvent } from '../register/journal.js'
import type { Register } from '../register/register.js'
import { holdersOf } from './holders.js'
import type { RegisterState } from './register-state.js'
import { spread } from './spread.js'
import { isCurrent, readPart, removePart, storedPaths, storePart } from './stored-shards.js'

/** The directory as it is to be published. */
export interface RefreshedShards {
  /** By path in the tree, the index last. Empty text stands for what a dry run would sign. */
  files: Map<string, string>
  /** Paths that this run signed, or would sign. */
  signed: string[]
  /** True when the directory is behind the register, because the label key was not there. */
  waiting: boolean
}

/** Opens the label key; `undefined` where there is none. */
export type OpenLabelKey = (() => Promise<NetworkSigner>) | undefined

/** Brings the directory up to date. The caller holds the register's lock. */
export async function refreshShards(
  register: Register,
  state: RegisterState,
  journal: readonly JournalEvent[],
  { now, openLabelKey, dryRun }: { now: Date; openLabelKey: OpenLabelKey; dryRun: boolean }
): Promise<RefreshedShards> {
  const wanted = await spread(register.network, holdersOf(state, journal))
  const current = await currentParts(register, wanted)
  // Whoever reads the index learns from its edition that a shard has changed.
  if (current.size < wanted.length) current.delete(INDEX_PATH)
  const signed = wanted.flatMap(({ path }) => (current.has(path) ? [] : [path]))
  const key = signed.length === 0 || dryRun ? undefined : await open(openLabelKey)
  if (signed.length > 0 && !dryRun && !key) {
    return { files: await withoutErased(register, state), signed: [], waiting: true }
  }
  // By the journal, so that it never goes back: not even where what was signed before has been lost.
  const last = (await readPart(register, INDEX_PATH))?.edition ?? 0
  const edition = Math.max(last + 1, journal.length)
  const files = new Map<string, string>()
  for (const part of wanted) {
    const kept = current.get(part.path) ?? (key ? undefined : '')
    files.set(part.path, kept ?? (await signPart(register, part, edition, key!, now)))
  }
  if (key) for (const path of await storedPaths(register)) if (!files.has(path)) await removePart(register, path)
  return { files, signed, waiting: false }
}

/** The text of those that need no signing. */
async function currentParts(register: Register, wanted: readonly DirectoryPart[]): Promise<Map<string, string>> {
  const current = new Map<string, string>()
  for (const part of wanted) {
    const found = await readPart(register, part.path)
    if (found && isCurrent(found, part, register)) current.set(part.path, found.text)
  }
  return current
}

async function signPart(
  register: Register,
  part: DirectoryPart,
  edition: number,
  key: NetworkSigner,
  now: Date
): Promise<string> {
  const unsigned = directoryCredential(register.network, part, edition, now)
  const signed = await signAndVerify(register.network, unsigned, key, now, ['eddsa-jcs-2022'])
  return await storePart(register, part.path, signed)
}

/** A key file that is elsewhere is no mistake: the label key may stay offline. */
async function open(openLabelKey: OpenLabelKey): Promise<NetworkSigner | undefined> {
  return await openLabelKey?.().catch((error: unknown) => {
    if (error instanceof RegisterError && error.code === 'ERR_KEY_MISSING') return undefined
    throw error
  })
}

/** Erasing waits for no key: a shard that names somebody who is gone is not published, and not kept. */
async function withoutErased(register: Register, { organisers }: RegisterState): Promise<Map<string, string>> {
  const addresses = addressesOf(register.network.origin)
  const known = new Set(organisers.map(({ organiser }) => addresses.organiser(organiser.slug)))
  const files = new Map<string, string>()
  for (const path of await storedPaths(register)) {
    const part = await readPart(register, path)
    const holders = toArray(part?.subject['holders']).filter(isObject)
    if (part && holders.every(({ id }) => known.has(asString(id) ?? ''))) files.set(path, part.text)
    else await removePart(register, path)
  }
  return files
}
