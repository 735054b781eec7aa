/**
 * `quality-label keys rotate`
 *
 * @module
 */

import { listKeys, rotateKey, type ListedKey, type Register, type Rotation } from '@quality-label/issuer'
import { openDesk } from '../desk.js'
import { isDryRun, next, said } from '../dry-run.js'
import { CommandError } from '../errors.js'
import { LABEL_KEY_OPTIONS, passphraseOf, signerOf, STATUS_KEY_OPTIONS } from '../keys.js'
import { givenNewPassphrase } from '../passphrase.js'
import { DRY_RUN_OPTION, RECOVERY_OPTION, REASON_OPTION, REGISTER_OPTIONS, type Input, type Verb } from '../verb.js'

export const verb: Verb = {
  name: 'keys rotate',
  summary: 'Put a new key in the place of an old one',
  about:
    'A new key signs from now on. The old one stays in the DID document, so that what it signed stays verifiable; its file is deleted.\n' +
    'With --compromised the old key leaves the DID document at once, and every label and recognition that it signed is signed anew, with\n' +
    'its id and its dates: publish then, without delay. --recovery DIR makes a recovery copy of the new key, and restores from it once;\n' +
    'without one no label is issued until "quality-label keys copy" was.',
  example: 'quality-label keys rotate label --recovery /media/stick/labels --reason "Yearly"',
  positionals: [{ name: 'KEY', help: 'label or status for the key in use, or the id of a key: label-1.' }],
  options: {
    compromised: { type: 'boolean', help: 'Somebody else may have the old key.' },
    'public-key': {
      type: 'string',
      value: 'MULTIKEY',
      help: 'The new key is held elsewhere (z6Mk…) and signs by --signer. Default: a key file is made.'
    },
    'new-passphrase-file': {
      type: 'string',
      value: 'FILE',
      help: 'Passphrase of the new key. Default: QUALITY_LABEL_NEW_PASSPHRASE, or the one of the old key.'
    },
    ...RECOVERY_OPTION,
    ...REASON_OPTION,
    ...DRY_RUN_OPTION,
    ...REGISTER_OPTIONS,
    ...LABEL_KEY_OPTIONS,
    ...STATUS_KEY_OPTIONS
  },
  async run(input) {
    const { register, act } = await openDesk(input)
    const details = {
      key: input.positionals[0]!,
      compromised: input.flag('compromised'),
      recovery: input.text('recovery'),
      reason: input.text('reason')
    }
    // First without any secret: what cannot be is said before a passphrase is asked for.
    const plan = await rotateKey(register, details, { ...act, dryRun: true })
    const rotation = act.dryRun
      ? plan
      : await rotateKey(register, { ...details, ...(await secrets(input, register, plan)) }, act)
    return { text: describe(input, rotation, details.compromised), json: { ...details, ...rotation } }
  }
}

/** Whatever must be opened or made. */
async function secrets(
  input: Input,
  register: Register,
  { old, active }: Rotation
): Promise<Partial<Parameters<typeof rotateKey>[1]>> {
  const keys = await listKeys(register)
  const publicKey = input.text('public-key')
  const sign = signerOf(input, active.id)
  const known = keys.find(({ id }) => id === active.id)
  if (publicKey !== undefined || (known && !known.isHere && sign)) {
    if (!sign) throw new CommandError('--public-key needs --signer COMMAND: the new key must show that it signs.')
    return { external: { publicKeyMultibase: publicKey ?? known?.publicKeyMultibase ?? '', sign } }
  }
  const newPassphrase = await givenNewPassphrase(input)
  const toOpen = [keys.find(({ id }) => id === old.id), known].filter((key): key is ListedKey => key !== undefined)
  const isNew = !toOpen.some(({ isHere }) => isHere)
  if (isNew && newPassphrase !== undefined) return { newPassphrase }
  return { passphrase: await passphraseOf(input, old.use, isNew ? 'new' : 'known'), newPassphrase }
}

function describe(input: Input, { old, active, resigned }: Rotation, compromised: boolean): string {
  const isLabelKey = old.use === 'label'
  return [
    compromised
      ? `${said(input, 'Took', 'take')} ${old.id} out of the DID document; ${active.id} signs.`
      : `${said(input, 'Retired', 'retire')} ${old.id}; ${active.id} signs.`,
    ...(active.publicKeyMultibase ? [`Key     ${active.publicKeyMultibase}`] : []),
    ...(isDryRun(input) && compromised && isLabelKey
      ? ['Every label and recognition that it signed would be signed anew.']
      : []),
    ...(resigned.length > 0 ? [`Signed anew: ${resigned.length} credentials.`] : []),
    ...next(
      input,
      `destroy every copy of keys/${old.id}.pem`,
      ...(active.recovery === undefined && !isDryRun(input) ? ['quality-label keys copy --recovery DIR'] : []),
      `quality-label publish${compromised ? ', without delay' : ''}`
    )
  ].join('\n')
}
