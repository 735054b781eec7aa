/**
 * Closes a request without an endorsement: the endorser declines, or the Network takes it back.
 *
 * @module
 */

import type { JsonObject } from '@quality-label/credentials'
import { toDateTime } from '../dates.js'
import { recordPath } from '../register/layout.js'
import { toJson, type RequestRecord } from '../register/records.js'
import { changing, commit, type Act, type Register } from '../register/register.js'
import { findOpenRequest } from './endorsements.js'
import { readText } from './input.js'

/**
 * Closes a request.
 *
 * @param reference Id of the endorsement that was to be, or the last part of it.
 * @param reason Stays in the journal.
 * @throws {RegisterError} `ERR_REGISTER_UNKNOWN`, `ERR_REGISTER_STATE`.
 */
export async function declineEndorsement(
  register: Register,
  reference: string,
  reason: string | undefined,
  act: Act
): Promise<RequestRecord> {
  const details = reason === undefined ? {} : { reason: readText(reason, '--reason', 2000) }
  return await changing(register, async () => {
    const request = await findOpenRequest(register, reference)
    const ids = { endorsement: request.name, endorser: request.endorser }
    const files = Object.fromEntries([declinedFile(request, act.now)])
    await commit(register.directory, { type: 'endorsement.declined', ids, details, files }, act)
    return declined(request, act.now)
  })
}

/** The file of a request that is closed, with its path. */
export function declinedFile(request: RequestRecord, now: Date): [path: string, content: JsonObject] {
  return [recordPath.request(request.name), toJson(declined(request, now))]
}

/** Signed it may be all the same: with its bit set nobody takes it for good. */
function declined(request: RequestRecord, now: Date): RequestRecord {
  return { ...request, declined: toDateTime(now), status: { ...request.status, revoked: true } }
}
