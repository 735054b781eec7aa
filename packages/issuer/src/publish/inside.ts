/**
 * Publishing stays inside its folder: no path leads out of it, and no symbolic link.
 *
 * @module
 */

import { lstatSync } from 'node:fs'
import { join, posix, resolve } from 'node:path'
import { RegisterError } from '../errors.js'

/** Whether this is the path of a file below a folder, written with slashes and without detours. */
export function isInside(path: string): boolean {
  return path !== '' && !path.includes('\\') && posix.resolve('/', path) === `/${path}`
}

/** So many folders are remembered as none that lead elsewhere. */
const MAX_FOLDERS = 1_000

/**
 * Lets paths pass that stay inside a folder. The folder itself may be a link: who publishes has named it.
 *
 * @param to The folder.
 * @param paths Relative to it.
 * @param seen Folders that were looked at a moment ago, for those who ask path by path. Default: none.
 * @throws {RegisterError} `ERR_PUBLISH_TARGET` for a path that leads out, or through a symbolic link.
 */
export function checkInside(to: string, paths: Iterable<string>, seen = new Set<string>()): void {
  for (const path of paths) {
    if (!isInside(path)) {
      throw new RegisterError('ERR_PUBLISH_TARGET', `"${path}" is not inside ${resolve(to)}. Nothing was published.`)
    }
    for (let folder = posix.dirname(path); folder !== '.'; folder = posix.dirname(folder)) {
      if (seen.has(folder)) break
      checkFolder(to, folder)
    }
    if (seen.size > MAX_FOLDERS) seen.clear()
    for (let folder = posix.dirname(path); folder !== '.'; folder = posix.dirname(folder)) seen.add(folder)
  }
}

function checkFolder(to: string, folder: string): void {
  if (!lstatSync(join(to, folder), { throwIfNoEntry: false })?.isSymbolicLink()) return
  throw new RegisterError(
    'ERR_PUBLISH_TARGET',
    `${join(resolve(to), folder)} is a symbolic link: what is published would land elsewhere. Remove it, or choose another folder with --to.`
  )
}
