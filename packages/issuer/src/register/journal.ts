/**
 * The journal: one event a line, each with the hash of the line before it. What an event carries lies in `objects/`,
 * under its salted digest, so that erasing a payload leaves the chain whole and its content unguessable.
 *
 * @module
 */

import { createHash, randomBytes } from 'node:crypto'
import { open, readFile, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { isObject, jcs, type JsonObject, type JsonValue } from '@quality-label/credentials'
import { RegisterError } from '../errors.js'
import { FILES, FOLDERS } from './layout.js'
import { writeAtomic } from './write-atomic.js'

/** The hash that the first event names as the one before it. */
export const GENESIS = '0'.repeat(64)

/** Longer than any line: a line holds ids and hashes only. */
const MAX_LINE_BYTES = 65_536

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
  /** SHA-256 of the line before, {@link GENESIS} for the first. */
  previous: string
}

/**
 * What an event carries: why, and the files as they are after it (`null`: removed). The register can be rebuilt from
 * these.
 */
export interface EventPayload {
  details: JsonObject
  files: Record<string, JsonObject | null>
}

/**
 * Stores what an event will carry.
 *
 * @param directory The register's folder; the caller holds its lock.
 * @returns The digest that the event names.
 */
export async function storePayload(directory: string, payload: EventPayload): Promise<string> {
  const object = jcs({ salt: randomBytes(32).toString('base64url'), ...payload })
  const digest = sha256(object)
  await writeAtomic(join(directory, FOLDERS.objects, digest), object)
  return digest
}

/**
 * Appends an event. When this returns, the event is acknowledged: it is on the disk.
 *
 * @param directory The register's folder; the caller holds its lock.
 */
export async function appendEvent(
  directory: string,
  event: Pick<JournalEvent, 'type' | 'ids' | 'at' | 'actor' | 'payload'>
): Promise<JournalEvent> {
  const last = await readLastEvent(directory)
  const complete: JournalEvent = {
    sequence: last ? last.event.sequence + 1 : 1,
    type: event.type,
    ids: event.ids,
    at: event.at,
    actor: event.actor,
    payload: event.payload,
    previous: last ? last.hash : GENESIS
  }
  const file = await open(join(directory, FILES.journal), 'a')
  try {
    await file.writeFile(JSON.stringify(complete) + '\n')
    await file.sync()
  } finally {
    await file.close()
  }
  return complete
}

/**
 * Reads all events and follows the chain.
 *
 * @throws {RegisterError} `ERR_REGISTER_DAMAGED` at the first line that does not follow from the one before it.
 */
export async function readJournal(directory: string): Promise<JournalEvent[]> {
  const events: JournalEvent[] = []
  let previous = GENESIS
  for (const line of splitLines(await readFile(join(directory, FILES.journal), 'utf8'))) {
    const event = parseEvent(line, `line ${events.length + 1}`)
    if (event.previous !== previous || event.sequence !== events.length + 1) {
      throw damaged(`line ${events.length + 1} does not follow from the line before it`)
    }
    previous = sha256(line)
    events.push(event)
  }
  return events
}

/** The last event and the hash of its line, from the end of the file: the journal may be long. */
export async function readLastEvent(directory: string): Promise<{ event: JournalEvent; hash: string } | undefined> {
  const file = await open(join(directory, FILES.journal), 'r')
  try {
    const { size } = await file.stat()
    const start = Math.max(0, size - MAX_LINE_BYTES)
    const bytes = Buffer.alloc(size - start)
    await file.read(bytes, 0, bytes.length, start)
    const lines = splitLines(bytes.toString('utf8'))
    const line = lines.at(-1)
    return line === undefined ? undefined : { event: parseEvent(line, 'the last line'), hash: sha256(line) }
  } finally {
    await file.close()
  }
}

/**
 * The payload of an event.
 *
 * @returns `undefined` when it has been erased.
 * @throws {RegisterError} `ERR_REGISTER_DAMAGED` when the object is not the one that the event names.
 */
export async function readPayload(directory: string, event: JournalEvent): Promise<EventPayload | undefined> {
  let text: string
  try {
    text = await readFile(join(directory, FOLDERS.objects, event.payload), 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  if (sha256(text) !== event.payload) throw damaged(`the object of event ${event.sequence} was changed`)
  return JSON.parse(text) as EventPayload
}

/** Takes away a last line that a crash cut short: its event was never acknowledged. */
export async function dropTornLine(directory: string): Promise<void> {
  const path = join(directory, FILES.journal)
  const bytes = await readFile(path)
  const end = bytes.lastIndexOf(0x0a) + 1
  if (end < bytes.length) await truncate(path, end)
}

function splitLines(text: string): string[] {
  const lines = text.split('\n')
  // After the last newline stands nothing, or a torn line.
  lines.pop()
  return lines
}

function parseEvent(line: string, name: string): JournalEvent {
  let value: JsonValue
  try {
    value = JSON.parse(line) as JsonValue
  } catch (cause) {
    throw damaged(`${name} is not JSON`, cause)
  }
  if (!isObject(value) || typeof value['payload'] !== 'string' || !/^[0-9a-f]{64}$/.test(value['payload'])) {
    throw damaged(`${name} is not an event`)
  }
  return value as unknown as JournalEvent
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

function damaged(what: string, cause?: unknown): RegisterError {
  return new RegisterError('ERR_REGISTER_DAMAGED', `${FILES.journal}: ${what}. Restore it from git.`, { cause })
}
