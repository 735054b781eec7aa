/**
 * Whether files are still the ones that were read, told by what the disk says of them: nothing is opened.
 *
 * @module
 */

import { lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** How files looked. */
export interface Stamp {
  /** Another text for other files. */
  stamp: string
  /** When the youngest of them changed, by the clock of the disk. */
  newest: number
}

/** The stamp of files, and of all that lies in folders. */
export function stampOf(directory: string, paths: readonly string[]): Stamp {
  const parts: string[] = []
  let newest = 0
  const look = (path: string) => {
    const found = lstatSync(join(directory, path), { throwIfNoEntry: false })
    if (found?.isDirectory()) {
      newest = Math.max(newest, found.ctimeMs)
      const names = readdirSync(join(directory, path)).sort()
      parts.push(`${names.length}`)
      for (const name of names) look(`${path}/${name}`)
    } else if (found) {
      newest = Math.max(newest, found.ctimeMs)
      parts.push(`${found.ino}.${found.size}.${found.ctimeMs}`)
    } else parts.push('-')
  }
  for (const path of paths) look(path)
  return { stamp: parts.join(' '), newest }
}
