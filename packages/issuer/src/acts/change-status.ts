/**
 * Suspends, reinstates and withdraws labels. The published lists change with the next publish.
 *
 * @module
 */

import { toArray } from '@quality-label/credentials'
import { RegisterError } from '../errors.js'
import { recordPath } from '../register/layout.js'
import { toJson, type LabelIssue, type LabelRecord, type StatusRecord } from '../register/records.js'
import { changing, commit, type Act, type Register } from '../register/register.js'
import { currentIssue, findLabel } from './find-label.js'
import { readText } from './input.js'

/** `revoke` is for ever; `suspend` can be undone by `reinstate`. */
export type StatusChange = 'suspend' | 'reinstate' | 'revoke'

const EVENTS = { suspend: 'label.suspended', reinstate: 'label.reinstated', revoke: 'label.revoked' } as const

/**
 * Changes the status of a label.
 *
 * @param change What to do.
 * @param reference Slug of the organiser, or id of the label.
 * @param reason Why. It stays in the journal and is never published: a status list says nothing but a bit.
 * @throws {RegisterError} `ERR_REGISTER_UNKNOWN`, `ERR_REGISTER_STATE` when there is nothing to change.
 */
export async function changeStatus(
  register: Register,
  change: StatusChange,
  reference: string,
  reason: string | undefined,
  act: Act
): Promise<LabelRecord> {
  const details = reason === undefined ? {} : { reason: readText(reason, '--reason', 2000) }
  return await changing(register, async () => {
    const label = await findLabel(register, reference, act.now)
    const { revoked, suspended } = next(change, label, currentIssue(label))
    // Copies from before a correction, too: one that is not withdrawn may be in somebody's hands.
    const issues = label.issues.map((issue) =>
      issue.status.revoked ? issue : { ...issue, status: { ...issue.status, revoked, suspended } }
    )
    const record: LabelRecord = { ...label, issues }
    const files = { [recordPath.label(label.organiser, label.number)]: toJson(record) }
    const ids = { label: label.id, organiser: label.organiser }
    await commit(register.directory, { type: EVENTS[change], ids, details, files }, act)
    return record
  })
}

function next(change: StatusChange, { id }: LabelRecord, { status, credential }: LabelIssue): StatusRecord {
  if (status.revoked) throw refused(`${id} is withdrawn, and that is for ever. Issue a new label.`)
  if (change === 'revoke') return { ...status, revoked: true }
  if (change === 'reinstate') {
    if (!status.suspended) throw refused(`${id} is not suspended.`)
    return { ...status, suspended: false }
  }
  if (status.suspended) throw refused(`${id} is suspended already.`)
  if (toArray(credential['credentialStatus']).length < 2) {
    throw refused(
      `${id} was issued with --single-status: it names no suspension list. It can be withdrawn, not suspended.`
    )
  }
  return { ...status, suspended: true }
}

function refused(message: string): RegisterError {
  return new RegisterError('ERR_REGISTER_STATE', message)
}
