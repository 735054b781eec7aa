/**
 * Brings a folder in line with a tree: only what differs is written, each file whole, and what no longer belongs is
 * removed.
 *
 * @module
 */

import { readdir, readFile, rm, rmdir } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { RegisterError } from '../errors.js'
import { readJson, stringifySorted } from '../register/json-file.js'
import { writeAtomic } from '../register/write-atomic.js'
import type { Tree } from './tree.js'

/** Lists what publish has written: so that it removes its own files and no others. */
export const MANIFEST = '.quality-label-publish.json'

/** An exact version of the script is for ever: pages pin its hash. */
const IMMUTABLE = /^embed\/v\d+\.\d+\.\d+[^/]*\//

/** What differs between a folder and a tree. */
export interface Difference {
  /** Paths that are new or differ, in the order of the tree. */
  written: string[]
  removed: string[]
  unchanged: number
}

/**
 * Compares a folder with a tree.
 *
 * @param to The folder.
 * @throws {RegisterError} `ERR_PUBLISH_TARGET` when it holds things that publish did not write.
 */
export async function compareTree(to: string, tree: Tree): Promise<Difference> {
  const previous = await readManifest(to)
  const difference: Difference = { written: [], removed: [], unchanged: 0 }
  for (const [path, content] of tree) {
    const found = await readFile(join(to, path)).catch(() => undefined)
    const same = found !== undefined && (IMMUTABLE.test(path) || found.equals(Buffer.from(content)))
    if (same) difference.unchanged++
    else difference.written.push(path)
  }
  difference.removed = previous.filter((path) => !tree.has(path) && !IMMUTABLE.test(path))
  return difference
}

/**
 * Carries out a difference. What others refer to is written first and removed last, so that a reader in between finds
 * no gap.
 */
export async function writeTree(to: string, tree: Tree, { written, removed }: Difference): Promise<void> {
  const previous = await readManifest(to)
  const kept = previous.filter((path) => IMMUTABLE.test(path))
  // First what will be there, too: a run that is cut short leaves no file that the next one does not know.
  await writeManifest(to, [...previous, ...tree.keys()])
  for (const path of written) await writeAtomic(join(to, path), tree.get(path)!)
  for (const path of removed) await removeFile(to, path)
  await writeManifest(to, [...kept, ...tree.keys()])
}

async function readManifest(to: string): Promise<string[]> {
  const manifest = await readJson(join(to, MANIFEST))
  if (manifest) {
    const files = manifest['files']
    // The manifest is public and may be edited: nothing outside the folder is ever touched.
    const isInside = (path: unknown): path is string => typeof path === 'string' && resolve('/', path) === `/${path}`
    return (Array.isArray(files) ? files : []).filter(isInside)
  }
  const found = await readdir(to).catch(() => [])
  if (found.length === 0) return []
  throw new RegisterError(
    'ERR_PUBLISH_TARGET',
    `${resolve(to)} holds files that publish did not write. Choose an empty folder with --to.`
  )
}

async function writeManifest(to: string, paths: string[]): Promise<void> {
  const text = stringifySorted({ files: [...new Set(paths)].sort() })
  const found = await readFile(join(to, MANIFEST), 'utf8').catch(() => undefined)
  if (found !== text) await writeAtomic(join(to, MANIFEST), text)
}

async function removeFile(to: string, path: string): Promise<void> {
  await rm(join(to, path), { force: true })
  // Folders that have become empty go too; the first that has not stops it.
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    const removed = await rmdir(join(to, folder)).then(
      () => true,
      () => false
    )
    if (!removed) return
  }
}
