/**
 * What an event means for the files, and what is to be done after a crash: an event that was acknowledged is carried
 * out, one that was not is dropped without a trace.
 *
 * @module
 */

import { readFile, rm, rmdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { JsonObject } from '@quality-label/credentials'
import { dropTornLines } from './allotted.js'
import { dropTornLine, readLastEvent } from './journal.js'
import { stringifySorted } from './json-file.js'
import { FILES, FOLDERS } from './layout.js'
import { readObject, removeObjects, type EventPayload } from './objects.js'
import { chosenBelow } from './walk-files.js'
import { isTemporary, writeAtomic } from './write-atomic.js'

/** So many files are written side by side. */
const AT_ONCE = 32

/** Makes the files, and the objects, what an event says they are. Twice is as good as once. */
export async function carryOut(directory: string, { files, erased = {} }: EventPayload): Promise<void> {
  const entries = Object.entries(files)
  // Side by side, because a disk flushes many files in the time of one; each is whole, and all are there in the end.
  for (let first = 0; first < entries.length; first += AT_ONCE) {
    await Promise.all(
      entries.slice(first, first + AT_ONCE).map(async ([path, value]) => await put(directory, path, value))
    )
  }
  await removeObjects(directory, Object.keys(erased))
  // What is only remembered of whoever was erased goes with them.
  if (Object.keys(erased).length > 0) await rm(join(directory, FOLDERS.cache), { recursive: true, force: true })
}

async function put(directory: string, path: string, value: JsonObject | null): Promise<void> {
  if (value === null) await removeFile(directory, path)
  else await writeChanged(join(directory, path), stringifySorted(value))
}

/** Writes a file where it differs. */
export async function writeChanged(path: string, text: string): Promise<void> {
  const found = await readFile(path, 'utf8').catch(() => undefined)
  if (found !== text) await writeAtomic(path, text)
}

/** Removes a file, and the folders below the register's own that it leaves empty. */
export async function removeFile(directory: string, path: string): Promise<void> {
  await rm(join(directory, path), { force: true })
  for (let folder = dirname(path); dirname(folder) !== '.' && folder !== '.'; folder = dirname(folder)) {
    const removed = await rmdir(join(directory, folder)).then(
      () => true,
      () => false
    )
    if (!removed) return
  }
}

/**
 * Finishes what a crash cut short. Without a crash nothing is touched: what was edited by hand stays.
 *
 * @param directory The register's folder; the caller holds its lock.
 * @param afterCrash The one who held the lock died at work: what it left half done is swept up.
 */
export async function recover(directory: string, afterCrash: boolean): Promise<void> {
  const path = join(directory, FILES.pending)
  const pending = await readFile(path, 'utf8').catch(() => undefined)
  if (pending !== undefined) {
    await dropTornLine(directory)
    await finish(directory, pending)
    await rm(path, { force: true })
  }
  if (!afterCrash) return
  await dropTornLines(directory)
  for (const path of temporaryFiles(directory)) await rm(join(directory, path), { force: true })
}

/** Temporary files that a crash left, by their paths inside the register. */
export function temporaryFiles(directory: string): string[] {
  return chosenBelow(directory, '', (path) => isTemporary(path) && !path.startsWith('.git/'))
}

async function finish(directory: string, pending: string): Promise<void> {
  const payload = await readObject(directory, pending)
  const last = await readLastEvent(directory)
  if (last?.payload === pending) {
    if (payload) await carryOut(directory, payload)
    return
  }
  // Where git has brought a journal from elsewhere in between, the event may stand further up: then it has happened.
  const journal = await readFile(join(directory, FILES.journal), 'utf8')
  if (journal.includes(pending)) return
  const replacements = Object.values(payload?.erased ?? {}).filter((digest) => digest !== null)
  await removeObjects(directory, [...replacements, pending])
}
