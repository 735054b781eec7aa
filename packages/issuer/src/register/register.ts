/**
 * The register: open it, read its records, change it. State is read from the files; every change is an event of the
 * journal first.
 *
 * @module
 */

import { readdirSync } from 'node:fs'
import { access, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { JsonObject } from '@quality-label/credentials'
import { RegisterError } from '../errors.js'
import { toDateTime } from '../dates.js'
import { appendEvent, nextEvent, type JournalEvent } from './journal.js'
import { readJson, stringifySorted } from './json-file.js'
import { FILES, FOLDERS, recordPath } from './layout.js'
import { withLock } from './lock.js'
import { sealPayload, writeObject, type EventPayload, type SealedPayload } from './objects.js'
import { readPolicy, type Policy } from './policy.js'
import { parseRecord, toJson, type NetworkRecord, type RecordKind, type RecordOf } from './records.js'
import { carryOut, recover } from './recover.js'
import { checkSlug } from './slug.js'
import { writeAtomic } from './write-atomic.js'

/** A register that has been opened. */
export interface Register {
  /** Absolute path of its folder. */
  readonly directory: string
  readonly network: NetworkRecord
  /** The rules of the label. */
  readonly policy: Policy
}

/** Who changes the register, and when. */
export interface Act {
  now: Date
  /** As the operator names themself; it stands in the journal. */
  actor: string
  /**
   * Say what would happen, and change nothing: everything is checked, nothing is signed, and no key is needed. Default
   * false.
   */
  dryRun?: boolean | undefined
}

/** One change: what happened, why, and the files as they are afterwards. */
export interface Change {
  type: string
  ids: Record<string, string>
  /** What else the journal keeps: a reason, for example. Never published. */
  details?: JsonObject
  /** By path inside the register; `null` removes. */
  files: Record<string, JsonObject | null>
  /** Objects of earlier events to take away, by digest, each with what takes its place. */
  erase?: ReadonlyMap<string, SealedPayload | null>
}

/**
 * Opens a register. An event that was acknowledged before a crash is carried out first.
 *
 * @param directory Its folder.
 * @throws {RegisterError} `ERR_REGISTER_MISSING` where there is none, `ERR_REGISTER_INPUT` where policy.json is no
 *   policy.
 */
export async function openRegister(directory: string): Promise<Register> {
  const path = join(directory, FILES.network)
  const interrupted = await access(join(directory, FILES.pending)).then(
    () => true,
    () => false
  )
  if (interrupted) await withLock(directory, async (afterCrash) => await recover(directory, afterCrash))
  const network = await readJson(path)
  if (!network) {
    throw new RegisterError(
      'ERR_REGISTER_MISSING',
      `No register in ${resolve(directory)}. Make one with "quality-label init", or name its folder with --register.`
    )
  }
  const record = parseRecord('network', network, path)
  return { directory: resolve(directory), network: record, policy: await readPolicy(directory, record.policy) }
}

/**
 * Changes the register while nobody else does. An event that was acknowledged before a crash is carried out first.
 *
 * @param task Reads what it needs, and calls {@link commit}.
 */
export async function changing<T>(register: Register, task: () => Promise<T>): Promise<T> {
  return await withLock(register.directory, async (afterCrash) => {
    await recover(register.directory, afterCrash)
    await assertUnchanged(register)
    return await task()
  })
}

/** Keys may have been changed since the register was opened: nothing is signed with one that is retired. */
async function assertUnchanged({ directory, network }: Register): Promise<void> {
  const path = join(directory, FILES.network)
  const found = parseRecord('network', await readJson(path), path)
  if (stringifySorted(toJson(found)) === stringifySorted(toJson(network))) return
  throw new RegisterError(
    'ERR_REGISTER_STATE',
    'Somebody else has changed network.json since the register was opened. Nothing was changed here: run the command again.'
  )
}

/**
 * Makes a change: the journal first, then the files. Only within {@link changing}.
 *
 * @returns The event; of a dry run, which writes nothing, as it would be if it were the next.
 */
export async function commit(directory: string, change: Change, act: Act): Promise<JournalEvent> {
  const { type, ids, details = {}, files, erase = new Map<string, SealedPayload | null>() } = change
  const replaced = [...erase].map(([digest, object]) => [digest, object?.digest ?? null] as const)
  const payload: EventPayload = { details, files, ...(erase.size > 0 && { erased: Object.fromEntries(replaced) }) }
  const sealed = sealPayload(payload)
  const entry = { type, ids, at: toDateTime(act.now), actor: act.actor, payload: sealed.digest }
  if (act.dryRun) return await nextEvent(directory, entry)
  const pending = join(directory, FILES.pending)
  // First of all what is under way: so nothing that a crash leaves behind is unknown.
  await writeAtomic(pending, sealed.digest)
  await writeObject(directory, sealed)
  for (const object of erase.values()) if (object) await writeObject(directory, object)
  const event = await appendEvent(directory, entry)
  try {
    await carryOut(directory, payload)
    await rm(pending, { force: true })
  } catch (cause) {
    throw new RegisterError(
      'ERR_REGISTER_UNFINISHED',
      `Event ${event.sequence} is in the journal, and its files could not all be written. The next command finishes it, when it can write.`,
      { cause }
    )
  }
  return event
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
  assessment: ({ organiser, number }) => recordPath.assessment(organiser, number),
  endorser: ({ slug }) => recordPath.endorser(slug),
  label: ({ organiser, number }) => recordPath.label(organiser, number),
  catalogue: ({ organiser }) => recordPath.catalogue(organiser),
  request: ({ name }) => recordPath.request(name),
  endorsement: ({ name }) => recordPath.endorsement(name),
  erased: ({ slug }) => recordPath.erased(slug)
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
    const entries = readdirSync(join(register.directory, folder), { withFileTypes: true })
    return entries
      .filter((entry) => entry.isDirectory() || entry.name.endsWith('.json'))
      .map((entry) => entry.name.replace(/\.json$/, ''))
      .sort()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
