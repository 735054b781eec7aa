/**
 * Withdraws an endorsement, for ever: at the endorser's wish, or the Network's.
 *
 * @module
 */

import type { JsonObject } from '@quality-label/credentials'
import { RegisterError } from '../errors.js'
import { recordPath } from '../register/layout.js'
import { toJson, type EndorsementRecord } from '../register/records.js'
import { changing, commit, type Act, type Register } from '../register/register.js'
import { findEndorsement } from './endorsements.js'
import { readText } from './input.js'

/**
 * Withdraws. From the next publish on the text is gone, and whoever kept a copy reads "withdrawn".
 *
 * @param reference Its id, or the last part of it.
 * @param reason Stays in the journal.
 * @throws {RegisterError} `ERR_REGISTER_UNKNOWN`, `ERR_REGISTER_STATE` when it is withdrawn already.
 */
export async function withdrawEndorsement(
  register: Register,
  reference: string,
  reason: string | undefined,
  act: Act
): Promise<EndorsementRecord> {
  const details = reason === undefined ? {} : { reason: readText(reason, '--reason', 2000) }
  return await changing(register, async () => {
    const endorsement = await findEndorsement(register, reference)
    if (endorsement.status.revoked) {
      throw new RegisterError('ERR_REGISTER_STATE', `${endorsement.id} is withdrawn already.`)
    }
    const ids = { endorsement: endorsement.name, endorser: endorsement.endorser }
    const files = Object.fromEntries([withdrawnFile(endorsement)])
    await commit(register.directory, { type: 'endorsement.withdrawn', ids, details, files }, act)
    return withdrawn(endorsement)
  })
}

/** The file of an endorsement that is withdrawn, with its path. */
export function withdrawnFile(endorsement: EndorsementRecord): [path: string, content: JsonObject] {
  return [recordPath.endorsement(endorsement.name), toJson(withdrawn(endorsement))]
}

function withdrawn(endorsement: EndorsementRecord): EndorsementRecord {
  return { ...endorsement, status: { ...endorsement.status, revoked: true } }
}
