/**
 * Erases an individual organiser: every file about them, and every object of the journal that holds something of them,
 * with its salt. What stays is the chain, a last event, the slug, and which status entries were theirs.
 *
 * @module
 */

import { asString, isObject, type JsonObject } from '@quality-label/credentials'
import { RegisterError } from '../errors.js'
import { requireReplay, standsFor, type Replay } from '../integrity/replay.js'
import { followJournal } from '../register/follow-journal.js'
import { FOLDERS, recordPath } from '../register/layout.js'
import { readObject, sealPayload, type EventPayload, type SealedPayload } from '../register/objects.js'
import { organiserOf } from '../register/object-reference.js'
import { toJson, type ErasedRecord, type StatusRecord } from '../register/records.js'
import { changing, commit, requireRecord, type Act, type Register } from '../register/register.js'
import { filesBelow } from '../register/walk-files.js'
import { readText } from './input.js'

/** What was erased. */
export interface Erasure {
  organiser: string
  /** Files of the register that are gone. */
  files: string[]
  /** How many objects of the journal are gone, or were written anew without them. */
  objects: number
}

/**
 * Erases an individual. Their labels and endorsements count as withdrawn from the next publish on, which removes their
 * pages too.
 *
 * @param slug Never given to anybody again.
 * @param reason Stands in the journal, so it says nothing of the person.
 * @throws {RegisterError} `ERR_REGISTER_UNKNOWN`, `ERR_REGISTER_STATE` for an organisation, `ERR_REGISTER_DAMAGED` when
 *   the journal is not whole.
 */
export async function eraseOrganiser(
  register: Register,
  slug: string,
  reason: string | undefined,
  act: Act
): Promise<Erasure> {
  const details = reason === undefined ? {} : { reason: readText(reason, '--reason', 2000) }
  return await changing(register, async () => {
    const { kind } = await requireRecord(register, 'organiser', slug)
    if (kind !== 'individual') {
      throw new RegisterError(
        'ERR_REGISTER_STATE',
        `"${slug}" is an organisation: what the register says of it is no personal data. End its label with "quality-label revoke ${slug}".`
      )
    }
    const { directory } = register
    const state = await requireReplay(directory)
    const paths = await pathsAbout(slug, directory, state)
    const { erase, statuses } = await redact(slug, directory, state, paths)
    const existing = [...paths].filter((path) => state.files.has(path))
    const own = [...existing, ...privateFiles(directory, slug)]
    const record: ErasedRecord = { slug, statuses }
    const files: Record<string, JsonObject | null> = {
      ...Object.fromEntries(own.map((path) => [path, null])),
      [recordPath.erased(slug)]: toJson(record)
    }
    await commit(directory, { type: 'organiser.erased', ids: { organiser: slug }, details, files, erase }, act)
    return { organiser: slug, files: own, objects: erase.size }
  })
}

/** Files that are, or ever were, about the organiser. One object at a time: there may be more than fit in memory. */
async function pathsAbout(slug: string, directory: string, { erased }: Replay): Promise<Set<string>> {
  const paths = new Set<string>()
  for await (const { event } of followJournal(directory)) {
    const object = standsFor(event.payload, erased)
    const { files = {} } = (object === undefined ? undefined : await readObject(directory, object)) ?? {}
    for (const [path, value] of Object.entries(files)) if (isAbout(slug, path, value)) paths.add(path)
  }
  return paths
}

/** Folders in which a file is not named after an organiser. */
const NAMED_OTHERWISE: ReadonlySet<string | undefined> = new Set([
  FOLDERS.endorsers,
  FOLDERS.requests,
  FOLDERS.endorsements
])

/** A record of theirs by its path, or by what it names: an endorsement, for example, names what it is about. */
function isAbout(slug: string, path: string, value: JsonObject | null): boolean {
  const [folder, name = ''] = path.split('/')
  if (!NAMED_OTHERWISE.has(folder) && name.replace(/\.json$/, '') === slug) return true
  return value?.['organiser'] === slug || organiserOf(asString(value?.['object']) ?? '') === slug
}

/** What takes the place of each object that holds something of them, and the status entries that were theirs. */
async function redact(
  slug: string,
  directory: string,
  { erased }: Replay,
  paths: ReadonlySet<string>
): Promise<{ erase: Map<string, SealedPayload | null>; statuses: StatusRecord[] }> {
  const erase = new Map<string, SealedPayload | null>()
  const statuses = new Map<string, StatusRecord>()
  for await (const { event } of followJournal(directory)) {
    const { ids, payload: named } = event
    const object = standsFor(named, erased)
    const payload = object === undefined ? undefined : await readObject(directory, object)
    if (object === undefined || !payload) continue
    const own = Object.entries(payload.files).filter(([path]) => paths.has(path))
    if (own.length === 0 && ids['organiser'] !== slug) continue
    for (const [, value] of own) for (const status of statusesIn(value)) statuses.set(keyOf(status), status)
    const others = Object.entries(payload.files).filter(([path]) => !paths.has(path))
    // What happened to others at the same time stays; why, only where it was not about them.
    const details = ids['organiser'] === slug ? {} : payload.details
    const rest: EventPayload = { ...payload, details, files: Object.fromEntries(others) }
    erase.set(object, others.length > 0 ? sealPayload(withoutSalt(rest)) : null)
  }
  return { erase, statuses: [...statuses.values()].sort((a, b) => a.list - b.list || a.index - b.index) }
}

function withoutSalt({ details, files, erased }: EventPayload): EventPayload {
  return { details, files, ...(erased && { erased }) }
}

/** Withdrawn for ever: what was signed may live on elsewhere. */
function* statusesIn(value: unknown): Generator<StatusRecord> {
  if (Array.isArray(value)) for (const member of value) yield* statusesIn(member)
  if (!isObject(value)) return
  const { list, index } = value
  if (typeof list === 'number' && typeof index === 'number') yield { list, index, revoked: true, suspended: false }
  else for (const member of Object.values(value)) yield* statusesIn(member)
}

function keyOf({ list, index }: StatusRecord): string {
  return `${list}#${index}`
}

/** Applications and decisions of theirs: whatever lies in `private/` below a folder, or in a file, of their name. */
function privateFiles(directory: string, slug: string): string[] {
  const paths = [...filesBelow(directory, FOLDERS.private)]
  return paths.filter((path) => path.split('/').some((part) => part === slug || part.split('.')[0] === slug))
}
