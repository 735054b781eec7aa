/**
 * A new register: its folder, its keys, its first event.
 *
 * @module
 */

import { access, mkdir, readdir, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { DEFAULT_ACHIEVEMENT } from '../documents/achievement.js'
import { addressesOf, readOrigin } from '../documents/addresses.js'
import { RegisterError } from '../errors.js'
import { checkNewPassphrase, createKeyFile } from '../keys/key-file.js'
import { checkRecoveryFolder, removeRecoveryCopy, restoreFromCopy, writeRecoveryCopy } from '../keys/recovery-copy.js'
import { FILES, FOLDERS, recordPath } from '../register/layout.js'
import { withLock } from '../register/lock.js'
import { defaultPolicy, type Policy } from '../register/policy.js'
import { toJson, type KeyRecord, type NetworkRecord } from '../register/records.js'
import { recover } from '../register/recover.js'
import { commit, openRegister, type Act, type Register } from '../register/register.js'
import { isTemporary, writeAtomic } from '../register/write-atomic.js'
import { readName, readUrl } from './input.js'
import { recoveryDetails, withRecovery } from './recover-keys.js'

/** Never in git: secrets, what applicants wrote, and what can be made again. */
const GITIGNORE = `/${FOLDERS.keys}/\n/${FOLDERS.private}/\n/${FOLDERS.public}/\n/${FILES.lock}*\n/${FILES.pending}\n*.tmp\n`

/** Hashes are over bytes: git must not turn line endings. */
const GITATTRIBUTES = '* -text\n'

/** How the register is published; network.json may say otherwise. */
const PUBLISHING: NetworkRecord['policy'] = {
  statusListDays: 30,
  statusTtlMs: 300_000,
  achievement: DEFAULT_ACHIEVEMENT
}

/** What a register is told once. */
export interface RegisterInput {
  /** The address it will be published at; every id begins with it, for as long as labels live. */
  host: string
  /** The issuer's name. */
  name: string
  url?: string | undefined
  /** Encrypts the keys. */
  passphrase: string
  /**
   * Folder outside the register, on another device, for a recovery copy of the keys: nothing is made before they were
   * restored from it once. Without one no label is issued until `copyKeys` was.
   */
  recovery?: string | undefined
  /** Gives the passphrase once more, for the restoration. Default: `passphrase`. */
  passphraseAgain?: (() => Promise<string>) | undefined
  /** The rules of the label. Default: the published values, with placeholders where no list is published. */
  policy?: Policy | undefined
}

/**
 * Makes a register, with a label key and a status key.
 *
 * @example
 *   const register = await createRegister(
 *     'register',
 *     { host: 'https://labels.example', name: 'Example Network', passphrase },
 *     act
 *   )
 *
 * @param directory An empty folder, or one that does not exist yet.
 * @throws {RegisterError} `ERR_REGISTER_EXISTS`, `ERR_REGISTER_INPUT`, `ERR_KEY_PASSPHRASE`, `ERR_KEY_RECOVERY`.
 */
export async function createRegister(directory: string, input: RegisterInput, act: Act): Promise<Register> {
  const origin = readOrigin(input.host)
  const name = readName(input.name, '--name')
  const url = input.url === undefined ? undefined : readUrl(input.url, '--url')
  if (!act.dryRun) checkNewPassphrase(input.passphrase)
  await assertFree(directory)
  const policy = input.policy ?? defaultPolicy()
  const { did } = addressesOf(origin)
  const planned: NetworkRecord = { version: 1, origin, did, name, ...(url && { url }), keys: [], policy: PUBLISHING }
  if (input.recovery !== undefined) {
    await checkRecoveryFolder(input.recovery, { directory, network: planned })
    if (!act.dryRun) await mkdir(input.recovery, { recursive: true })
  }
  if (act.dryRun) return { directory: resolve(directory), network: planned, policy }
  await makeFolders(directory)
  await withLock(directory, async (afterCrash) => {
    // Again, now that nobody else is at work: an earlier attempt may have come as far as a register.
    await recover(directory, afterCrash)
    await assertFree(directory)
    await undoingWhereItFails(directory, input.recovery, async () => {
      const keys = await makeKeys(directory, input.passphrase)
      const made = { ...planned, keys }
      const network = input.recovery === undefined ? made : await copied(directory, made, input, act)
      const files = { [FILES.network]: toJson(network), [FILES.policy]: toJson(policy) }
      const details = input.recovery === undefined ? {} : { recovery: recoveryDetails(keys) }
      await commit(directory, { type: 'register.created', ids: { network: did }, details, files }, act)
    })
  }).catch(async (error: unknown) => {
    // Only where nothing is in it any more.
    await rmdir(directory).catch(() => undefined)
    throw error
  })
  return await openRegister(directory)
}

async function makeKeys(directory: string, passphrase: string): Promise<KeyRecord[]> {
  const keys: KeyRecord[] = []
  for (const use of ['label', 'status'] as const) {
    const id = `${use}-1`
    const { publicKeyMultibase } = await createKeyFile(join(directory, recordPath.key(id)), passphrase)
    keys.push({ id, use, publicKeyMultibase, state: 'active' })
  }
  return keys
}

/** Makes the recovery copy, and restores from it: as the operator will have to after a loss. */
async function copied(
  directory: string,
  network: NetworkRecord,
  { recovery = '', passphrase, passphraseAgain }: RegisterInput,
  { now }: Act
): Promise<NetworkRecord> {
  await checkRecoveryFolder(recovery, { directory, network })
  await writeRecoveryCopy(recovery, { directory, network }, network.keys)
  const again = passphraseAgain ? await passphraseAgain() : passphrase
  await restoreFromCopy(recovery, network, network.keys, () => Promise.resolve(again), now)
  return withRecovery(network, network.keys, now)
}

/**
 * Takes away what an attempt has made, where it fails before anything was written down: keys that signed nothing, and
 * their copy. What lay there before stays, such as the keys of an attempt that was cut short. Only under the lock.
 */
async function undoingWhereItFails(
  directory: string,
  recovery: string | undefined,
  make: () => Promise<void>
): Promise<void> {
  const isNew = (await namesIn(join(directory, FOLDERS.keys))).length === 0
  const hasCopy = recovery !== undefined && (await namesIn(recovery)).includes(FILES.network)
  try {
    await make()
  } catch (error) {
    const { size } = await stat(join(directory, FILES.journal))
    if (isNew && size === 0) {
      if (recovery !== undefined && !hasCopy) {
        await removeRecoveryCopy(recovery, [{ id: 'label-1' }, { id: 'status-1' }])
      }
      const made = [FOLDERS.keys, FOLDERS.private, FOLDERS.objects, FILES.gitignore, FILES.gitattributes, FILES.journal]
      for (const name of [...made, FILES.pending]) await rm(join(directory, name), { recursive: true, force: true })
    }
    throw error
  }
}

async function namesIn(directory: string): Promise<string[]> {
  return await readdir(directory).catch(() => [])
}

/** A folder with other things in it is left alone; one where an earlier attempt was cut short is finished. */
async function assertFree(directory: string): Promise<void> {
  const found = await namesIn(directory)
  if (found.includes(FILES.network)) {
    throw new RegisterError(
      'ERR_REGISTER_EXISTS',
      `${resolve(directory)} holds a register already. Choose another folder.`
    )
  }
  const ours: string[] = [
    ...Object.values(FOLDERS),
    FILES.gitignore,
    FILES.gitattributes,
    FILES.journal,
    FILES.policy,
    FILES.lock,
    FILES.pending,
    '.git'
  ]
  const foreign = found.filter((name) => !ours.includes(name) && !isTemporary(name))
  if (foreign.length > 0) {
    throw new RegisterError(
      'ERR_REGISTER_EXISTS',
      `${resolve(directory)} is not empty (${foreign.slice(0, 3).join(', ')}). Choose an empty folder with --register.`
    )
  }
}

async function makeFolders(directory: string): Promise<void> {
  for (const folder of [FOLDERS.keys, FOLDERS.private]) {
    await mkdir(join(directory, folder), { recursive: true, mode: 0o700 })
  }
  // Before any key is written: a key must never be seen by git.
  await writeAtomic(join(directory, FILES.gitignore), GITIGNORE)
  await writeAtomic(join(directory, FILES.gitattributes), GITATTRIBUTES)
  const journal = join(directory, FILES.journal)
  const exists = await access(journal).then(
    () => true,
    () => false
  )
  if (!exists) await writeFile(journal, '', { flag: 'wx' })
}
