/**
 * Brings a folder in line with a tree: only what differs is written, each file whole, and what no longer belongs is
 * removed.
 *
 * @module
 */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256 } from '../register/objects.js'
import { exactVersionOf } from './embed.js'
import { checkInside } from './inside.js'
import { readManifest } from './manifest.js'
import { switchFiles } from './switch-files.js'
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
  await checkInside(to, [...tree.keys(), ...previous.keys()])
  const difference: Difference = { written: [], removed: [], unchanged: 0 }
  for (const [path, content] of tree) {
    const found = await readFile(join(to, path)).catch(() => undefined)
    const same = found !== undefined && (isForEver(path) || found.equals(Buffer.from(content)))
    if (same) difference.unchanged++
    else difference.written.push(path)
  }
  difference.removed = [...previous.keys()].filter((path) => !tree.has(path) && !isForEver(path))
  return difference
}

/**
 * Carries out a difference. What others refer to is written first and removed last, so that a reader in between finds
 * no gap.
 *
 * @throws {RegisterError} `ERR_PUBLISH_TARGET` when a path leads out of the folder; nothing is written then.
 */
export async function writeTree(to: string, tree: Tree, { written, removed }: Difference): Promise<void> {
  const previous = await readManifest(to)
  const isNew = new Set(written)
  const manifest = new Map([...previous].filter(([path]) => isForEver(path)))
  for (const [path, content] of tree) {
    // What is for ever is not written again: its digest is that of what lies there.
    const kept = isForEver(path) && !isNew.has(path) ? previous.get(path) : undefined
    manifest.set(path, kept ?? sha256(content))
  }
  await switchFiles(to, { written: new Map(written.map((path) => [path, tree.get(path)!])), removed, manifest })
}

function isForEver(path: string): boolean {
  return exactVersionOf(path) !== undefined
}
