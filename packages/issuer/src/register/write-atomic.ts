/**
 * Files are written whole or not at all: a temporary file, flushed, then renamed over the old one.
 *
 * @module
 */

import { randomBytes } from 'node:crypto'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** How often a rename is tried where a virus scanner or an indexer holds the old file for a moment (Windows). */
const RENAME_TRIES = 10

/** A file that was being written, by its name: `label-1.pem.0123456789ab.tmp`; or a lock (`.lock.0123456789ab`). */
export function isTemporary(path: string): boolean {
  return /\.[0-9a-f]{12}\.tmp$|(^|[\\/])\.lock\.[0-9a-f]{12}$/.test(path)
}

/**
 * Writes a file so that a reader, and a crash, see the old content or the new one and nothing between.
 *
 * @param path Where. Folders are made.
 * @param content What.
 * @param mode Permissions, default `0o644`; keys use `0o600`.
 */
export async function writeAtomic(path: string, content: string | Uint8Array, mode = 0o644): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`
  try {
    const file = await open(temporary, 'wx', mode)
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await renameWithRetry(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
  await syncFolder(dirname(path))
}

/** Renames over what is there, and tries again where Windows says that somebody has it open. */
export async function renameWithRetry(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await rename(from, to)
      return
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? ''
      if (attempt >= RENAME_TRIES || !['EPERM', 'EACCES', 'EBUSY'].includes(code)) throw error
      await wait(20 * attempt)
    }
  }
}

/** A rename is durable only when its folder is. Windows cannot open a folder, and needs no flush of it. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
