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
import type { Register } from '../register/register.js'
import { readKnown } from './known-shards.js'
import { spread, type Holders, type SpreadPart } from './spread.js'
import { isCurrent, readPart, readText, removePart, storedPaths, storePart } from './stored-shards.js'
import type { TreeFile } from './tree.js'

/** The directory as it is to be published. */
export interface RefreshedShards {
  /** Its files, the index last. Empty text stands for what a dry run would sign. */
  files: () => Generator<TreeFile>
  /** Paths that this run signed, or would sign. */
  signed: string[]
  /** True when the directory is behind the register, because the label key was not there. */
  waiting: boolean
}

/** Opens the label key; `undefined` where there is none. */
export type OpenLabelKey = (() => Promise<NetworkSigner>) | undefined

/** What goes into the directory. */
export interface Contents {
  holders: Holders
  /** The text of the holder at a place, in the canonical form. */
  textAt: (place: number) => string
  /** Whether the register has this organiser, still. */
  isKnown: (slug: string) => boolean
  /** How many events the journal has. */
  events: number
}

/** Brings the directory up to date. The caller holds the register's lock. */
export async function refreshShards(
  register: Register,
  { holders, textAt, isKnown, events }: Contents,
  { now, openLabelKey, dryRun }: { now: Date; openLabelKey: OpenLabelKey; dryRun: boolean }
): Promise<RefreshedShards> {
  const wanted = await spread(register.network, holders, textAt)
  const known = await readKnown(register)
  const paths = new Set<string>()
  const signed = new Set<string>()
  for (const part of wanted()) {
    paths.add(part.path)
    // Whoever reads the index learns from its edition that a shard has changed.
    const isBehind = part.path === INDEX_PATH && signed.size > 0
    if (isBehind || !(known.holds(part) || isThere(register, part))) signed.add(part.path)
  }
  const key = signed.size === 0 || dryRun ? undefined : await open(openLabelKey)
  if (signed.size > 0 && !dryRun && !key) {
    const kept = await withoutErased(register, isKnown)
    return { files: () => storedFiles(register, kept), signed: [], waiting: true }
  }
  if (key) {
    // By the journal, so that it never goes back: not even where what was signed before has been lost.
    const last = readPart(register, INDEX_PATH)?.edition ?? 0
    const edition = Math.max(last + 1, events)
    for (const part of wanted()) if (signed.has(part.path)) await signPart(register, part.compose(), edition, key, now)
    for (const path of await storedPaths(register)) if (!paths.has(path)) await removePart(register, path)
  }
  if (!dryRun) await known.remember(wanted())
  const files = () => storedFiles(register, paths, dryRun ? signed : new Set())
  return { files, signed: [...signed], waiting: false }
}

/** Whether what is stored says what it should. */
function isThere(register: Register, part: SpreadPart): boolean {
  const found = readPart(register, part.path)
  return found !== undefined && isCurrent(found, part.compose(), register)
}

/** Texts as they are stored, one after the other. */
function* storedFiles(
  register: Register,
  paths: Iterable<string>,
  without: ReadonlySet<string> = new Set()
): Generator<TreeFile> {
  for (const path of paths) {
    yield { path, content: without.has(path) ? '' : readText(register, path) }
  }
}

async function signPart(
  register: Register,
  part: DirectoryPart,
  edition: number,
  key: NetworkSigner,
  now: Date
): Promise<void> {
  const unsigned = directoryCredential(register.network, part, edition, now)
  const signed = await signAndVerify(register.network, unsigned, key, { now }, ['eddsa-jcs-2022'])
  await storePart(register, part.path, signed)
}

/** A key file that is elsewhere is no mistake: the label key may stay offline. */
async function open(openLabelKey: OpenLabelKey): Promise<NetworkSigner | undefined> {
  return await openLabelKey?.().catch((error: unknown) => {
    if (error instanceof RegisterError && error.code === 'ERR_KEY_MISSING') return undefined
    throw error
  })
}

/** Erasing waits for no key: a shard that names somebody who is gone is not published, and not kept. */
async function withoutErased(register: Register, isKnown: (slug: string) => boolean): Promise<string[]> {
  const organisers = addressesOf(register.network.origin).organiser('')
  const kept: string[] = []
  for (const path of await storedPaths(register)) {
    const part = readPart(register, path)
    const holders = toArray(part?.subject['holders']).filter(isObject)
    const ids = holders.map(({ id }) => asString(id) ?? '')
    if (part && ids.every((id) => id.startsWith(organisers) && isKnown(id.slice(organisers.length)))) kept.push(path)
    else await removePart(register, path)
  }
  return kept
}
