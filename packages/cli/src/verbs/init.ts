/**
 * `quality-label init`
 *
 * @module
 */

import { addressesOf, createRegister, parsePolicy, type Policy } from '@quality-label/issuer'
import { actOf, folderOf } from '../desk.js'
import { isDryRun, next, said } from '../dry-run.js'
import { readPassphrase } from '../passphrase.js'
import { readPaper } from '../read-paper.js'
import { DRY_RUN_OPTION, PASSPHRASE_OPTION, RECOVERY_OPTION, REGISTER_OPTIONS, type Verb } from '../verb.js'

export const verb: Verb = {
  name: 'init',
  summary: 'Make a register',
  about:
    'Makes the folder, a key for labels and a key for status lists (both encrypted with your passphrase), and the first event of the ' +
    'journal. The host is part of every id that the register will ever give: choose a domain that you will keep for ten years.\n' +
    'A copy of the encrypted keys goes into the folder that --recovery names, such as a memory stick; you give the passphrase again, and\n' +
    'the keys are restored from the copy once. Nothing is made before that has succeeded: nobody can make a lost key again.',
  example:
    'quality-label init --register register --host https://labels.example --name "Example Network" --recovery /media/stick/labels',
  positionals: [],
  options: {
    host: {
      type: 'string',
      value: 'ORIGIN',
      required: true,
      help: 'Where the register will be published: https://labels.example.'
    },
    name: {
      type: 'string',
      value: 'NAME',
      required: true,
      help: 'The name of the issuer, as every label will say it.'
    },
    url: { type: 'string', value: 'URL', help: "The issuer's own website." },
    policy: {
      type: 'string',
      value: 'FILE',
      help: 'The rules of the label, as policy.json has them. Default: the published ones; what is not published is a placeholder.'
    },
    recovery: { ...RECOVERY_OPTION.recovery, required: true },
    ...DRY_RUN_OPTION,
    ...REGISTER_OPTIONS,
    ...PASSPHRASE_OPTION
  },
  async run(input) {
    const details = { host: input.required('host'), name: input.required('name'), url: input.text('url') }
    const policy = await readPolicy(input.text('policy'))
    const recovery = input.required('recovery')
    const passphrase = isDryRun(input) ? '' : await readPassphrase(input, 'new')
    const passphraseAgain = async () => await readPassphrase(input, 'again')
    const { directory, network } = await createRegister(
      folderOf(input),
      { ...details, policy, passphrase, recovery, passphraseAgain },
      actOf(input)
    )
    const { didDocument } = addressesOf(network.origin)
    return {
      text: [
        `${said(input, 'Made', 'make')} a register for ${network.name} in ${directory}.`,
        `Issuer     ${network.did}`,
        `Its keys   ${didDocument} (once published)`,
        `Recovery   ${recovery} ${said(input, 'was', 'be')} restored from once: keep it, and the passphrase, in two places`,
        ...next(input, 'quality-label organiser add')
      ].join('\n'),
      json: { register: directory, did: network.did, origin: network.origin, name: network.name, recovery }
    }
  }
}

async function readPolicy(file: string | undefined): Promise<Policy | undefined> {
  if (file === undefined) return undefined
  return await parsePolicy((await readPaper(file, `The policy ${file}`)).toString('utf8'), file)
}
