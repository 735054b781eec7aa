/**
 * Which credentials stand in an organiser's presentation.
 *
 * @module
 */

import type { JsonObject } from '@quality-label/credentials'
import { currentIssue } from '../acts/find-label.js'
import type { EndorsementRecord, EndorserRecord, LabelRecord } from '../register/records.js'
import type { RegisterState } from './register-state.js'

/** What is shown of one organiser. */
export interface OrganiserParts {
  labels: LabelRecord[]
  /** Endorsements that are not withdrawn, of the organiser first, then of the label itself; each with who gave it. */
  endorsements: { record: EndorsementRecord; endorser: EndorserRecord }[]
}

/**
 * Chooses the parts: every label that is not withdrawn; when all are, the last one, so that a visitor reads "withdrawn"
 * and not "no label".
 */
export function organiserParts(
  state: RegisterState,
  { organiser, labels }: RegisterState['organisers'][number]
): OrganiserParts {
  const live = labels.filter((label) => !currentIssue(label).status.revoked)
  const endorsements = [`organiser:${organiser.slug}`, 'label'].flatMap((object) =>
    state.endorsements.flatMap((record) => {
      const endorser = state.endorsers.find(({ slug }) => slug === record.endorser)
      const shown = record.object === object && !record.status.revoked && endorser && !endorser.status.revoked
      return shown ? [{ record, endorser }] : []
    })
  )
  return { labels: live.length > 0 ? live : labels.slice(-1), endorsements }
}

/** The credentials in their order: labels, recognitions, endorsements. */
export function credentialsOf({ labels, endorsements }: OrganiserParts): JsonObject[] {
  const recognitions = new Map(endorsements.map(({ endorser }) => [endorser.slug, endorser.recognition]))
  return [
    ...labels.map((label) => currentIssue(label).credential),
    ...recognitions.values(),
    ...endorsements.map(({ record }) => record.credential)
  ]
}
