/**
 * `quality-label keys copy`
 *
 * @module
 */

import { copyKeys } from '@quality-label/issuer'
import { openDesk } from '../desk.js'
import { next, said } from '../dry-run.js'
import { passphraseOf, STATUS_KEY_OPTIONS } from '../keys.js'
import { DRY_RUN_OPTION, PASSPHRASE_OPTION, RECOVERY_OPTION, REGISTER_OPTIONS, type Verb } from '../verb.js'

export const verb: Verb = {
  name: 'keys copy',
  summary: 'Make a recovery copy of the keys',
  about:
    'Copies the encrypted files of the keys that sign now into a folder on another device, with a page that says how to restore them, and\n' +
    'restores from it once. The passphrase is never in it: keep it in another place. Needed for a register from before there were recovery\n' +
    'copies, and after a new key or a new passphrase; until then no label is issued.',
  example: 'quality-label keys copy --recovery /media/stick/labels',
  positionals: [],
  options: {
    recovery: { ...RECOVERY_OPTION.recovery, required: true },
    ...DRY_RUN_OPTION,
    ...REGISTER_OPTIONS,
    ...PASSPHRASE_OPTION,
    ...STATUS_KEY_OPTIONS
  },
  async run(input) {
    const { register, act } = await openDesk(input)
    const folder = input.required('recovery')
    const { confirmed } = await copyKeys(
      register,
      { folder, passphraseOf: async (use) => await passphraseOf(input, use) },
      act
    )
    return {
      text: [
        `${said(input, 'Copied', 'copy')} ${confirmed.join(' and ')} to ${folder}, and ${said(input, 'restored', 'restore').toLowerCase()} from there once.`,
        ...next(input, 'keep the folder, and the passphrase, in two places; destroy older copies')
      ].join('\n'),
      json: { confirmed, recovery: folder }
    }
  }
}
