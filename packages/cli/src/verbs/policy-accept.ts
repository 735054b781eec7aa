/**
 * `quality-label policy accept`
 *
 * @module
 */

import { acceptPolicy } from '@quality-label/issuer'
import { openDesk } from '../desk.js'
import { next, said } from '../dry-run.js'
import { DRY_RUN_OPTION, REASON_OPTION, REGISTER_OPTIONS, type Verb } from '../verb.js'

export const verb: Verb = {
  name: 'policy accept',
  summary: 'Take edited rules into the journal',
  about:
    'policy.json is edited by hand, and counts at once. The journal must know it, too: until then "quality-label check" finds it, and ' +
    '"quality-label rebuild" would bring back the rules from before.',
  example: 'quality-label policy accept --register register --reason "Assembly of 2026-05-15"',
  positionals: [],
  options: { ...REASON_OPTION, ...DRY_RUN_OPTION, ...REGISTER_OPTIONS },
  async run(input) {
    const { register, act } = await openDesk(input)
    await acceptPolicy(register, input.text('reason'), act)
    const text = `${said(input, 'Took', 'take')} policy.json into the journal as it is now.`
    return { text: [text, ...next(input)].join('\n'), json: { policy: register.policy } }
  }
}
