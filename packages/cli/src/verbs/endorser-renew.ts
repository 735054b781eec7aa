/**
 * `quality-label endorser renew`
 *
 * @module
 */

import { asString } from '@quality-label/credentials'
import { renewEndorser } from '@quality-label/issuer'
import { openDesk } from '../desk.js'
import { next, said } from '../dry-run.js'
import { keyOpener, LABEL_KEY_OPTIONS } from '../keys.js'
import { DRY_RUN_OPTION, REGISTER_OPTIONS, type Verb } from '../verb.js'

export const verb: Verb = {
  name: 'endorser renew',
  summary: 'Renew the recognition of an endorser',
  about:
    'Signs the recognition anew, for one term from today. The endorser keeps its DID, and its endorsements stay; each of them has an end of\n' +
    'its own. A recognition that was withdrawn cannot be renewed.',
  example: 'quality-label endorser renew city-of-vidrava',
  positionals: [{ name: 'SLUG', help: 'The endorser.' }],
  options: { ...DRY_RUN_OPTION, ...REGISTER_OPTIONS, ...LABEL_KEY_OPTIONS },
  async run(input) {
    const { register, act } = await openDesk(input)
    const { slug, name, recognition } = await renewEndorser(
      register,
      input.positionals[0]!,
      keyOpener(input, register)('label'),
      act
    )
    const validUntil = asString(recognition['validUntil']) ?? ''
    return {
      text: [
        `${said(input, 'Renewed', 'renew')} the recognition of ${name}`,
        `Until   ${validUntil}`,
        ...next(input, 'quality-label publish')
      ].join('\n'),
      json: { slug, validUntil }
    }
  }
}
