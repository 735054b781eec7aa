/**
 * The recovery copy: a folder elsewhere, with the encrypted files of the keys, what they belong to, and how to bring
 * them back. It is worth what a restoration from it has shown.
 *
 * @module
 */

import { access, mkdir, readFile, rm } from 'node:fs/promises'
import { isAbsolute, join, relative, resolve } from 'node:path'
import type { JsonObject } from '@quality-label/credentials'
import { directoryCredential } from '../documents/shards.js'
import { signAndVerify } from '../documents/sign.js'
import { RegisterError } from '../errors.js'
import { readJson, stringifySorted } from '../register/json-file.js'
import { FILES, recordPath } from '../register/layout.js'
import { parseRecord, type KeyRecord, type NetworkRecord } from '../register/records.js'
import type { Register } from '../register/register.js'
import { writeAtomic } from '../register/write-atomic.js'
import { openKeyFile } from './key-file.js'
import { methodOf, type NetworkSigner } from './network-keys.js'

const README = 'README.txt'

/** Opens the file of a key: each use may have a passphrase of its own. */
export type PassphraseOf = (use: KeyRecord['use']) => Promise<string>

/** Where the register lies, and the Network as its keys are now. */
export type KeyHolder = Pick<Register, 'directory' | 'network'>

/**
 * Refuses a folder that is no place for a copy, before anything is made.
 *
 * @throws {RegisterError} `ERR_KEY_RECOVERY` inside the register, which would be lost with it; or where other keys lie.
 */
export async function checkRecoveryFolder(folder: string, { directory, network }: KeyHolder): Promise<void> {
  const path = relative(resolve(directory), resolve(folder))
  if (!path.startsWith('..') && !isAbsolute(path)) {
    throw refused(`${folder} lies in the register, and would be lost with it. Name another folder, on another device.`)
  }
  const found = await readCopy(folder)
  if (!found) return
  const isOther = ({ id, publicKeyMultibase }: KeyRecord) =>
    network.keys.some((key) => key.id === id && key.publicKeyMultibase !== publicKeyMultibase)
  if (found.did !== network.did || found.keys.some(isOther)) {
    throw refused(
      `${folder} holds a copy of other keys (${found.did}). They are not written over: name another folder.`
    )
  }
}

/** Writes the copy: the files of these keys, as they are. */
export async function writeRecoveryCopy(
  folder: string,
  { directory, network }: KeyHolder,
  keys: readonly KeyRecord[]
): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  for (const { id } of keys) {
    await writeAtomic(join(folder, `${id}.pem`), await readFile(join(directory, recordPath.key(id))), 0o600)
  }
  await writeAtomic(join(folder, FILES.network), stringifySorted(JSON.parse(JSON.stringify(network)) as JsonObject))
  await writeAtomic(join(folder, README), readme(network))
}

/** Takes a copy away that was made a moment ago, of keys that have signed nothing. */
export async function removeRecoveryCopy(folder: string, keys: readonly Pick<KeyRecord, 'id'>[]): Promise<void> {
  for (const file of [...keys.map(({ id }) => `${id}.pem`), FILES.network, README]) {
    await rm(join(folder, file), { force: true })
  }
}

/**
 * Opens keys from the copy, as after a loss: reads each file again, opens it, signs with it, and verifies that.
 *
 * @throws {RegisterError} `ERR_KEY_MISSING`, `ERR_KEY_PASSPHRASE`, `ERR_REGISTER_DAMAGED`, `ERR_NOT_VERIFIED`.
 */
export async function restoreFromCopy(
  folder: string,
  network: NetworkRecord,
  keys: readonly KeyRecord[],
  passphraseOf: PassphraseOf,
  now: Date
): Promise<void> {
  for (const key of keys) {
    const passphrase = await passphraseOf(key.use)
    const signer = await openKeyFile(join(folder, `${key.id}.pem`), passphrase, key.publicKeyMultibase)
    await assertSigns(network, { signer, verificationMethod: methodOf(network, key) }, now)
  }
}

/** Which of the keys lie in the copy. @throws {RegisterError} `ERR_KEY_RECOVERY` where there is no copy of them. */
export async function keysInCopy(folder: string, { network }: KeyHolder): Promise<KeyRecord[]> {
  const copy = await readCopy(folder)
  const found: KeyRecord[] = []
  for (const key of network.keys) if (await isFile(join(folder, `${key.id}.pem`))) found.push(key)
  if (copy?.did === network.did && found.length > 0) return found
  throw refused(
    `${folder} holds no recovery copy of the keys of ${network.did}. Make one: quality-label keys copy --recovery DIR.`
  )
}

/** Nothing depends on a key before it has signed something that verifies. */
export async function assertSigns(network: NetworkRecord, key: NetworkSigner, now: Date): Promise<void> {
  const part = { path: 'register/test.json', type: 'RegisterIndex', subject: {} } as const
  await signAndVerify(network, directoryCredential(network, part, 0, now), key, { now }, ['eddsa-jcs-2022'])
}

/**
 * Refuses while a key that signs now could be lost.
 *
 * @throws {RegisterError} `ERR_KEY_RECOVERY`, with the command to type.
 */
export function assertRecoverable(network: NetworkRecord): void {
  const [key] = unrecoverableKeys(network)
  if (!key) return
  throw refused(
    `${key.id} was never restored from a recovery copy, and a lost key cannot be made again. ` +
      'Type: quality-label keys copy --recovery DIR; where there is a copy, quality-label keys restore --from DIR.'
  )
}

/** Keys that sign now, and were never restored from a copy. */
export function unrecoverableKeys({ keys }: NetworkRecord): KeyRecord[] {
  return keys.filter(({ state, recovery }) => state === 'active' && recovery === undefined)
}

async function readCopy(folder: string): Promise<NetworkRecord | undefined> {
  const path = join(folder, FILES.network)
  const value = await readJson(path)
  return value && parseRecord('network', value, path)
}

async function isFile(path: string): Promise<boolean> {
  return await access(path).then(
    () => true,
    () => false
  )
}

function readme({ did, name, origin }: NetworkRecord): string {
  return `Recovery copy of the keys of ${name}
${did}, ${origin}

What this is
  The files that end in .pem are the keys with which this Network signs its labels and its status lists.
  They are encrypted. Without the passphrase, which is not here, nobody can use them.
  network.json says which keys they are; it holds no secret.

What to do with it
  Keep this folder away from the computer on which the register is run, and the passphrase in another place.
  Make a new copy whenever a key or its passphrase was changed, and destroy the old one then.

How to restore
  In a folder with the register, type
    quality-label keys restore --from FOLDER
  where FOLDER is this one, and give the passphrase. What is missing in the register's folder keys is put back.

What is not in it
  The register itself (keep it in git, or in a backup of its own), and its folder private with the applications.
`
}

function refused(message: string): RegisterError {
  return new RegisterError('ERR_KEY_RECOVERY', message)
}
