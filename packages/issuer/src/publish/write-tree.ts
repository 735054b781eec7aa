/**
 * Brings a folder in line with a tree: only what differs is written, each file whole, and what no longer belongs is
 * removed.
 *
 * @module
 */

import { readFile, rm, rmdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { writeAtomic } from '../register/write-atomic.js'
import { exactVersionOf } from './embed.js'
import { checkInside } from './inside.js'
import { readManifest, writeManifest } from './manifest.js'
import type { Tree } from './tree.js'

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
 * @throws {RegisterError} `ERR_PUBLISH_TARGET` when it holds things that publish did not write, or a path leads out of
 *   it.
 */
export async function compareTree(to: string, tree: Tree): Promise<Difference> {
  const previous = await readManifest(to)
  await checkInside(to, [...tree.keys(), ...previous])
  const difference: Difference = { written: [], removed: [], unchanged: 0 }
  for (const [path, content] of tree) {
    const found = await readFile(join(to, path)).catch(() => undefined)
    const same = found !== undefined && (isForEver(path) || found.equals(Buffer.from(content)))
    if (same) difference.unchanged++
    else difference.written.push(path)
  }
  difference.removed = previous.filter((path) => !tree.has(path) && !isForEver(path))
  return difference
}

/**
 * Carries out a difference. What others refer to is written first and removed last, so that a reader in between finds
 * no gap.
 *
 * @throws {RegisterError} `ERR_PUBLISH_TARGET` when a path leads out of the folder; nothing is written then.
 */
export async function writeTree(to: string, tree: Tree, { written, removed }: Difference): Promise<void> {
  await checkInside(to, [...tree.keys(), ...removed])
  const previous = await readManifest(to)
  const kept = previous.filter((path) => isForEver(path))
  // First what will be there, too: a run that is cut short leaves no file that the next one does not know.
  await writeManifest(to, [...previous, ...tree.keys()])
  for (const path of written) await writeAtomic(join(to, path), tree.get(path)!)
  for (const path of removed) await removeFile(to, path)
  await writeManifest(to, [...kept, ...tree.keys()])
}

function isForEver(path: string): boolean {
  return exactVersionOf(path) !== undefined
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
