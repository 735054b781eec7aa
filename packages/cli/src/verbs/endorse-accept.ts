/**
 * `quality-label endorse accept`
 *
 * @module
 */

import { acceptEndorsement } from '@quality-label/issuer'
import { openDesk } from '../desk.js'
import { next, said } from '../dry-run.js'
import { readLetter } from '../letters.js'
import { DRY_RUN_OPTION, REGISTER_OPTIONS, type Verb } from '../verb.js'

export const verb: Verb = {
  name: 'endorse accept',
  summary: 'Take in an endorsement that was signed',
  about:
    'Reads the answer of an endorser, and takes it in only when it answers a request that is open, says nothing but what was asked and the\n' +
    'words of the endorser, and is signed by the key that the Network knows. It is public with the next publish. Read the words before.',
  example: 'quality-label endorse accept answer.json',
  positionals: [{ name: 'ANSWER', help: 'The file that the endorser has sent back.' }],
  options: { ...DRY_RUN_OPTION, ...REGISTER_OPTIONS },
  async run(input) {
    const value = await readLetter(input.positionals[0]!)
    const { register, act } = await openDesk(input)
    const { endorsement, replaced } = await acceptEndorsement(register, value, act)
    const { id, name, endorser, object, language, credential } = endorsement
    return {
      text: [
        `${said(input, 'Accepted', 'accept')}: ${endorser} endorses ${object}`,
        `Id      ${id}`,
        ...replaced.map((old) => `${said(input, 'Withdrawn', 'withdraw')}: ${old}, whose place it takes`),
        ...next(input, 'quality-label publish')
      ].join('\n'),
      json: { id, name, endorser, object, language, replaced, credential }
    }
  }
}
