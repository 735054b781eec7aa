/**
 * Files are written whole or not at all: a temporary file, flushed, then renamed over the old one.
 *
 * @module
 */

import { randomBytes } from 'node:crypto'
import { closeSync, fsync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'

/** The one step that waits for the disk: several files are flushed side by side. The others cost less than a wait. */
const flush = promisify(fsync)

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
  mkdirSync(dirname(path), { recursive: true })
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`
  try {
    await writeFlushed(temporary, content, mode)
    await renameWithRetry(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
  await syncFolder(dirname(path))
}

/** Writes a file that is not there yet. When this returns, it is on the disk. */
export async function writeFlushed(path: string, content: string | Uint8Array, mode = 0o644): Promise<void> {
  const file = openSync(path, 'wx', mode)
  try {
    writeFileSync(file, content)
    await flush(file)
  } finally {
    closeSync(file)
  }
}

/** Renames over what is there, and tries again where Windows says that somebody has it open. */
export async function renameWithRetry(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      renameSync(from, to)
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
  const folder = openSync(path, 'r')
  try {
    await flush(folder)
  } finally {
    closeSync(folder)
  }
}
