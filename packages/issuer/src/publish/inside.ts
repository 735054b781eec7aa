/**
 * Publishing stays inside its folder: no path leads out of it, and no symbolic link.
 *
 * @module
 */

import { lstat } from 'node:fs/promises'
import { join, posix, resolve } from 'node:path'
import { RegisterError } from '../errors.js'

/** Whether this is the path of a file below a folder, written with slashes and without detours. */
export function isInside(path: string): boolean {
  return path !== '' && !path.includes('\\') && posix.resolve('/', path) === `/${path}`
}

/**
 * Lets paths pass that stay inside a folder. The folder itself may be a link: who publishes has named it.
 *
 * @param to The folder.
 * @param paths Relative to it.
 * @throws {RegisterError} `ERR_PUBLISH_TARGET` for a path that leads out, or through a symbolic link.
 */
export async function checkInside(to: string, paths: Iterable<string>): Promise<void> {
  const folders = new Set<string>()
  for (const path of paths) {
    if (!isInside(path)) {
      throw new RegisterError('ERR_PUBLISH_TARGET', `"${path}" is not inside ${resolve(to)}. Nothing was published.`)
    }
    for (let folder = posix.dirname(path); folder !== '.'; folder = posix.dirname(folder)) folders.add(folder)
  }
  for (const folder of folders) {
    const found = await lstat(join(to, folder)).catch(() => undefined)
    if (!found?.isSymbolicLink()) continue
    throw new RegisterError(
      'ERR_PUBLISH_TARGET',
      `${join(resolve(to), folder)} is a symbolic link: what is published would land elsewhere. Remove it, or choose another folder with --to.`
    )
  }
}
