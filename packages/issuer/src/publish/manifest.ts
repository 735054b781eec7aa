/**
 * What publish has written into a folder, each file with its digest: so that it removes its own files and no others,
 * and that a file which was changed afterwards is found.
 *
 * @module
 */

import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { isObject } from '@quality-label/credentials'
import { RegisterError } from '../errors.js'
import { readJson, stringifySorted } from '../register/json-file.js'
import { DIGEST } from '../register/objects.js'
import { writeAtomic } from '../register/write-atomic.js'
import { exactVersionOf } from './embed.js'
import { isInside } from './inside.js'

const MANIFEST = '.quality-label-publish.json'

/** SHA-256 by path. */
export type Manifest = ReadonlyMap<string, string>

/**
 * Reads which files publish has written.
 *
 * @param to The folder.
 * @throws {RegisterError} `ERR_PUBLISH_TARGET` when it holds things that publish did not write.
 */
export async function readManifest(to: string): Promise<Manifest> {
  const manifest = await findManifest(to)
  if (manifest) return manifest
  const found = await readdir(to).catch(() => [])
  if (found.length === 0) return new Map()
  throw new RegisterError(
    'ERR_PUBLISH_TARGET',
    `${resolve(to)} holds files that publish did not write. Choose an empty folder with --to.`
  )
}

/** The manifest of a folder; `undefined` where publish has never been. */
export async function findManifest(to: string): Promise<Manifest | undefined> {
  const manifest = await readJson(join(to, MANIFEST))
  if (!manifest) return undefined
  const files = isObject(manifest['files']) ? Object.entries(manifest['files']) : []
  // The manifest is public and may be edited: nothing outside the folder is ever touched.
  return new Map(
    files.filter(
      (entry): entry is [string, string] => isInside(entry[0]) && typeof entry[1] === 'string' && DIGEST.test(entry[1])
    )
  )
}

/** Writes it, where it differs. */
export async function writeManifest(to: string, manifest: Manifest): Promise<void> {
  const text = stringifySorted({ files: Object.fromEntries(manifest) })
  const found = await readFile(join(to, MANIFEST), 'utf8').catch(() => undefined)
  if (found !== text) await writeAtomic(join(to, MANIFEST), text)
}

/** The exact versions of the script among published files. */
export function keptVersions(manifest: Manifest): string[] {
  return [...new Set([...manifest.keys()].flatMap((path) => exactVersionOf(path) ?? []))]
}
