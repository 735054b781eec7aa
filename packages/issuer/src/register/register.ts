/**
 * The register: open it, read its records, change it. State is read from the files; every change is an event of the
 * journal first.
 *
 * @module
 */

import { readdir, readFile, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { JsonObject } from '@quality-label/credentials'
import { RegisterError } from '../errors.js'
import { toDateTime } from '../dates.js'
import { appendEvent, dropTornLine, readLastEvent, readPayload, storePayload, type JournalEvent } from './journal.js'
import { readJson, stringifySorted } from './json-file.js'
import { FILES, FOLDERS, recordPath } from './layout.js'
import { withLock } from './lock.js'
import { parseRecord, type NetworkRecord, type RecordKind, type RecordOf } from './records.js'
import { checkSlug } from './slug.js'
import { writeAtomic } from './write-atomic.js'

/** A register that has been opened. */
export interface Register {
  /** Absolute path of its folder. */
  readonly directory: string
  readonly network: NetworkRecord
}

/** Who changes the register, and when. */
export interface Act {
  now: Date
  /** As the operator names themself; it stands in the journal. */
  actor: string
}

/** One change: what happened, why, and the files as they are afterwards. */
export interface Change {
  type: string
  ids: Record<string, string>
  /** What else the journal keeps: a reason, for example. Never published. */
  details?: JsonObject
  /** By path inside the register; `null` removes. */
  files: Record<string, JsonObject | null>
}

/**
 * Opens a register.
 *
 * @param directory Its folder.
 * @throws {RegisterError} `ERR_REGISTER_MISSING` where there is none.
 */
export async function openRegister(directory: string): Promise<Register> {
  const path = join(directory, FILES.network)
  const network = await readJson(path)
  if (!network) {
    throw new RegisterError(
      'ERR_REGISTER_MISSING',
      `No register in ${resolve(directory)}. Make one with "quality-label init", or name its folder with --register.`
    )
  }
  return { directory: resolve(directory), network: parseRecord('network', network, path) }
}

/**
 * Changes the register while nobody else does. An event that was acknowledged before a crash is carried out first.
 *
 * @param task Reads what it needs, and calls {@link commit}.
 */
export async function changing<T>(register: Register, task: () => Promise<T>): Promise<T> {
  return await withLock(register.directory, async () => {
    await recover(register.directory)
    return await task()
  })
}

/**
 * Makes a change: the journal first, then the files. Only within {@link changing}.
 *
 * @returns The event.
 */
export async function commit(directory: string, change: Change, act: Act): Promise<JournalEvent> {
  const { type, ids, details = {}, files } = change
  const payload = await storePayload(directory, { details, files })
  const pending = join(directory, FILES.pending)
  await writeAtomic(pending, payload)
  const event = await appendEvent(directory, { type, ids, at: toDateTime(act.now), actor: act.actor, payload })
  await writeFiles(directory, files)
  await rm(pending, { force: true })
  return event
}

/**
 * Finishes what a crash cut short: an event that was acknowledged is carried out, one that was not is dropped. Without
 * a crash nothing is touched: what was edited by hand stays.
 */
export async function recover(directory: string): Promise<void> {
  const path = join(directory, FILES.pending)
  const pending = await readFile(path, 'utf8').catch(() => undefined)
  if (pending === undefined) return
  await dropTornLine(directory)
  const last = await readLastEvent(directory)
  const payload = last?.event.payload === pending ? await readPayload(directory, last.event) : undefined
  if (payload) await writeFiles(directory, payload.files)
  await rm(path, { force: true })
}

/**
 * One record, or `undefined`.
 *
 * @throws {RegisterError} `ERR_REGISTER_DAMAGED` when it is no record, or says that it belongs elsewhere: what is
 *   published goes where a record says.
 */
export async function readRecord<K extends RecordKind>(
  register: Register,
  kind: K,
  path: string
): Promise<RecordOf<K> | undefined> {
  const value = await readJson(join(register.directory, path))
  if (!value) return undefined
  const record = parseRecord(kind, value, path)
  const own = ownPath[kind](record)
  if (own === path) return record
  throw new RegisterError(
    'ERR_REGISTER_DAMAGED',
    `${path} is not a record of this register: by what it says it would be ${own}. Restore it from git.`
  )
}

/** Where a record lies by its own word. */
const ownPath: { readonly [K in RecordKind]: (record: RecordOf<K>) => string } = {
  network: () => FILES.network,
  organiser: ({ slug }) => recordPath.organiser(slug),
  endorser: ({ slug }) => recordPath.endorser(slug),
  label: ({ organiser, number }) => recordPath.label(organiser, number),
  endorsement: ({ name }) => recordPath.endorsement(name)
}

/**
 * The organiser or endorser with this slug.
 *
 * @throws {RegisterError} `ERR_REGISTER_UNKNOWN` where there is none, `ERR_REGISTER_INPUT` for what is no slug.
 */
export async function requireRecord<K extends 'organiser' | 'endorser'>(
  register: Register,
  kind: K,
  slug: string
): Promise<RecordOf<K>> {
  const record = await readRecord(register, kind, recordPath[kind](checkSlug(slug, kind)))
  if (record) return record
  const folder = kind === 'organiser' ? FOLDERS.organisers : FOLDERS.endorsers
  const known = await listSlugs(register, folder)
  const hint = known.length === 0 ? `There is no ${kind} yet.` : `Known: ${known.slice(0, 20).join(', ')}.`
  throw new RegisterError('ERR_REGISTER_UNKNOWN', `No ${kind} "${slug}" in this register. ${hint}`)
}

/** The names of the JSON files, or of the folders, in a folder of the register; sorted. */
export async function listSlugs(register: Register, folder: string): Promise<string[]> {
  try {
    const entries = await readdir(join(register.directory, folder), { withFileTypes: true })
    return entries
      .filter((entry) => entry.isDirectory() || entry.name.endsWith('.json'))
      .map((entry) => entry.name.replace(/\.json$/, ''))
      .sort()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

async function writeFiles(directory: string, files: Change['files']): Promise<void> {
  for (const [path, value] of Object.entries(files)) {
    const target = join(directory, path)
    if (value === null) await rm(target, { force: true })
    else if (!sameText(await readJson(target), value)) await writeAtomic(target, stringifySorted(value))
  }
}

function sameText(found: JsonObject | undefined, value: JsonObject): boolean {
  return found !== undefined && stringifySorted(found) === stringifySorted(value)
}
