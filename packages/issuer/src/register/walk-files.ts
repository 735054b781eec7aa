/**
 * The files below a folder, one after the other: together their names may be larger than the memory.
 *
 * @module
 */

import { opendirSync, type Dir } from 'node:fs'
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
  const open = openIfThere(join(directory, folder))
  if (!open) return
  try {
    for (let entry = open.readSync(); entry; entry = open.readSync()) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isDirectory()) yield* filesBelow(directory, path)
      else yield path
    }
  } finally {
    open.closeSync()
  }
}

/** Those of them that are asked for, in the order of their names. */
export function chosenBelow(directory: string, folder: string, isChosen: (path: string) => boolean): string[] {
  const chosen: string[] = []
  for (const path of filesBelow(directory, folder)) if (isChosen(path)) chosen.push(path)
  return chosen.sort()
}

function openIfThere(path: string): Dir | undefined {
  try {
    return opendirSync(path, { bufferSize: AT_ONCE })
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined
    throw error
  }
}
