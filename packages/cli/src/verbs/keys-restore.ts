/**
 * `quality-label keys restore`
 *
 * @module
 */

import { restoreKeys } from '@quality-label/issuer'
import { openDesk } from '../desk.js'
import { next, said } from '../dry-run.js'
import { passphraseOf, STATUS_KEY_OPTIONS } from '../keys.js'
import { DRY_RUN_OPTION, PASSPHRASE_OPTION, REGISTER_OPTIONS, type Verb } from '../verb.js'

export const verb: Verb = {
  name: 'keys restore',
  summary: 'Bring the keys back from their copy',
  about:
    'Opens the keys of a recovery copy, signs with each and verifies that, and puts back into keys/ what is missing there; a file that is\n' +
    'there is left alone. Do it once a year, too: a copy that nobody has opened is a hope.',
  example: 'quality-label keys restore --from /media/stick/labels',
  positionals: [],
  options: {
    from: { type: 'string', value: 'DIR', required: true, help: 'Folder of the recovery copy.' },
    ...DRY_RUN_OPTION,
    ...REGISTER_OPTIONS,
    ...PASSPHRASE_OPTION,
    ...STATUS_KEY_OPTIONS
  },
  async run(input) {
    const { register, act } = await openDesk(input)
    const folder = input.required('from')
    const { confirmed, restored } = await restoreKeys(
      register,
      { folder, passphraseOf: async (use) => await passphraseOf(input, use) },
      act
    )
    const back = restored.length > 0 ? [`${said(input, 'Put', 'put')} back: ${restored.join(', ')}`] : []
    return {
      text: [`${said(input, 'Opened', 'open')} ${confirmed.join(' and ')} of ${folder}`, ...back, ...next(input)].join(
        '\n'
      ),
      json: { confirmed, restored, from: folder }
    }
  }
}
