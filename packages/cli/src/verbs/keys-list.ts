/**
 * `quality-label keys list`
 *
 * @module
 */

import { listKeys } from '@quality-label/issuer'
import { openDesk } from '../desk.js'
import { REGISTER_OPTIONS, type Verb } from '../verb.js'

const STATES = {
  active: 'signs now',
  retired: 'signs no more; what it signed stays verifiable',
  compromised: 'has left the DID document; nothing it signed verifies'
} as const

export const verb: Verb = {
  name: 'keys list',
  summary: "List the Network's keys",
  about:
    'All keys that the Network ever had, with their public halves; nothing secret is opened or printed. A key file "here" lies in keys/;\n' +
    'one that is "elsewhere" is brought along when it is needed, or signs by a command (--signer).',
  example: 'quality-label keys list --register register',
  positionals: [],
  options: { ...REGISTER_OPTIONS },
  async run(input) {
    const { register } = await openDesk(input)
    const keys = await listKeys(register)
    return {
      text: keys
        .flatMap(({ id, use, state, publicKeyMultibase, verificationMethod, isHere }) => [
          `${id}  (${use} key, its file is ${isHere ? 'here' : 'elsewhere'})  ${STATES[state]}`,
          `  ${verificationMethod}`,
          `  ${publicKeyMultibase}`
        ])
        .join('\n'),
      json: { keys }
    }
  }
}
