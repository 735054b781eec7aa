/**
 * `quality-label endorser key`
 *
 * @module
 */

import { createKeyFile } from '@quality-label/issuer'
import { didKey } from '@quality-label/credentials'
import { readPassphrase } from '../passphrase.js'
import { PASSPHRASE_OPTION, type Verb } from '../verb.js'

export const verb: Verb = {
  name: 'endorser key',
  summary: 'Make the key of an endorser',
  about:
    'For an endorser, on a machine of their own: no register is needed. Writes a key, encrypted by a passphrase, and prints the DID that\n' +
    'belongs to it. Tell the Network the DID; keep the file and the passphrase to yourself, with a copy in a safe place.',
  example: 'quality-label endorser key --to city-of-vidrava.pem',
  positionals: [],
  options: {
    to: { type: 'string', value: 'FILE', required: true, help: 'The key file. One that is there is never replaced.' },
    ...PASSPHRASE_OPTION
  },
  async run(input) {
    const file = input.required('to')
    const { publicKeyMultibase } = await createKeyFile(file, await readPassphrase(input, 'new'))
    const did = didKey(publicKeyMultibase)
    return {
      text: [did, `Key     ${file}: never send it to anybody`, 'Next    tell the Network the DID, the first line'].join(
        '\n'
      ),
      json: { did, publicKeyMultibase, file }
    }
  }
}
