/**
 * Lets a label end: notes that it is not renewed. No bit is set. It reads "expired" by its own date, and "withdrawn",
 * which says something else of an organiser, never.
 *
 * @module
 */

import { toDateTime } from '../dates.js'
import { RegisterError } from '../errors.js'
import { recordPath } from '../register/layout.js'
import { toJson, type LabelRecord } from '../register/records.js'
import { changing, commit, type Act, type Register } from '../register/register.js'
import { currentIssue, findLabel } from './find-label.js'
import { readText } from './input.js'
import { latestLabel } from './renew-label.js'

/**
 * Lets a label lapse. From then on nobody is reminded of it.
 *
 * @param reference Slug of the organiser, whose latest label is meant, or id of a label.
 * @param reason Stays in the journal.
 * @throws {RegisterError} `ERR_REGISTER_UNKNOWN`, `ERR_REGISTER_STATE`.
 */
export async function lapseLabel(
  register: Register,
  reference: string,
  reason: string | undefined,
  act: Act
): Promise<LabelRecord> {
  const details = reason === undefined ? {} : { reason: readText(reason, '--reason', 2000) }
  return await changing(register, async () => {
    const isId = reference.includes(':')
    const found = isId ? await findLabel(register, reference, act.now) : await latestLabel(register, reference)
    if (currentIssue(found).status.revoked) throw refused(`${found.id} is withdrawn: it does not end, it has ended.`)
    if (found.lapsed) throw refused(`${found.id} was let lapse already, on ${found.lapsed.slice(0, 10)}.`)
    const label = { ...found, lapsed: toDateTime(act.now) }
    const files = { [recordPath.label(label.organiser, label.number)]: toJson(label) }
    const ids = { label: label.id, organiser: label.organiser }
    await commit(register.directory, { type: 'label.lapsed', ids, details, files }, act)
    return label
  })
}

function refused(message: string): RegisterError {
  return new RegisterError('ERR_REGISTER_STATE', message)
}
