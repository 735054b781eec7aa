/**
 * The files below a folder, one after the other: together their names may be larger than the memory.
 *
 * @module
 */

import { opendirSync, readdirSync, type Dir, type Dirent } from 'node:fs'
import { join } from 'node:path'

/** So many names are read at once. */
const AT_ONCE = 256

/**
 * Every file below a folder, in the order in which the disk has them.
 *
 * @param directory The register's folder.
 * @param folder Inside it; none for all of it.
 * @returns Paths inside the register; none where there is no such folder.
 */
export function* filesBelow(directory: string, folder = ''): Generator<string> {
  for (const entry of entriesOf(join(directory, folder), !folder.includes('/'))) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory()) yield* filesBelow(directory, path)
    else yield path
  }
}

/** Those of them that are asked for, in the order of their names. */
export function chosenBelow(directory: string, folder: string, isChosen: (path: string) => boolean): string[] {
  const chosen: string[] = []
  for (const path of filesBelow(directory, folder)) if (isChosen(path)) chosen.push(path)
  return chosen.sort()
}

/** A folder that may be large is read bit by bit; of many small ones that would leave too much to sweep. */
function* entriesOf(path: string, mayBeLarge: boolean): Generator<Dirent> {
  try {
    if (mayBeLarge) yield* bitByBit(opendirSync(path, { bufferSize: AT_ONCE }))
    else yield* readdirSync(path, { withFileTypes: true })
  } catch (error) {
    if (!['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  }
}

function* bitByBit(open: Dir): Generator<Dirent> {
  try {
    for (let entry = open.readSync(); entry; entry = open.readSync()) yield entry
  } finally {
    open.closeSync()
  }
}
