/**
 * Verifies the journal alone: the chain, and every object that it names.
 *
 * @module
 */

import { resolve } from 'node:path'
import { withLock } from '../register/lock.js'
import { recover } from '../register/recover.js'
import { assertJournal, ignoreDamage } from './check.js'
import type { Finding } from './finding.js'
import { replay } from './replay.js'

/** The journal, as far as it can be believed. */
export interface JournalReport {
  events: number
  /**
   * Hash of the last event. Whoever has kept an earlier one elsewhere knows that nothing before it was changed, as long
   * as it is still in the journal.
   */
  head: string
  findings: Finding[]
  /** Whether the hash that was asked for is one of the journal's. */
  known?: boolean
}

/**
 * Verifies. Changes nothing but what a crash left undone.
 *
 * @param directory The register's folder.
 * @param hash A hash that was kept elsewhere: is its event still in the journal? Default: not asked.
 * @throws {RegisterError} `ERR_REGISTER_MISSING`.
 */
export async function verifyJournal(directory: string, hash?: string): Promise<JournalReport> {
  const folder = resolve(directory)
  await assertJournal(folder)
  const { events, head, isKnown, findings } = await withLock(folder, async (afterCrash) => {
    await recover(folder, afterCrash).catch(ignoreDamage)
    return await replay(folder, hash)
  })
  return { events, head, findings, ...(hash !== undefined && { known: isKnown }) }
}
