/**
 * `quality-label policy accept`
 *
 * @module
 */

import { acceptPolicy } from '@quality-label/issuer'
import { openDesk } from '../desk.js'
import { REASON_OPTION, REGISTER_OPTIONS, type Verb } from '../verb.js'

export const verb: Verb = {
  name: 'policy accept',
  summary: 'Take edited rules into the journal',
  about:
    'policy.json is edited by hand, and counts at once. The journal must know it, too: until then "quality-label check" finds it, and ' +
    '"quality-label rebuild" would bring back the rules from before.',
  example: 'quality-label policy accept --register register --reason "Assembly of 2026-05-15"',
  positionals: [],
  options: { ...REASON_OPTION, ...REGISTER_OPTIONS },
  async run(input) {
    const { register, act } = await openDesk(input)
    await acceptPolicy(register, input.text('reason'), act)
    return { text: 'The journal knows policy.json as it is now.', json: { policy: register.policy } }
  }
}
