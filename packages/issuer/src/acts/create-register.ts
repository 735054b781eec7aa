/**
 * A new register: its folder, its keys, its first event.
 *
 * @module
 */

import { access, mkdir, readdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { DEFAULT_ACHIEVEMENT } from '../documents/achievement.js'
import { addressesOf, readOrigin } from '../documents/addresses.js'
import { RegisterError } from '../errors.js'
import { checkNewPassphrase, createKeyFile } from '../keys/key-file.js'
import { FILES, FOLDERS, recordPath } from '../register/layout.js'
import { withLock } from '../register/lock.js'
import { defaultPolicy, type Policy } from '../register/policy.js'
import { toJson, type NetworkRecord } from '../register/records.js'
import { recover } from '../register/recover.js'
import { commit, openRegister, type Act, type Register } from '../register/register.js'
import { isTemporary, writeAtomic } from '../register/write-atomic.js'
import { readName, readUrl } from './input.js'

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
 * @throws {RegisterError} `ERR_REGISTER_EXISTS`, `ERR_REGISTER_INPUT`, `ERR_KEY_PASSPHRASE`.
 */
export async function createRegister(directory: string, input: RegisterInput, act: Act): Promise<Register> {
  const origin = readOrigin(input.host)
  const name = readName(input.name, '--name')
  const url = input.url === undefined ? undefined : readUrl(input.url, '--url')
  checkNewPassphrase(input.passphrase)
  await assertFree(directory)
  await makeFolders(directory)
  await withLock(directory, async (afterCrash) => {
    // Again, now that nobody else is at work: an earlier attempt may have come as far as a register.
    await recover(directory, afterCrash)
    await assertFree(directory)
    const label = await createKeyFile(join(directory, recordPath.key('label-1')), input.passphrase)
    const status = await createKeyFile(join(directory, recordPath.key('status-1')), input.passphrase)
    const network: NetworkRecord = {
      version: 1,
      origin,
      did: addressesOf(origin).did,
      name,
      ...(url && { url }),
      keys: [
        { id: 'label-1', use: 'label', publicKeyMultibase: label.publicKeyMultibase, state: 'active' },
        { id: 'status-1', use: 'status', publicKeyMultibase: status.publicKeyMultibase, state: 'active' }
      ],
      policy: PUBLISHING
    }
    const policy = input.policy ?? defaultPolicy()
    const files = { [FILES.network]: toJson(network), [FILES.policy]: toJson(policy) }
    await commit(directory, { type: 'register.created', ids: { network: network.did }, files }, act)
  })
  return await openRegister(directory)
}

/** A folder with other things in it is left alone; one where an earlier attempt was cut short is finished. */
async function assertFree(directory: string): Promise<void> {
  const found: string[] = await readdir(directory).catch(() => [])
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
