/**
 * `quality-label keys passphrase`
 *
 * @module
 */

import { changePassphrase, type PassphraseInput } from '@quality-label/issuer'
import { openDesk } from '../desk.js'
import { next, said } from '../dry-run.js'
import { CommandError } from '../errors.js'
import { passphraseOf, STATUS_KEY_OPTIONS } from '../keys.js'
import { newPassphrase } from '../passphrase.js'
import {
  DRY_RUN_OPTION,
  NEW_PASSPHRASE_OPTION,
  PASSPHRASE_OPTION,
  REASON_OPTION,
  REGISTER_OPTIONS,
  type Verb
} from '../verb.js'

export const verb: Verb = {
  name: 'keys passphrase',
  summary: 'Give keys another passphrase',
  about:
    'Encrypts the same keys with another passphrase: when somebody hands the register over, or when too many know it. Whoever has an older\n' +
    'copy can still open that one with the old passphrase, so make a new recovery copy and destroy the others. Where a copy may be in wrong\n' +
    'hands a new passphrase does not help: rotate the key.',
  example: 'quality-label keys passphrase all --new-passphrase-file ~/new-passphrase',
  positionals: [{ name: 'KEY', help: 'label, status or all.' }],
  options: {
    ...NEW_PASSPHRASE_OPTION,
    ...REASON_OPTION,
    ...DRY_RUN_OPTION,
    ...REGISTER_OPTIONS,
    ...PASSPHRASE_OPTION,
    ...STATUS_KEY_OPTIONS
  },
  async run(input) {
    const { register, act } = await openDesk(input)
    const keys = await changePassphrase(
      register,
      {
        key: readKey(input.positionals[0]!),
        passphraseOf: async (use) => await passphraseOf(input, use),
        newPassphrase: async () => await newPassphrase(input),
        reason: input.text('reason')
      },
      act
    )
    return {
      text: [
        `${said(input, 'Encrypted', 'encrypt')} ${keys.join(' and ')} with another passphrase.`,
        ...next(input, 'quality-label keys copy --recovery DIR', 'destroy every older copy')
      ].join('\n'),
      json: { keys }
    }
  }
}

function readKey(text: string): PassphraseInput['key'] {
  if (text === 'label' || text === 'status' || text === 'all') return text
  throw new CommandError(`KEY: "${text}" is none of label, status, all.`)
}
