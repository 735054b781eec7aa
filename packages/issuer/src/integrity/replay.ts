/**
 * The register as the journal says it: every event in its order, and what each file is after the last of them.
 *
 * @module
 */

import { isObject, type JsonValue } from '@quality-label/credentials'
import { RegisterError } from '../errors.js'
import { GENESIS, walkJournal } from '../register/journal.js'
import { stringifySorted } from '../register/json-file.js'
import { FILES, FOLDERS } from '../register/layout.js'
import { readObject, sha256, type EventPayload } from '../register/objects.js'
import { fileIndex, type FileIndex } from './file-index.js'
import { finding, type Finding } from './finding.js'
import { nameSet, type NameSet } from './name-set.js'

/** What the journal says. */
export interface Replay {
  /** How many events there are. */
  events: number
  /** Hash of the last. */
  head: string
  /** Whether the event that was asked for is one of them. */
  isKnown: boolean
  /** By path. */
  files: FileIndex
  /** Top folders in which the journal has ever written. */
  folders: Set<string>
  /** Objects that must be there. */
  objects: NameSet
  /** Objects that were erased, each with what stands in its place. */
  erased: Map<string, string | null>
  /** Status entries that were given away, by list. */
  entries: Map<number, Set<number>>
  /** Digests of all documents that were ever signed, in the one text that they have here. */
  signed: NameSet
  findings: Finding[]
}

/** A digest without its spelling: one is held in memory for each event. */
const DIGEST_BYTES = 32

/**
 * Reads journal and objects, whatever is wrong with some of them.
 *
 * @param hash Of an event to look for. Default: none.
 */
export async function replay(directory: string, hash?: string): Promise<Replay> {
  const state: Replay = {
    events: 0,
    head: GENESIS,
    isKnown: false,
    files: fileIndex(),
    folders: new Set(),
    objects: nameSet(),
    erased: new Map(),
    entries: new Map(),
    signed: nameSet(),
    findings: []
  }
  let payloads = Buffer.alloc(DIGEST_BYTES)
  for await (const entry of walkJournal(directory)) {
    if ('problem' in entry) {
      state.findings.push(finding(entry.problem, FILES.journal, entry.line))
      continue
    }
    const at = state.events * DIGEST_BYTES
    if (at === payloads.length) payloads = Buffer.concat([payloads, Buffer.alloc(at)])
    payloads.write(entry.payload, at, 'hex')
    state.events++
    state.head = entry.hash
    state.isKnown ||= entry.hash === hash
  }
  const { erased } = state
  const missing = new Set<string>()
  const objectOf = (event: number) =>
    standsFor(payloads.toString('hex', event * DIGEST_BYTES, (event + 1) * DIGEST_BYTES), erased)
  // Backwards, because a later event says what was erased of an earlier one.
  for (let event = state.events - 1; event >= 0; event--) {
    const object = objectOf(event)
    if (object === undefined) continue
    state.objects.add(object)
    const found = await readSound(directory, object, state.findings)
    if (!found) missing.add(object)
    for (const [digest, replacement] of Object.entries(found?.erased ?? {})) erased.set(digest, replacement)
  }
  for (let event = 0; event < state.events; event++) {
    const object = objectOf(event)
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
