/**
 * Which credentials stand in an organiser's presentation.
 *
 * @module
 */

import type { JsonObject } from '@quality-label/credentials'
import { currentIssue } from '../acts/find-label.js'
import { referenceTo } from '../register/object-reference.js'
import type { CatalogueRecord, EndorsementRecord, EndorserRecord, LabelRecord } from '../register/records.js'
import type { OrganiserEntry, SharedState } from './register-state.js'

/** What is shown of one organiser. */
export interface OrganiserParts {
  labels: LabelRecord[]
  /** What they offer. */
  catalogue?: CatalogueRecord | undefined
  /**
   * Endorsements that are not withdrawn, of the organiser first, then of what they offer, then of the label itself;
   * each with who gave it.
   */
  endorsements: ShownEndorsement[]
}

/** An endorsement, and who gave it. */
export interface ShownEndorsement {
  record: EndorsementRecord
  endorser: EndorserRecord
}

/**
 * Chooses the parts: every label that is not withdrawn; when all are, the last one, so that a visitor reads "withdrawn"
 * and not "no label".
 */
export function organiserParts(state: SharedState, { organiser, labels, catalogue }: OrganiserEntry): OrganiserParts {
  const live = labels.filter((label) => !currentIssue(label).status.revoked)
  const shown = shownEndorsements(state)
  const offered = (catalogue?.objects ?? []).map((object) => referenceTo(organiser.slug, object))
  const endorsements = [`organiser:${organiser.slug}`, ...offered, 'label'].flatMap((object) =>
    shown.filter(({ record }) => record.object === object)
  )
  return { labels: live.length > 0 ? live : labels.slice(-1), catalogue, endorsements }
}

/** Endorsements that may be read: neither they are withdrawn, nor the recognition of who gave them. */
export function shownEndorsements({ endorsements, endorsers }: SharedState): ShownEndorsement[] {
  const recognised = new Map(endorsers.flatMap((one) => (one.status.revoked ? [] : [[one.slug, one] as const])))
  return endorsements.flatMap((record) => {
    const endorser = recognised.get(record.endorser)
    return endorser && !record.status.revoked ? [{ record, endorser }] : []
  })
}

/** The credentials in their order: labels, what is offered, recognitions, endorsements. */
export function credentialsOf({ labels, catalogue, endorsements }: OrganiserParts): JsonObject[] {
  const recognitions = new Map(endorsements.map(({ endorser }) => [endorser.slug, endorser.recognition]))
  return [
    ...labels.map((label) => currentIssue(label).credential),
    ...(catalogue ? [catalogue.credential] : []),
    ...recognitions.values(),
    ...endorsements.map(({ record }) => record.credential)
  ]
}
