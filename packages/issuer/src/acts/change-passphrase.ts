/**
 * Another passphrase for a key: the same key, encrypted anew. Copies from before open with the old passphrase still, so
 * they count as no copies any more.
 *
 * @module
 */

import { RegisterError } from '../errors.js'
import { checkNewPassphrase, encryptAnew } from '../keys/key-file.js'
import { keyPath, listKeys } from '../keys/network-keys.js'
import type { PassphraseOf } from '../keys/recovery-copy.js'
import { FILES } from '../register/layout.js'
import { toJson, type KeyRecord, type NetworkRecord } from '../register/records.js'
import { changing, commit, type Act, type Register } from '../register/register.js'
import { writeAtomic } from '../register/write-atomic.js'
import { readText } from './input.js'

/** Which keys, and what opens them. */
export interface PassphraseInput {
  key: KeyRecord['use'] | 'all'
  /** Called for each key that does not open with the new one yet; a dry run opens none. */
  passphraseOf: PassphraseOf
  newPassphrase: () => Promise<string>
  /** Stays in the journal. */
  reason?: string | undefined
}

/**
 * Changes the passphrase of the keys that sign now. Open the register again afterwards, and make a new recovery copy.
 *
 * @returns The ids of the keys.
 * @throws {RegisterError} `ERR_KEY_MISSING` where a file is not here, `ERR_KEY_PASSPHRASE`.
 */
export async function changePassphrase(register: Register, input: PassphraseInput, act: Act): Promise<string[]> {
  const details = input.reason === undefined ? {} : { reason: readText(input.reason, '--reason', 2000) }
  return await changing(register, async () => {
    const active = (await listKeys(register)).filter(({ state }) => state === 'active')
    const keys = active.filter(({ use }) => input.key === 'all' || use === input.key)
    const absent = keys.find(({ isHere }) => !isHere)
    if (absent) {
      throw new RegisterError(
        'ERR_KEY_MISSING',
        `No file of ${absent.id} is in keys/. Change its passphrase where the file is.`
      )
    }
    // All are opened before any is written: a passphrase that was mistyped changes nothing.
    const pems = act.dryRun ? [] : await encrypted(register, keys, input)
    for (const { path, pem } of pems) await writeAtomic(path, pem, 0o600)
    const files = { [FILES.network]: toJson(withoutRecovery(register.network, keys)) }
    const ids = Object.fromEntries(keys.map(({ use, id }) => [use, id]))
    await commit(register.directory, { type: 'key.passphrase-changed', ids, details, files }, act)
    return keys.map(({ id }) => id)
  })
}

async function encrypted(
  register: Register,
  keys: readonly KeyRecord[],
  { passphraseOf, newPassphrase }: PassphraseInput
): Promise<{ path: string; pem: string }[]> {
  const next = await newPassphrase()
  checkNewPassphrase(next)
  const pems: { path: string; pem: string }[] = []
  for (const key of keys) {
    const path = keyPath(register, key)
    pems.push({ path, pem: await encryptAnew(path, () => passphraseOf(key.use), next, key.publicKeyMultibase) })
  }
  return pems
}

function withoutRecovery(network: NetworkRecord, changed: readonly KeyRecord[]): NetworkRecord {
  const keys = network.keys.map((key) => {
    if (!changed.some(({ id }) => id === key.id)) return key
    const { recovery: _recovery, ...rest } = key
    return rest
  })
  return { ...network, keys }
}
