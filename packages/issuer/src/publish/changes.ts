/**
 * The feed of changes: which organisers to look at again. It is a hint and is not signed: whoever follows it verifies
 * what they find. It says whom, and never what: a reason or an assessment is nobody's business.
 *
 * @module
 */

import { sha256Hex, type JsonObject } from '@quality-label/credentials'
import { addressesOf } from '../documents/addresses.js'
import type { JournalEvent } from '../register/journal.js'
import type { RegisterState } from './register-state.js'

/** Longer feeds would not fit where a shard fits. */
const MAX_CHANGES = 400

/** Of all that happens at the desk, what can change what is published of an organiser. */
const PUBLISHED = /^(label|organiser|site|object|endorsement)\./

/**
 * Each organiser that ever held a label, once, with its latest change; the newest changes only.
 *
 * @returns `from`: the feed is whole for those who have seen this number; `last`: up to here.
 */
export async function changesFeed(state: RegisterState, journal: readonly JournalEvent[]): Promise<JsonObject> {
  const labelled = new Set(
    journal.flatMap(({ type, ids }) => (type.startsWith('label.') ? (ids['organiser'] ?? []) : []))
  )
  const endorsed = new Map(state.endorsements.map(({ name, object }) => [name, object.replace(/^organiser:/, '')]))
  const latest = new Map<string, JournalEvent>()
  for (const event of journal) {
    const slug = event.ids['organiser'] ?? endorsed.get(event.ids['endorsement'] ?? '')
    if (PUBLISHED.test(event.type) && slug !== undefined && labelled.has(slug)) latest.set(slug, event)
  }
  const sorted = [...latest].sort(([, a], [, b]) => a.sequence - b.sequence)
  const known = new Set(state.organisers.map(({ organiser }) => organiser.slug))
  const changes = sorted.slice(-MAX_CHANGES).map(([slug, event]) => changeOf(state, slug, event, known.has(slug)))
  return {
    from: sorted.at(-MAX_CHANGES - 1)?.[1].sequence ?? 0,
    last: sorted.at(-1)?.[1].sequence ?? 0,
    changes: await Promise.all(changes)
  }
}

/** Of whoever was erased no name is left: those who know the id recognise its hash. */
async function changeOf(
  { network }: RegisterState,
  slug: string,
  { sequence, at }: JournalEvent,
  isKnown: boolean
): Promise<JsonObject> {
  const id = addressesOf(network.origin).organiser(slug)
  return { number: sequence, at, ...(isKnown ? { organiser: id } : { erased: await sha256Hex(id) }) }
}
