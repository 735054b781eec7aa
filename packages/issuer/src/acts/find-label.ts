/**
 * Finds labels in the register.
 *
 * @module
 */

import { parseDateTime } from '@quality-label/credentials'
import { addressesOf } from '../documents/addresses.js'
import { RegisterError } from '../errors.js'
import { FOLDERS, recordPath } from '../register/layout.js'
import type { LabelIssue, LabelRecord } from '../register/records.js'
import { listSlugs, readRecord, requireRecord, type Register } from '../register/register.js'

/** All labels of an organiser, oldest first. */
export async function labelsOf(register: Register, organiser: string): Promise<LabelRecord[]> {
  const numbers = (await listSlugs(register, `${FOLDERS.labels}/${organiser}`)).map(Number).sort((a, b) => a - b)
  const labels: LabelRecord[] = []
  for (const number of numbers) {
    const label = await readRecord(register, 'label', recordPath.label(organiser, number))
    if (label) labels.push(label)
  }
  return labels
}

/** The copy of a label that counts. */
export function currentIssue(label: LabelRecord): LabelIssue {
  return label.issues.at(-1)!
}

/**
 * The label that an operator means.
 *
 * @param reference The id of a label, or the slug of an organiser. Of its labels the one in force is meant; one that
 *   has ended or was withdrawn only where there is no other.
 * @throws {RegisterError} `ERR_REGISTER_UNKNOWN`, `ERR_REGISTER_INPUT` where a slug is not enough.
 */
export async function findLabel(register: Register, reference: string, now: Date): Promise<LabelRecord> {
  if (reference.includes(':')) return await findById(register, reference)
  await requireRecord(register, 'organiser', reference)
  const labels = await labelsOf(register, reference)
  const live = labels.filter((label) => !currentIssue(label).status.revoked)
  const inForce = live.filter((label) => !hasEnded(label, now))
  const candidates = [inForce, live, labels.slice(-1)].find((some) => some.length > 0) ?? []
  if (candidates.length === 1) return candidates[0]!
  if (candidates.length === 0) {
    throw new RegisterError(
      'ERR_REGISTER_UNKNOWN',
      `"${reference}" holds no label. Issue one with "quality-label issue ${reference}".`
    )
  }
  const ids = candidates.map((label) => label.id).join(', ')
  throw new RegisterError('ERR_REGISTER_INPUT', `"${reference}" holds several labels. Name one by its id: ${ids}.`)
}

/** Whether a label has come to its own end. */
export function hasEnded(label: LabelRecord, now: Date): boolean {
  const until = parseDateTime(currentIssue(label).credential['validUntil'])
  return until !== undefined && until < now.getTime()
}

async function findById(register: Register, id: string): Promise<LabelRecord> {
  const match = /\/labels\/([a-z0-9-]+)\/([1-9][0-9]{0,8})$/.exec(id)
  const [, slug = '', number = ''] = match ?? []
  const isOurs = match && addressesOf(register.network.origin).label(slug, Number(number)) === id
  const label = isOurs ? await readRecord(register, 'label', recordPath.label(slug, Number(number))) : undefined
  if (label) return label
  throw new RegisterError('ERR_REGISTER_UNKNOWN', `No label "${id}" in this register.`)
}
