/**
 * Labels that end: which, and what is to be seen to before one is renewed.
 *
 * @module
 */

import { asString, parseDateTime, type JsonObject } from '@quality-label/credentials'
import { currentIssue } from '../acts/find-label.js'
import { DAY_MS, toDateTime } from '../dates.js'
import type { OrganiserEntry } from '../publish/register-state.js'
import type { LabelRecord } from '../register/records.js'
import { sitesToProve } from '../sites/site-proofs.js'
import type { Due, Look } from './what-is-due.js'

/** Ended, and nobody said what becomes of it. */
export function endedLabels({ now }: Look, entry: OrganiserEntry): Due[] {
  return openLabels(entry, now)
    .filter(({ days }) => days < 0)
    .map((due) => ({ ...due, kind: 'label-ended' }))
}

export function endingLabels({ now, withinDays }: Look, entry: OrganiserEntry): Due[] {
  return openLabels(entry, now)
    .filter(({ days }) => days >= 0 && days <= withinDays)
    .map((due) => ({ ...due, kind: 'label-ending' }))
}

function openLabels({ labels }: OrganiserEntry, now: Date): (Omit<Due, 'kind'> & { days: number })[] {
  return labels
    .filter((label) => isOpen(label, labels))
    .map((label) => {
      const { credential, status } = currentIssue(label)
      return { id: label.id, who: label.organiser, ...endOf(credential, now), suspended: status.suspended }
    })
}

/** Neither withdrawn, nor let lapse, nor followed by another label. */
function isOpen(label: LabelRecord, labels: readonly LabelRecord[]): boolean {
  const isFollowed = labels.some((other) => other.number > label.number && !currentIssue(other).status.revoked)
  return !currentIssue(label).status.revoked && !label.lapsed && !isFollowed
}

/** Before a label is renewed: whose are its sites still? */
export function sitesAtRenewal(look: Look, entry: OrganiserEntry): Due[] {
  if (endedLabels(look, entry).length + endingLabels(look, entry).length === 0) return []
  const { organiser } = entry
  return sitesToProve(organiser, look.now).map((id) => ({ kind: 'site-to-prove', id, who: organiser.slug }))
}

/** When a credential ends. */
export function endOf(credential: JsonObject, now: Date): { until: string; days: number } {
  return end(asString(credential['validUntil']) ?? toDateTime(0), now)
}

/** An end, and how many days there are until then. */
export function end(until: string, now: Date): { until: string; days: number } {
  return { until, days: Math.floor(((parseDateTime(until) ?? 0) - now.getTime()) / DAY_MS) }
}
