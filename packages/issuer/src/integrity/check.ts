/**
 * Checks a register: is anything in it not as the journal says?
 *
 * @module
 */

import { access } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { RegisterError } from '../errors.js'
import { readObject } from '../register/objects.js'
import { FILES, FOLDERS } from '../register/layout.js'
import { withLock } from '../register/lock.js'
import { parseRecord, type NetworkRecord } from '../register/records.js'
import { recover } from '../register/recover.js'
import { compareFiles } from './compare-files.js'
import type { Finding } from './finding.js'
import { checkPublished } from './published-files.js'
import { replay, type Replay } from './replay.js'
import { checkDecisions, checkSigned } from './signed-files.js'

/** What to check. */
export interface CheckOptions {
  now: Date
  /** The published folder. Default: `public` in the register's folder. */
  published?: string | undefined
}

/** What was looked at, and what was found. */
export interface CheckReport {
  events: number
  files: number
  findings: Finding[]
}

/**
 * Checks journal, objects, files, what is signed, and what is published. Opens no key, and changes nothing but what a
 * crash left undone.
 *
 * @param directory The register's folder: it need not open.
 * @throws {RegisterError} `ERR_REGISTER_MISSING` where there is no journal.
 */
export async function checkRegister(directory: string, { now, published }: CheckOptions): Promise<CheckReport> {
  const folder = resolve(directory)
  await assertJournal(folder)
  return await withLock(folder, async (afterCrash) => {
    // A damaged journal stops this; what is wrong with it is told below.
    await recover(folder, afterCrash).catch(ignoreDamage)
    const state = await replay(folder)
    const findings = [...state.findings, ...(await compareFiles(folder, state))]
    findings.push(...(await checkDecisions(folder, state)))
    const network = await networkOf(folder, state)
    if (network) {
      findings.push(...(await checkSigned(folder, network, state, now)))
      const to = published ?? join(folder, FOLDERS.public)
      findings.push(...(await checkPublished(to, published ?? basename(to), network, state, now)))
    }
    return { events: state.events, files: state.files.size, findings }
  })
}

/** @throws {RegisterError} `ERR_REGISTER_MISSING`. */
export async function assertJournal(directory: string): Promise<void> {
  await access(join(directory, FILES.journal)).catch((cause: unknown) => {
    throw new RegisterError(
      'ERR_REGISTER_MISSING',
      `No journal in ${directory}. Name the folder of the register with --register.`,
      { cause }
    )
  })
}

/** For a damage that is told elsewhere. */
export function ignoreDamage(error: unknown): void {
  if (!(error instanceof RegisterError)) throw error
}

/** As the journal says it: the file may be what was changed. */
async function networkOf(directory: string, { files }: Replay): Promise<NetworkRecord | undefined> {
  const object = files.get(FILES.network)?.object
  const payload = object === undefined ? undefined : await readObject(directory, object)
  const value = payload?.files[FILES.network]
  return value ? parseRecord('network', value, FILES.network) : undefined
}
