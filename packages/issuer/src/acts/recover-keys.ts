/**
 * A recovery copy of the keys is made, and restored from; only then do labels rest on keys that cannot get lost.
 *
 * @module
 */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { toDateTime } from '../dates.js'
import { RegisterError } from '../errors.js'
import { keyPath, listKeys } from '../keys/network-keys.js'
import {
  checkRecoveryFolder,
  keysInCopy,
  restoreFromCopy,
  writeRecoveryCopy,
  type PassphraseOf
} from '../keys/recovery-copy.js'
import { FILES, FOLDERS } from '../register/layout.js'
import { sha256 } from '../register/objects.js'
import { toJson, type KeyRecord, type NetworkRecord } from '../register/records.js'
import { changing, commit, type Act, type Register } from '../register/register.js'
import { writeAtomic } from '../register/write-atomic.js'

/** Where the copy lies, and what opens its keys. */
export interface RecoveryInput {
  /** A folder outside the register, on another device. */
  folder: string
  /** Called for each key of the copy; a dry run opens none. */
  passphraseOf: PassphraseOf
}

/** What was done for the keys, by their ids. */
export interface Recovery {
  /** Were opened from the copy, and have signed. */
  confirmed: string[]
  /** Were missing in the register, and have been put back. */
  restored: string[]
}

/**
 * Copies the keys that sign now, as far as their files are here, and restores from the copy once. Open the register
 * again afterwards.
 *
 * @throws {RegisterError} `ERR_KEY_RECOVERY`, `ERR_KEY_MISSING` where no file is here, `ERR_KEY_PASSPHRASE`.
 */
export async function copyKeys(
  register: Register,
  { folder, passphraseOf }: RecoveryInput,
  act: Act
): Promise<Recovery> {
  await checkRecoveryFolder(folder, register)
  return await changing(register, async () => {
    const keys = (await listKeys(register)).filter(({ state, isHere }) => state === 'active' && isHere)
    if (keys.length === 0) {
      throw new RegisterError(
        'ERR_KEY_MISSING',
        'No file of a key that signs now is in keys/. Make the copy where the keys are.'
      )
    }
    if (!act.dryRun) {
      // Here first: a passphrase that was mistyped must not touch a copy that is good.
      const secrets = new Map<KeyRecord['use'], string>()
      for (const { use } of keys) secrets.set(use, await passphraseOf(use))
      const again: PassphraseOf = (use) => Promise.resolve(secrets.get(use) ?? '')
      await restoreFromCopy(join(register.directory, FOLDERS.keys), register.network, keys, again, act.now)
      await writeRecoveryCopy(folder, register, keys)
      await restoreFromCopy(folder, register.network, keys, again, act.now)
    }
    return { confirmed: await confirm(register, keys, act), restored: [] }
  })
}

/**
 * Opens the keys of a copy, and puts back into the register what is missing there. Open the register again afterwards.
 *
 * @throws {RegisterError} `ERR_KEY_RECOVERY` where there is no copy, `ERR_KEY_PASSPHRASE`, `ERR_REGISTER_DAMAGED`.
 */
export async function restoreKeys(
  register: Register,
  { folder, passphraseOf }: RecoveryInput,
  act: Act
): Promise<Recovery> {
  return await changing(register, async () => {
    const known = await listKeys(register)
    const inCopy = (await keysInCopy(folder, register)).filter(({ state }) => state === 'active')
    if (!act.dryRun) await restoreFromCopy(folder, register.network, inCopy, passphraseOf, act.now)
    const missing = inCopy.filter((key) => !known.some(({ id, isHere }) => id === key.id && isHere))
    for (const key of act.dryRun ? [] : missing) {
      await writeAtomic(keyPath(register, key), await readFile(join(folder, `${key.id}.pem`)), 0o600)
    }
    return { confirmed: await confirm(register, inCopy, act), restored: missing.map(({ id }) => id) }
  })
}

/** The network record, with the day on which these keys were restored from a copy. */
export function withRecovery(network: NetworkRecord, keys: readonly Pick<KeyRecord, 'id'>[], now: Date): NetworkRecord {
  const isOne = ({ id }: KeyRecord) => keys.some((key) => key.id === id)
  return { ...network, keys: network.keys.map((key) => (isOne(key) ? { ...key, recovery: toDateTime(now) } : key)) }
}

/** What the journal keeps of it: which keys, by the digests of their public halves. */
export function recoveryDetails(keys: readonly KeyRecord[]): Record<string, string> {
  return Object.fromEntries(keys.map(({ id, publicKeyMultibase }) => [id, sha256(publicKeyMultibase)]))
}

async function confirm({ directory, network }: Register, keys: readonly KeyRecord[], act: Act): Promise<string[]> {
  const details = { keys: recoveryDetails(keys) }
  const files = { [FILES.network]: toJson(withRecovery(network, keys, act.now)) }
  await commit(directory, { type: 'recovery.restored', ids: { network: network.did }, details, files }, act)
  return keys.map(({ id }) => id)
}
