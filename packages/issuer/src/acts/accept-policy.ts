/**
 * Takes an edited `policy.json` into the journal: who changed the rules, when, and to what.
 *
 * @module
 */

import { join } from 'node:path'
import { RegisterError } from '../errors.js'
import { requireReplay } from '../integrity/replay.js'
import { readJson, stringifySorted } from '../register/json-file.js'
import { FILES } from '../register/layout.js'
import { sha256 } from '../register/objects.js'
import { changing, commit, type Act, type Register } from '../register/register.js'
import { readText } from './input.js'

/**
 * Accepts the policy that lies in the register.
 *
 * @param register Opened with it, so it is a policy.
 * @param reason Stays in the journal.
 * @throws {RegisterError} `ERR_REGISTER_STATE` when the journal knows it already, `ERR_REGISTER_DAMAGED` when the
 *   journal is not whole.
 */
export async function acceptPolicy(register: Register, reason: string | undefined, act: Act): Promise<void> {
  const details = reason === undefined ? {} : { reason: readText(reason, '--reason', 2000) }
  await changing(register, async () => {
    const policy = await readJson(join(register.directory, FILES.policy))
    const known = (await requireReplay(register.directory)).files.get(FILES.policy)
    if (!policy || sha256(stringifySorted(policy)) === known?.digest) {
      throw new RegisterError('ERR_REGISTER_STATE', `The journal knows ${FILES.policy} as it is. Edit it first.`)
    }
    const { did } = register.network
    const files = { [FILES.policy]: policy }
    await commit(register.directory, { type: 'policy.changed', ids: { network: did }, details, files }, act)
  })
}
