/**
 * `quality-label endorser withdraw`
 *
 * @module
 */

import { withdrawEndorser } from '@quality-label/issuer'
import { openDesk } from '../desk.js'
import { next, said } from '../dry-run.js'
import { DRY_RUN_OPTION, REASON_OPTION, REGISTER_OPTIONS, type Verb } from '../verb.js'

export const verb: Verb = {
  name: 'endorser withdraw',
  summary: 'Withdraw the recognition of an endorser for ever',
  about:
    'From the next publish on nothing that the endorser endorsed is shown, or counts; what was asked of it is closed. Labels do not change.\n' +
    'Do it, too, when somebody else may have the key of the endorser: then recognise the endorser anew, with a new key and another slug.',
  example: 'quality-label endorser withdraw city-of-vidrava --reason "At their request"',
  positionals: [{ name: 'SLUG', help: 'The endorser.' }],
  options: { ...REASON_OPTION, ...DRY_RUN_OPTION, ...REGISTER_OPTIONS },
  async run(input) {
    const { register, act } = await openDesk(input)
    const { slug, name } = await withdrawEndorser(register, input.positionals[0]!, input.text('reason'), act)
    return {
      text: [
        `${said(input, 'Withdrawn', 'withdraw')}: the recognition of ${name}`,
        ...next(input, 'quality-label publish: visitors see it then')
      ].join('\n'),
      json: { slug, revoked: true }
    }
  }
}
