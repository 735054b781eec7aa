/**
 * The journal: one event a line, each with the hash of the line before it and its own. What an event carries lies in
 * `objects/`, under its salted digest, so that erasing it leaves the chain whole and its content unguessable.
 *
 * @module
 */

import { open, readFile, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { RegisterError } from '../errors.js'
import { FILES } from './layout.js'
import { readWhole } from './lines.js'
import { DIGEST, readObject, sha256, type EventPayload } from './objects.js'

/** The hash that the first event names as the one before it. */
export const GENESIS = '0'.repeat(64)

/** Longer than any line: a line holds ids and hashes only. */
export const MAX_LINE_BYTES = 65_536

const digest = v.pipe(v.string(), v.regex(DIGEST))

const schema = v.strictObject({
  sequence: v.pipe(v.number(), v.integer(), v.minValue(1)),
  type: v.string(),
  ids: v.record(v.string(), v.string()),
  at: v.string(),
  actor: v.string(),
  payload: digest,
  previous: digest,
  hash: digest
})

/** One line of the journal. */
export interface JournalEvent {
  sequence: number
  /** What happened: `label.issued`, `label.suspended` … */
  type: string
  /** Whom it concerns: slugs and ids, nothing else. */
  ids: Record<string, string>
  /** RFC 3339. */
  at: string
  /** Who did it, as the operator names themself. */
  actor: string
  /** SHA-256 of the file `objects/<payload>`, which begins with a salt. */
  payload: string
  /** `hash` of the line before, {@link GENESIS} for the first. */
  previous: string
  /** SHA-256 of this line without this member. */
  hash: string
}

/** An event before it has its place in the chain. */
type NewEvent = Pick<JournalEvent, 'type' | 'ids' | 'at' | 'actor' | 'payload'>

/** What stands where an event should, and why it is none. */
export interface BadLine {
  problem: 'journal-line' | 'journal-chain' | 'journal-torn'
  line: number
}

/**
 * Appends an event. When this returns, the event is acknowledged: it is on the disk.
 *
 * @param directory The register's folder; the caller holds its lock.
 * @throws {RegisterError} `ERR_REGISTER_DAMAGED` when the last line is none, `ERR_REGISTER_INPUT` for one too long.
 */
export async function appendEvent(directory: string, event: NewEvent): Promise<JournalEvent> {
  const complete = await nextEvent(directory, event)
  const line = Buffer.from(lineOf(complete) + '\n')
  const path = join(directory, FILES.journal)
  const file = await open(path, 'a')
  try {
    const { size } = await file.stat()
    try {
      await file.writeFile(line)
      await file.sync()
    } catch (error) {
      // A full disk, for one: what was not acknowledged is not left there.
      await truncate(path, size).catch(() => undefined)
      throw error
    }
  } finally {
    await file.close()
  }
  return complete
}

/**
 * An event as it would stand at the end of the journal. Nothing is written.
 *
 * @throws {RegisterError} `ERR_REGISTER_DAMAGED` when the last line is none, `ERR_REGISTER_INPUT` for one too long.
 */
export async function nextEvent(directory: string, event: NewEvent): Promise<JournalEvent> {
  const last = await readLastEvent(directory)
  const complete = seal({ ...event, sequence: (last?.sequence ?? 0) + 1, previous: last?.hash ?? GENESIS })
  if (Buffer.byteLength(lineOf(complete)) < MAX_LINE_BYTES) return complete
  throw new RegisterError('ERR_REGISTER_INPUT', 'The name of the actor is too long.')
}

/**
 * Reads all events and follows the chain.
 *
 * @throws {RegisterError} `ERR_REGISTER_DAMAGED` at the first line that does not follow from the one before it.
 */
export async function readJournal(directory: string): Promise<JournalEvent[]> {
  const events: JournalEvent[] = []
  for await (const entry of walkJournal(directory)) {
    if ('problem' in entry) throw damaged(`line ${entry.line} is not what was written`)
    events.push(entry)
  }
  return events
}

/** Reads every line, one after the other, whatever is wrong with others. A torn line at the end counts as one. */
export async function* walkJournal(directory: string): AsyncGenerator<JournalEvent | BadLine> {
  let last: Pick<JournalEvent, 'sequence' | 'hash'> | undefined = { sequence: 0, hash: GENESIS }
  let line = 0
  for await (const { text, isWhole } of readWhole(join(directory, FILES.journal))) {
    line++
    if (!isWhole) {
      yield { problem: 'journal-torn', line }
      return
    }
    const event = parseEvent(text)
    // Behind a line that is none the chain is taken up again, so that each damage is told once.
    const follows = event && (!last || (event.previous === last.hash && event.sequence === last.sequence + 1))
    yield follows ? event : { problem: event ? 'journal-chain' : 'journal-line', line }
    last = event
  }
}

/**
 * The last event, from the end of the file: the journal may be long.
 *
 * @throws {RegisterError} `ERR_REGISTER_DAMAGED` when the journal does not end with a whole event.
 */
export async function readLastEvent(directory: string): Promise<JournalEvent | undefined> {
  const file = await open(join(directory, FILES.journal), 'r')
  try {
    const { size } = await file.stat()
    if (size === 0) return undefined
    const start = Math.max(0, size - MAX_LINE_BYTES)
    const bytes = Buffer.alloc(size - start)
    await file.read(bytes, 0, bytes.length, start)
    const event = lastEventIn(bytes)
    if (event) return event
    throw damaged('the last line is not what was written')
  } finally {
    await file.close()
  }
}

/**
 * What an event carries, as it was stored.
 *
 * @returns `undefined` when it has been erased.
 * @throws {RegisterError} `ERR_REGISTER_DAMAGED` when the object is not the one that the event names.
 */
export async function readPayload(directory: string, { payload }: JournalEvent): Promise<EventPayload | undefined> {
  return await readObject(directory, payload)
}

/** Takes away a last line that a crash cut short: its event was never acknowledged. */
export async function dropTornLine(directory: string): Promise<void> {
  const path = join(directory, FILES.journal)
  const bytes = await readFile(path)
  const end = bytes.lastIndexOf(0x0a) + 1
  if (end < bytes.length) await truncate(path, end)
}

/** The event on the last line of these bytes; `undefined` where they do not end with a whole one. */
export function lastEventIn(bytes: Buffer): JournalEvent | undefined {
  const end = bytes.length - 1
  return bytes[end] === 0x0a ? parseEvent(bytes.toString('utf8', bytes.lastIndexOf(0x0a, end - 1) + 1, end)) : undefined
}

/** An event that says of itself what it must: there is one spelling of each, so any changed byte shows. */
export function parseEvent(line: string): JournalEvent | undefined {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return undefined
  }
  const parsed = v.safeParse(schema, value)
  return parsed.success && lineOf(seal(parsed.output)) === line ? parsed.output : undefined
}

/** Puts an event in order and adds its hash. */
function seal({ sequence, type, ids, at, actor, payload, previous }: Omit<JournalEvent, 'hash'>): JournalEvent {
  const event = { sequence, type, ids, at, actor, payload, previous }
  return { ...event, hash: sha256(JSON.stringify(event)) }
}

function lineOf(event: JournalEvent): string {
  return JSON.stringify(event)
}

/** The error about a journal that is not whole. */
export function damaged(what: string): RegisterError {
  return new RegisterError('ERR_REGISTER_DAMAGED', `${FILES.journal}: ${what}. Restore it from git.`)
}
