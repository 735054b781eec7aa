/**
 * How verbs come to a key: from its file, which a passphrase opens; or from a command that signs with it elsewhere.
 *
 * @module
 */

import {
  commandSigner,
  externalKey,
  listKeys,
  openNetworkKey,
  type KeyRecord,
  type NetworkSigner,
  type OpenKey,
  type Register
} from '@quality-label/issuer'
import { isDryRun } from './dry-run.js'
import { passphraseFromFile, readPassphrase } from './passphrase.js'
import { PASSPHRASE_OPTION, type Input, type OptionSpec } from './verb.js'

/** For every verb that signs with the label key. */
export const LABEL_KEY_OPTIONS = {
  ...PASSPHRASE_OPTION,
  signer: {
    type: 'string',
    value: 'COMMAND',
    help: 'Signs with a key whose file is not here: bytes on standard input, Ed25519 signature on standard output. Default: QUALITY_LABEL_SIGNER.'
  }
} as const satisfies Record<string, OptionSpec>

/** For every verb that signs with the status key. */
export const STATUS_KEY_OPTIONS = {
  'status-passphrase-file': {
    type: 'string',
    value: 'FILE',
    help: 'The same for the status key, where it has a passphrase of its own. Default: QUALITY_LABEL_STATUS_PASSPHRASE, or the other one.'
  }
} as const satisfies Record<string, OptionSpec>

/** Opens keys when they turn out to be needed; a passphrase is asked for once. */
export function keyOpener(input: Input, register: Register): (use: KeyRecord['use']) => OpenKey {
  const passphrases = new Map<string, Promise<string>>()
  const passphrase = (use: KeyRecord['use']): Promise<string> => {
    const own = hasOwnPassphrase(input, use) ? use : 'label'
    const found = passphrases.get(own) ?? passphraseOf(input, use)
    passphrases.set(own, found)
    return found
  }
  return (use) => async () => {
    if (isDryRun(input)) return externalKey(register, use, signsNothing)
    const keys = await listKeys(register)
    const key = keys.find((key) => key.use === use && key.state === 'active')
    if (key?.isHere) return await openNetworkKey(register, use, await passphrase(use))
    const sign = signerOf(input, key?.id)
    // Where the file is missing no passphrase helps, and none is asked for.
    return sign ? externalKey(register, use, sign) : await openNetworkKey(register, use, '')
  }
}

/** A dry run signs nothing: should it try, it fails. */
function signsNothing(): Promise<never> {
  return Promise.reject(new Error('A dry run was about to sign.'))
}

/** What signs elsewhere, where the command line names it. */
export function signerOf(input: Input, key: string | undefined): NetworkSigner['signer']['sign'] | undefined {
  const command = input.text('signer') ?? input.io.env['QUALITY_LABEL_SIGNER']
  return command ? commandSigner(command, { ...input.io.env, QUALITY_LABEL_KEY: key }) : undefined
}

/** The passphrase of a key. */
export async function passphraseOf(
  input: Input,
  use: KeyRecord['use'],
  what: 'known' | 'new' | 'again' = 'known'
): Promise<string> {
  if (!hasOwnPassphrase(input, use)) return await readPassphrase(input, what)
  const file = input.text('status-passphrase-file')
  return file === undefined ? (input.io.env['QUALITY_LABEL_STATUS_PASSPHRASE'] ?? '') : await passphraseFromFile(file)
}

function hasOwnPassphrase(input: Input, use: KeyRecord['use']): boolean {
  if (use !== 'status') return false
  return (input.text('status-passphrase-file') ?? input.io.env['QUALITY_LABEL_STATUS_PASSPHRASE']) !== undefined
}
