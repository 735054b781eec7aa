/**
 * The journal for people: chosen events, each with its reasons.
 *
 * @module
 */

import type { JsonObject } from '@quality-label/credentials'
import { readJournal, type JournalEvent } from '../register/journal.js'
import { readObject } from '../register/objects.js'
import { assertJournal } from './check.js'
import { standsFor } from './replay.js'

/** Which events. Default: all. */
export interface EventFilter {
  /** A slug or id that an event names, whatever it is there. */
  id?: string | undefined
  /** A type, or its beginning: `label`. */
  type?: string | undefined
  /** From here on. */
  since?: Date | undefined
  /** Before this. */
  until?: Date | undefined
}

/** An event, and why it happened. */
export type ShownEvent = JournalEvent & {
  /** `undefined` when what the event carried was erased. */
  details: JsonObject | undefined
}

/**
 * Reads events, the oldest first.
 *
 * @param directory The register's folder.
 * @throws {RegisterError} `ERR_REGISTER_MISSING`, `ERR_REGISTER_DAMAGED`.
 */
export async function readEvents(directory: string, filter: EventFilter = {}): Promise<ShownEvent[]> {
  await assertJournal(directory)
  const events = await readJournal(directory)
  const shown: ShownEvent[] = []
  const erased = await erasures(directory, events)
  for (const event of events.filter((event) => isChosen(event, filter))) {
    const object = standsFor(event.payload, erased)
    const payload = object === undefined ? undefined : await readObject(directory, object)
    shown.push({ ...event, details: payload?.details })
  }
  return shown
}

function isChosen({ ids, type, at }: JournalEvent, filter: EventFilter): boolean {
  const moment = Date.parse(at)
  return (
    (filter.id === undefined || Object.values(ids).includes(filter.id)) &&
    (filter.type === undefined || type === filter.type || type.startsWith(`${filter.type}.`)) &&
    (filter.since === undefined || moment >= filter.since.getTime()) &&
    (filter.until === undefined || moment < filter.until.getTime())
  )
}

async function erasures(directory: string, events: readonly JournalEvent[]): Promise<Map<string, string | null>> {
  const erased = new Map<string, string | null>()
  for (const event of events.filter(({ type }) => type === 'organiser.erased')) {
    const payload = await readObject(directory, event.payload)
    for (const [digest, replacement] of Object.entries(payload?.erased ?? {})) erased.set(digest, replacement)
  }
  return erased
}
