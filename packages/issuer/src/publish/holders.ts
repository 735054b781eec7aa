/**
 * Who holds, or has held, a label, as the directory says it: from when until when, and no reason why it ended.
 *
 * @module
 */

import { asString, parseDateTime, type JsonObject } from '@quality-label/credentials'
import { currentIssue } from '../acts/find-label.js'
import { toDateTime } from '../dates.js'
import { addressesOf } from '../documents/addresses.js'
import { sameIds } from '../documents/identifiers.js'
import type { JournalEvent } from '../register/journal.js'
import type { LabelRecord, OrganiserRecord } from '../register/records.js'
import type { RegisterState } from './register-state.js'

/** One holder, with what it is looked up by. */
export interface HolderEntry {
  ids: string[]
  sites: string[]
  /** As published. */
  json: JsonObject
}

/**
 * All holders, in the order of their slugs. Whoever was erased is not among them; whoever holds no label any more is,
 * with the periods that have ended.
 */
export function holdersOf(state: RegisterState, journal: readonly JournalEvent[]): HolderEntry[] {
  const withdrawn = new Map(
    journal.flatMap(({ type, ids, at }) => (type === 'label.revoked' && ids['label'] ? [[ids['label'], at]] : []))
  )
  return state.organisers.flatMap(({ organiser, labels }) => {
    const periods = labels.flatMap((label) => periodOf(label, withdrawn.get(label.id)))
    return periods.length === 0 ? [] : [holderOf(state, organiser, periods)]
  })
}

/** Of an individual the least: other ids lead to other places where the same person is found. */
function holderOf(state: RegisterState, organiser: OrganiserRecord, periods: JsonObject[]): HolderEntry {
  const { slug, name, country } = organiser
  const addresses = addressesOf(state.network.origin)
  const id = addresses.organiser(slug)
  const otherIds = organiser.kind === 'individual' ? [] : sameIds(organiser)
  const sites = organiser.sites.filter((site) => URL.canParse(site))
  const json = { id, otherIds, name, country, sites, address: addresses.presentation(slug), periods }
  return { ids: [id, ...otherIds], sites, json }
}

/** A label that was withdrawn before it began was never held. */
function periodOf(label: LabelRecord, withdrawnAt: string | undefined): JsonObject[] {
  const { credential, status } = currentIssue(label)
  // A correction begins later than the label: it was held from its first copy on.
  const from = parseDateTime(label.issues[0]!.credential['validFrom'])
  const end = parseDateTime(asString(credential['validUntil']))
  if (from === undefined || end === undefined) return []
  // When it was withdrawn, the journal says; a bit without a day is not taken for a label that was held.
  const until = status.revoked ? Math.min(end, parseDateTime(withdrawnAt) ?? from) : end
  return until > from ? [{ from: toDateTime(from), until: toDateTime(until) }] : []
}
