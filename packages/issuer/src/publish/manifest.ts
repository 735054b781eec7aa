/**
 * What publish has written into a folder: so that it removes its own files and no others.
 *
 * @module
 */

import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { RegisterError } from '../errors.js'
import { readJson, stringifySorted } from '../register/json-file.js'
import { writeAtomic } from '../register/write-atomic.js'
import { exactVersionOf } from './embed.js'
import { isInside } from './inside.js'

const MANIFEST = '.quality-label-publish.json'

/**
 * Reads which files publish has written.
 *
 * @param to The folder.
 * @throws {RegisterError} `ERR_PUBLISH_TARGET` when it holds things that publish did not write.
 */
export async function readManifest(to: string): Promise<string[]> {
  const manifest = await readJson(join(to, MANIFEST))
  if (manifest) {
    const files = manifest['files']
    // The manifest is public and may be edited: nothing outside the folder is ever touched.
    return (Array.isArray(files) ? files : []).filter(
      (path): path is string => typeof path === 'string' && isInside(path)
    )
  }
  const found = await readdir(to).catch(() => [])
  if (found.length === 0) return []
  throw new RegisterError(
    'ERR_PUBLISH_TARGET',
    `${resolve(to)} holds files that publish did not write. Choose an empty folder with --to.`
  )
}

/** Writes it, where it differs. */
export async function writeManifest(to: string, paths: readonly string[]): Promise<void> {
  const text = stringifySorted({ files: [...new Set(paths)].sort() })
  const found = await readFile(join(to, MANIFEST), 'utf8').catch(() => undefined)
  if (found !== text) await writeAtomic(join(to, MANIFEST), text)
}

/** The exact versions of the script among published files. */
export function keptVersions(paths: readonly string[]): string[] {
  return [...new Set(paths.flatMap((path) => exactVersionOf(path) ?? []))]
}
