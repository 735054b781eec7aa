/**
 * Files for people, in a folder of theirs: what somebody has begun to fill in is never written over.
 *
 * @module
 */

import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { InputError } from './errors.js'

/** One file. */
export interface NewFile {
  name: string
  text: string
}

/**
 * Writes files, all or none. One that is there and says the same is left as it is.
 *
 * @returns Their paths.
 * @throws {InputError} Where one is there and says something else.
 */
export async function writeNew(folder: string, files: readonly NewFile[], dryRun = false): Promise<string[]> {
  const paths = files.map(({ name }) => join(folder, name))
  const found = await Promise.all(paths.map(async (path) => await readFile(path, 'utf8').catch(ifMissing)))
  const other = paths.find((_, at) => found[at] !== undefined && found[at] !== files[at]!.text)
  if (other !== undefined) {
    throw new InputError(`${other} is there already, with other content. Choose an empty folder. Nothing was written.`)
  }
  if (dryRun) return paths
  await mkdir(folder, { recursive: true })
  for (const [at, path] of paths.entries()) if (found[at] === undefined) await writeFile(path, files[at]!.text)
  return paths
}

function ifMissing(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
}
