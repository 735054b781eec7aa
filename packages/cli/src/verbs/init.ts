/**
 * `quality-label init`
 *
 * @module
 */

import { readFile } from 'node:fs/promises'
import { addressesOf, createRegister, parsePolicy, type Policy } from '@quality-label/issuer'
import { actOf, folderOf } from '../desk.js'
import { InputError } from '../errors.js'
import { readPassphrase } from '../passphrase.js'
import { PASSPHRASE_OPTION, REGISTER_OPTIONS, type Verb } from '../verb.js'

export const verb: Verb = {
  name: 'init',
  summary: 'Make a register',
  about:
    'Makes the folder, a key for labels and a key for status lists (both encrypted with your passphrase), and the first event of the ' +
    'journal. The host is part of every id that the register will ever give: choose a domain that you will keep for ten years.\n' +
    'Keep a copy of the folder keys/ and the passphrase in two safe places: nobody can make a lost key again.',
  example: 'quality-label init --register register --host https://labels.example --name "Example Network"',
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
    ...REGISTER_OPTIONS,
    ...PASSPHRASE_OPTION
  },
  async run(input) {
    const details = { host: input.required('host'), name: input.required('name'), url: input.text('url') }
    const policy = await readPolicy(input.text('policy'))
    const passphrase = await readPassphrase(input, true)
    const { directory, network } = await createRegister(
      folderOf(input),
      { ...details, policy, passphrase },
      actOf(input)
    )
    const { didDocument } = addressesOf(network.origin)
    return {
      text: [
        `A register for ${network.name} is in ${directory}.`,
        `Issuer     ${network.did}`,
        `Its keys   ${didDocument} (once published)`,
        'Next       quality-label organiser add'
      ].join('\n'),
      json: { register: directory, did: network.did, origin: network.origin, name: network.name }
    }
  }
}

async function readPolicy(file: string | undefined): Promise<Policy | undefined> {
  if (file === undefined) return undefined
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new InputError(`The policy ${file} cannot be read.`, { cause })
  })
  return await parsePolicy(text, file)
}
