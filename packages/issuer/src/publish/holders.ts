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
import type { LabelRecord, NetworkRecord } from '../register/records.js'
import type { OrganiserEntry } from './register-state.js'

/**
 * One holder, as published. Whoever was erased is none; whoever holds no label any more is one, with the periods that
 * have ended.
 *
 * @param withdrawn When labels were withdrawn, by id.
 * @returns `undefined` for one who has never held a label.
 */
export function holderOf(
  { origin }: Pick<NetworkRecord, 'origin'>,
  { organiser, labels }: Pick<OrganiserEntry, 'organiser' | 'labels'>,
  withdrawn: ReadonlyMap<string, string>
): JsonObject | undefined {
  const periods = labels.flatMap((label) => periodOf(label, withdrawn.get(label.id)))
  if (periods.length === 0) return undefined
  const { slug, name, country } = organiser
  const addresses = addressesOf(origin)
  // Of an individual the least: other ids lead to other places where the same person is found.
  const otherIds = organiser.kind === 'individual' ? [] : sameIds(organiser)
  const sites = organiser.sites.filter((site) => URL.canParse(site))
  return {
    id: addresses.organiser(slug),
    otherIds,
    name,
    country,
    sites,
    address: addresses.presentation(slug),
    periods
  }
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
