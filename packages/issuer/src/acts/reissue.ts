/**
 * Corrects a label: the same id, a newer `validFrom`, status indices of its own. A copy that says what is no longer
 * said is withdrawn; one that says less than the new one, and nothing else, stays good.
 *
 * @module
 */

import { parseDateTime } from '@quality-label/credentials'
import { correctedLabel } from '../documents/label.js'
import { signAndVerify } from '../documents/sign.js'
import { RegisterError } from '../errors.js'
import type { NetworkSigner, OpenKey } from '../keys/network-keys.js'
import { allotStatus } from '../register/allot.js'
import { recordPath } from '../register/layout.js'
import { toJson, type LabelRecord, type NetworkRecord, type OrganiserRecord } from '../register/records.js'
import { changing, commit, requireRecord, type Act, type Register } from '../register/register.js'
import { differenceOf, type Difference } from './claims.js'
import { currentIssue, findLabel, hasEnded } from './find-label.js'
import { readText } from './input.js'

/** A correction that was made, or would be. */
export interface Correction extends Difference {
  /** As it is afterwards. */
  label: LabelRecord
  /** How many earlier copies were withdrawn, because they say what is no longer said. */
  withdrawn: number
}

/**
 * Reissues a label, where the record of its organiser says something else than the label does.
 *
 * @param reference Slug of the organiser, or id of the label.
 * @param reason Stays in the journal.
 * @param openLabelKey Called only when there is something to sign.
 * @throws {RegisterError} `ERR_REGISTER_UNKNOWN`, `ERR_REGISTER_STATE` where there is nothing to correct,
 *   `ERR_NOT_VERIFIED`.
 */
export async function reissueLabel(
  register: Register,
  reference: string,
  reason: string | undefined,
  openLabelKey: OpenKey,
  act: Act
): Promise<Correction> {
  const why = reason === undefined ? undefined : readText(reason, '--reason', 2000)
  return await changing(register, async () => {
    const label = await findLabel(register, reference, act.now)
    const organiser = await requireRecord(register, 'organiser', label.organiser)
    assertCorrectable(label, act.now)
    if (!differs(register.network, organiser, label)) {
      throw refused(`${label.id} says what the record of "${label.organiser}" says: there is nothing to correct.`)
    }
    const correction = await correct(register, organiser, label, await openLabelKey(), act)
    await commitCorrection(register, correction, why, act)
    return correction
  })
}

/** Whether a label says something else than the record of its organiser. */
export function differs(network: NetworkRecord, organiser: OrganiserRecord, label: LabelRecord): boolean {
  const { credential, status } = currentIssue(label)
  const wanted = correctedLabel(network, organiser, credential, { validFrom: new Date(0), status })
  const { added, removed } = differenceOf(credential, wanted)
  return added.length > 0 || removed.length > 0
}

/** Whether a label is one that a correction is for: in force, or to come. */
export function isCorrectable(label: LabelRecord, now: Date): boolean {
  return !currentIssue(label).status.revoked && !hasEnded(label, now)
}

/** Makes the correction, signed; nothing is written yet. Only within `changing`. */
export async function correct(
  register: Register,
  organiser: OrganiserRecord,
  label: LabelRecord,
  labelKey: NetworkSigner,
  act: Act
): Promise<Correction> {
  const current = currentIssue(label)
  // What is suspended stays suspended: a correction is no way around it.
  const status = { ...(await allotStatus(register, act)), suspended: current.status.suspended }
  const validFrom = later(current.credential['validFrom'], act.now)
  const unsigned = correctedLabel(register.network, organiser, current.credential, { validFrom, status })
  const { added, removed } = differenceOf(current.credential, unsigned)
  const credential = await signAndVerify(register.network, unsigned, labelKey, act)
  let withdrawn = 0
  const issues = label.issues.map((issue) => {
    if (issue.status.revoked || differenceOf(issue.credential, unsigned).removed.length === 0) return issue
    withdrawn++
    return { ...issue, status: { ...issue.status, revoked: true } }
  })
  return { label: { ...label, issues: [...issues, { status, credential }] }, added, removed, withdrawn }
}

/** Writes a correction. */
export async function commitCorrection(
  register: Register,
  { label, added, removed }: Correction,
  reason: string | undefined,
  act: Act
): Promise<void> {
  const files = { [recordPath.label(label.organiser, label.number)]: toJson(label) }
  const ids = { label: label.id, organiser: label.organiser }
  const details = { added, removed, ...(reason !== undefined && { reason }) }
  await commit(register.directory, { type: 'label.reissued', ids, details, files }, act)
}

function assertCorrectable(label: LabelRecord, now: Date): void {
  if (isCorrectable(label, now)) return
  const { status } = currentIssue(label)
  if (status.revoked) throw refused(`${label.id} is withdrawn, and that is for ever. Issue a new label.`)
  throw refused(`${label.id} has ended. Renew it: quality-label renew ${label.organiser}.`)
}

/** Readers take the newest copy: it must be newer by a second at least, also of a label that is still to come. */
function later(validFrom: unknown, now: Date): Date {
  return new Date(Math.max(now.getTime(), (parseDateTime(validFrom) ?? 0) + 1000))
}

function refused(message: string): RegisterError {
  return new RegisterError('ERR_REGISTER_STATE', message)
}
