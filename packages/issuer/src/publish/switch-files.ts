/**
 * The moment at which a published tree changes. First every new file lies beside the tree, whole and flushed, with a
 * plan; then each is put in its place by a rename. A crash before the plan changes nothing; one after it is made good
 * by the next publish.
 *
 * Why files and not the whole folder: a web server in a container, or a mount, holds the folder itself, and would serve
 * the old one for ever; what others put there (`CNAME`, `.git`) would be lost; and between the two renames that a
 * folder needs there is none at all.
 *
 * @module
 */

import { mkdir, open, readdir, rm, rmdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isObject } from '@quality-label/credentials'
import { readJson, stringifySorted } from '../register/json-file.js'
import { isTemporary, renameWithRetry, syncFolder, writeAtomic } from '../register/write-atomic.js'
import { checkInside, isInside } from './inside.js'
import { writeManifest, type Manifest } from './manifest.js'

/** Beside the tree, on the same disk. Its content is public anyway. */
const STAGE = '.quality-label-staged'
const PLAN = 'plan.json'

/** What is to be done to a folder. */
export interface Switch {
  /** New content, in the order in which it is to appear: what others refer to comes first. */
  written: ReadonlyMap<string, string | Uint8Array>
  /** Paths that go, after the new files have come. */
  removed: readonly string[]
  /** What the folder holds then. */
  manifest: Manifest
}

/**
 * Puts new files into a folder, and takes others away.
 *
 * @throws {RegisterError} `ERR_PUBLISH_TARGET` when a path leads out of the folder; nothing is written then.
 */
export async function switchFiles(to: string, { written, removed, manifest }: Switch): Promise<void> {
  await checkInside(to, [...written.keys(), ...removed])
  await rm(join(to, STAGE), { recursive: true, force: true })
  if (written.size > 0 || removed.length > 0) {
    await mkdir(join(to, STAGE), { recursive: true })
    const moves: Plan['moves'] = []
    for (const [path, content] of written) {
      const staged = String(moves.length)
      await writeFlushed(join(to, STAGE, staged), content)
      moves.push([path, staged])
    }
    const plan = { moves, removed: [...removed], manifest: Object.fromEntries(manifest) }
    await writeAtomic(join(to, STAGE, PLAN), stringifySorted(plan))
    await finishSwitch(to)
  }
  await writeManifest(to, manifest)
}

/** Finishes what a crash cut short; nothing, where nothing was. */
export async function finishSwitch(to: string): Promise<void> {
  const plan = await readJson(join(to, STAGE, PLAN))
  if (plan) await carryOut(to, readPlan(plan))
  await rm(join(to, STAGE), { recursive: true, force: true })
  const names = await readdir(to).catch(() => [])
  for (const name of names.filter(isTemporary)) await rm(join(to, name), { force: true })
}

/** Whether a publish was cut short while it switched. */
export async function isSwitching(to: string): Promise<boolean> {
  return (await readJson(join(to, STAGE, PLAN))) !== undefined
}

interface Plan {
  moves: [path: string, staged: string][]
  removed: string[]
  manifest: Manifest
}

async function carryOut(to: string, { moves, removed, manifest }: Plan): Promise<void> {
  await checkInside(to, [...moves.map(([path]) => path), ...removed])
  const folders = new Set<string>()
  for (const [path, staged] of moves) {
    const folder = dirname(join(to, path))
    if (!folders.has(folder)) await mkdir(folder, { recursive: true })
    folders.add(folder)
    // What has been moved already is not there any more.
    await moveOrSkip(join(to, STAGE, staged), join(to, path))
  }
  for (const path of removed) await removeFile(to, path)
  for (const folder of folders) await syncFolder(folder)
  await writeManifest(to, manifest)
}

/** The plan lies in a public folder: only what it can mean is taken from it. */
function readPlan({ moves, removed, manifest }: Record<string, unknown>): Plan {
  const paths = (value: unknown): string[] =>
    (Array.isArray(value) ? value : []).filter((path): path is string => typeof path === 'string' && isInside(path))
  return {
    moves: (Array.isArray(moves) ? moves : []).flatMap((move: unknown): Plan['moves'] => {
      const [path, staged] = paths(move)
      return path !== undefined && staged !== undefined && /^\d+$/.test(staged) ? [[path, staged]] : []
    }),
    removed: paths(removed),
    manifest: new Map(
      Object.entries(isObject(manifest) ? manifest : {}).filter((entry): entry is [string, string] =>
        isInside(entry[0])
      )
    )
  }
}

async function writeFlushed(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(path, 'wx')
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function moveOrSkip(from: string, to: string): Promise<void> {
  await renameWithRetry(from, to).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  })
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
