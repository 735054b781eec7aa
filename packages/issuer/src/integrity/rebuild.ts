/**
 * Makes the files of a register again from its journal.
 *
 * @module
 */

import { rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { RegisterError } from '../errors.js'
import { listAt } from '../register/allotted.js'
import { stringifySorted } from '../register/json-file.js'
import { withLock } from '../register/lock.js'
import { readObject } from '../register/objects.js'
import { recover, removeFile, writeChanged } from '../register/recover.js'
import { assertJournal } from './check.js'
import { allottedText, compareFiles } from './compare-files.js'
import type { Finding, FindingCode } from './finding.js'
import { requireReplay, type Replay } from './replay.js'

/** What differs between the files and the journal. */
export interface Rebuilt {
  written: string[]
  removed: string[]
  dryRun: boolean
}

/** What is written again; what else was found is removed. */
const WRITTEN: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'file-missing',
  'file-changed',
  'policy-changed',
  'entry-freed'
])

/**
 * Rebuilds: records are written as the journal says, and what it does not know is removed. Keys, `private/`, and what
 * `publish` signs are not in the journal, and are left alone.
 *
 * @param directory The register's folder: it need not open.
 * @param options `dryRun`: say what differs, change nothing. Default false.
 * @throws {RegisterError} `ERR_REGISTER_MISSING`, `ERR_REGISTER_DAMAGED` when journal or objects are not whole: nothing
 *   is changed then.
 */
export async function rebuildRegister(directory: string, { dryRun = false } = {}): Promise<Rebuilt> {
  const folder = resolve(directory)
  await assertJournal(folder)
  return await withLock(folder, async (afterCrash) => {
    await recover(folder, afterCrash)
    const state = await requireReplay(folder)
    const findings = await compareFiles(folder, state)
    const unknown = findings.find(({ code }) => code === 'object-unknown')
    // Lines may be missing at the end of the journal: what they said would be removed here as unknown.
    if (unknown) throw new RegisterError('ERR_REGISTER_DAMAGED', `${unknown.file}: ${unknown.cause} ${unknown.remedy}`)
    const written = pathsOf(findings, (code) => WRITTEN.has(code))
    const removed = pathsOf(findings, (code) => !WRITTEN.has(code))
    if (!dryRun) {
      for (const path of written) await write(folder, state, path)
      for (const path of removed) await removeFile(folder, path)
    }
    return { written, removed, dryRun }
  })
}

async function write(directory: string, state: Replay, path: string): Promise<void> {
  const target = join(directory, path)
  const list = listAt(path)
  if (list !== undefined) {
    await writeChanged(target, await allottedText(directory, list, state))
    return
  }
  const payload = await readObject(directory, state.files.get(path)!.object)
  // A folder may stand where the file belongs.
  await rm(target, { recursive: true, force: true })
  await writeChanged(target, stringifySorted(payload!.files[path]!))
}

function pathsOf(findings: readonly Finding[], wanted: (code: FindingCode) => boolean): string[] {
  return findings.filter(({ code }) => wanted(code)).map(({ file }) => file)
}
