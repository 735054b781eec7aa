/**
 * `quality-label endorse decline`
 *
 * @module
 */

import { declineEndorsement } from '@quality-label/issuer'
import { openDesk } from '../desk.js'
import { next, said } from '../dry-run.js'
import { DRY_RUN_OPTION, REASON_OPTION, REGISTER_OPTIONS, type Verb } from '../verb.js'

export const verb: Verb = {
  name: 'endorse decline',
  summary: 'Close a request without an endorsement',
  about:
    'For when the endorser declines, does not answer, or was asked by mistake. An answer that comes later is refused, here and by everybody\n' +
    'who verifies it. It can be asked for anew.',
  example: 'quality-label endorse decline city-of-vidrava-nova-skola-1 --reason "No time this year"',
  positionals: [{ name: 'ID', help: 'Id of the endorsement that was asked for, or the last part of it.' }],
  options: { ...REASON_OPTION, ...DRY_RUN_OPTION, ...REGISTER_OPTIONS },
  async run(input) {
    const { register, act } = await openDesk(input)
    const { id, endorser, object } = await declineEndorsement(
      register,
      input.positionals[0]!,
      input.text('reason'),
      act
    )
    return {
      text: [`${said(input, 'Closed', 'close')}: ${endorser} does not endorse ${object}`, ...next(input)].join('\n'),
      json: { id, endorser, object, declined: true }
    }
  }
}
