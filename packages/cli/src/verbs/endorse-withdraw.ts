/**
 * `quality-label endorse withdraw`
 *
 * @module
 */

import { withdrawEndorsement } from '@quality-label/issuer'
import { openDesk } from '../desk.js'
import { next, said } from '../dry-run.js'
import { DRY_RUN_OPTION, REASON_OPTION, REGISTER_OPTIONS, type Verb } from '../verb.js'

export const verb: Verb = {
  name: 'endorse withdraw',
  summary: 'Withdraw an endorsement for ever',
  about:
    'At the wish of the endorser, who may take it back at any time, or of the Network. From the next publish on the text is gone, and\n' +
    'whoever kept a copy finds it withdrawn. The label does not change.',
  example: 'quality-label endorse withdraw city-of-vidrava-nova-skola-1 --reason "At their request"',
  positionals: [{ name: 'ID', help: 'Id of the endorsement, or the last part of it.' }],
  options: { ...REASON_OPTION, ...DRY_RUN_OPTION, ...REGISTER_OPTIONS },
  async run(input) {
    const { register, act } = await openDesk(input)
    const { id, endorser, object } = await withdrawEndorsement(
      register,
      input.positionals[0]!,
      input.text('reason'),
      act
    )
    return {
      text: [
        `${said(input, 'Withdrawn', 'withdraw')}: ${id}`,
        ...next(input, 'quality-label publish: visitors see it then')
      ].join('\n'),
      json: { id, endorser, object, revoked: true }
    }
  }
}
