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
 * @param options `reason` stays in the journal; `dryRun` changes nothing.
 * @throws {RegisterError} `ERR_REGISTER_UNKNOWN`, `ERR_REGISTER_STATE`.
 */
export async function lapseLabel(
  register: Register,
  reference: string,
  options: { reason?: string | undefined; dryRun?: boolean | undefined },
  act: Act
): Promise<LabelRecord> {
  const details = options.reason === undefined ? {} : { reason: readText(options.reason, '--reason', 2000) }
  const plan = async (): Promise<LabelRecord> => {
    const isId = reference.includes(':')
    const label = isId ? await findLabel(register, reference, act.now) : await latestLabel(register, reference)
    if (currentIssue(label).status.revoked) throw refused(`${label.id} is withdrawn: it does not end, it has ended.`)
    if (label.lapsed) throw refused(`${label.id} was let lapse already, on ${label.lapsed.slice(0, 10)}.`)
    return { ...label, lapsed: toDateTime(act.now) }
  }
  if (options.dryRun) return await plan()
  return await changing(register, async () => {
    const label = await plan()
    const files = { [recordPath.label(label.organiser, label.number)]: toJson(label) }
    const ids = { label: label.id, organiser: label.organiser }
    await commit(register.directory, { type: 'label.lapsed', ids, details, files }, act)
    return label
  })
}

function refused(message: string): RegisterError {
  return new RegisterError('ERR_REGISTER_STATE', message)
}
