/**
 * The register as the journal says it: every event in its order, and what each file is after the last of them.
 *
 * @module
 */

import { isObject, type JsonValue } from '@quality-label/credentials'
import { RegisterError } from '../errors.js'
import { walkJournal, type JournalEvent } from '../register/journal.js'
import { stringifySorted } from '../register/json-file.js'
import { FILES, FOLDERS } from '../register/layout.js'
import { readObject, sha256, type EventPayload } from '../register/objects.js'
import { finding, type Finding } from './finding.js'

/** A file, as the journal says it. */
export interface ReplayedFile {
  /** SHA-256 of its text. */
  digest: string
  /** The object that holds its content. Not the content: a register may be larger than the memory. */
  object: string
}

/** What the journal says. */
export interface Replay {
  events: JournalEvent[]
  /** By path. */
  files: Map<string, ReplayedFile>
  /** Top folders in which the journal has ever written. */
  folders: Set<string>
  /** Objects that must be there. */
  objects: Set<string>
  /** Objects that were erased, each with what stands in its place. */
  erased: Map<string, string | null>
  /** Status entries that were given away, by list. */
  entries: Map<number, Set<number>>
  /** Digests of all documents that were ever signed, in the one text that they have here. */
  signed: Set<string>
  findings: Finding[]
}

/** Reads journal and objects, whatever is wrong with some of them. */
export async function replay(directory: string): Promise<Replay> {
  const state: Replay = {
    events: [],
    files: new Map(),
    folders: new Set(),
    objects: new Set(),
    erased: new Map(),
    entries: new Map(),
    signed: new Set(),
    findings: []
  }
  for (const entry of await walkJournal(directory)) {
    if ('problem' in entry) state.findings.push(finding(entry.problem, FILES.journal, entry.line))
    else state.events.push(entry)
  }
  const { erased } = state
  const missing = new Set<string>()
  // Backwards, because a later event says what was erased of an earlier one.
  const standing: (string | undefined)[] = []
  for (const { payload } of [...state.events].reverse()) {
    const object = standsFor(payload, erased)
    standing.push(object)
    if (object === undefined) continue
    state.objects.add(object)
    const found = await readSound(directory, object, state.findings)
    if (!found) missing.add(object)
    for (const [digest, replacement] of Object.entries(found?.erased ?? {})) erased.set(digest, replacement)
  }
  for (const object of standing.reverse()) {
    if (object === undefined || missing.has(object)) continue
    const payload = await readObject(directory, object)
    if (payload) apply(state, payload, object)
  }
  return state
}

/**
 * What the journal says, where nothing is wrong with it.
 *
 * @throws {RegisterError} `ERR_REGISTER_DAMAGED`.
 */
export async function requireReplay(directory: string): Promise<Replay> {
  const state = await replay(directory)
  const [first, ...others] = state.findings
  if (!first) return state
  const more = others.length > 0 ? ` (and ${others.length} more: "quality-label check")` : ''
  throw new RegisterError(
    'ERR_REGISTER_DAMAGED',
    `${first.file}${first.line === undefined ? '' : ` line ${first.line}`}: ${first.cause} ${first.remedy}${more}`
  )
}

/** The object that stands for a payload now; `undefined` where it was erased. */
export function standsFor(payload: string, erased: ReadonlyMap<string, string | null>): string | undefined {
  let object: string | null | undefined = payload
  while (typeof object === 'string' && erased.has(object)) object = erased.get(object)
  return object ?? undefined
}

async function readSound(directory: string, object: string, findings: Finding[]): Promise<EventPayload | undefined> {
  const path = `${FOLDERS.objects}/${object}`
  try {
    const payload = await readObject(directory, object)
    if (!payload) findings.push(finding('object-missing', path))
    return payload
  } catch (error) {
    if (!(error instanceof RegisterError)) throw error
    findings.push(finding('object-changed', path))
    return undefined
  }
}

function apply(state: Replay, { files }: EventPayload, object: string): void {
  for (const [path, value] of Object.entries(files)) {
    if (path.includes('/')) state.folders.add(path.split('/', 1)[0]!)
    if (value === null) state.files.delete(path)
    else {
      state.files.set(path, { digest: sha256(stringifySorted(value)), object })
      collect(state, value)
    }
  }
}

/** Finds status entries and signed documents, wherever in a record they are. */
function collect(state: Replay, value: JsonValue): void {
  if (Array.isArray(value)) for (const member of value) collect(state, member)
  if (!isObject(value)) return
  if (value['proof'] !== undefined) {
    state.signed.add(sha256(stringifySorted(value)))
    return
  }
  const { list, index } = value
  if (Number.isInteger(list) && Number.isInteger(index)) {
    const entries = state.entries.get(list as number) ?? new Set()
    state.entries.set(list as number, entries.add(index as number))
  }
  for (const member of Object.values(value)) if (member !== undefined) collect(state, member)
}
