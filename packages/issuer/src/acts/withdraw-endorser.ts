/**
 * Withdraws the recognition of an endorser, for ever: whatever it endorsed counts for nothing from then on.
 *
 * @module
 */

import { RegisterError } from '../errors.js'
import { recordPath } from '../register/layout.js'
import { toJson, type EndorserRecord } from '../register/records.js'
import { changing, commit, requireRecord, type Act, type Register } from '../register/register.js'
import { declinedFile } from './decline-endorsement.js'
import { requestsOf } from './endorsements.js'
import { readText } from './input.js'

/**
 * Withdraws. From the next publish on neither the endorser nor its endorsements are shown.
 *
 * @param reason Stays in the journal.
 * @throws {RegisterError} `ERR_REGISTER_UNKNOWN`, `ERR_REGISTER_STATE` when it is withdrawn already.
 */
export async function withdrawEndorser(
  register: Register,
  slug: string,
  reason: string | undefined,
  act: Act
): Promise<EndorserRecord> {
  const details = reason === undefined ? {} : { reason: readText(reason, '--reason', 2000) }
  return await changing(register, async () => {
    const endorser = await requireRecord(register, 'endorser', slug)
    if (endorser.status.revoked) {
      throw new RegisterError('ERR_REGISTER_STATE', `The recognition of "${slug}" is withdrawn already.`)
    }
    const record: EndorserRecord = { ...endorser, status: { ...endorser.status, revoked: true } }
    const asked = (await requestsOf(register)).filter((one) => one.endorser === slug && !one.declined)
    const files = {
      [recordPath.endorser(slug)]: toJson(record),
      ...Object.fromEntries(asked.map((request) => declinedFile(request, act.now)))
    }
    await commit(register.directory, { type: 'endorser.withdrawn', ids: { endorser: slug }, details, files }, act)
    return record
  })
}
