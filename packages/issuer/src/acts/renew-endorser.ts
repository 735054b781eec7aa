/**
 * Renews the recognition of an endorser, for another term.
 *
 * @module
 */

import { addYears, toDateTime } from '../dates.js'
import { signAndVerify } from '../documents/sign.js'
import { RegisterError } from '../errors.js'
import type { OpenKey } from '../keys/network-keys.js'
import { recordPath } from '../register/layout.js'
import { toJson, type EndorserRecord } from '../register/records.js'
import { changing, commit, requireRecord, type Act, type Register } from '../register/register.js'

/**
 * Renews: the same id, the same words and the same status entry, from today for one term. Also one that has ended.
 *
 * @param openLabelKey Signs the recognition.
 * @throws {RegisterError} `ERR_REGISTER_UNKNOWN`, `ERR_REGISTER_STATE` when it is withdrawn.
 */
export async function renewEndorser(
  register: Register,
  slug: string,
  openLabelKey: OpenKey,
  act: Act
): Promise<EndorserRecord> {
  return await changing(register, async () => {
    const endorser = await requireRecord(register, 'endorser', slug)
    if (endorser.status.revoked) {
      throw new RegisterError(
        'ERR_REGISTER_STATE',
        `The recognition of "${slug}" is withdrawn, and that is for ever. Recognise the endorser anew, under another slug.`
      )
    }
    const { proof: _proof, ...said } = endorser.recognition
    const validUntil = toDateTime(addYears(act.now, register.policy.termYears))
    const unsigned = { ...said, validFrom: toDateTime(act.now), validUntil }
    const recognition = await signAndVerify(register.network, unsigned, await openLabelKey(), act)
    const record: EndorserRecord = { ...endorser, recognition }
    const files = { [recordPath.endorser(slug)]: toJson(record) }
    await commit(register.directory, { type: 'endorser.renewed', ids: { endorser: slug }, files }, act)
    return record
  })
}
