/**
 * Brings a folder in line with a tree: only what differs is written, each file whole, and what no longer belongs is
 * removed. What others refer to is written first and removed last, so that a reader in between finds no gap.
 *
 * @module
 */

import { lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '../register/objects.js'
import { checkInside } from './inside.js'
import { isForEver, manifestLine, unitsOfNobody, unitsOfOrganisers, type ManifestUnit } from './manifest.js'
import { openStage, type Stage } from './stage.js'
import type { TreeFile } from './tree.js'

/** So many paths are named: of a large register all of them would fill the memory. */
export const MAX_NAMED = 20_000

/** What differs between a folder and a tree. */
export interface Difference {
  /** Paths that are new or differ, in the order of the tree; of very many the first. */
  written: string[]
  /** So many more were written. */
  more: number
  removed: string[]
  unchanged: number
}

/** Files of a tree that belong together. */
export interface Unit {
  /** Whose they are, by slug; absent for files of nobody in particular. */
  organiser?: string
  /** Composes them. */
  files: () => Iterable<TreeFile> | AsyncIterable<TreeFile>
  /** SHA-256 of the line in which the manifest has them, where it is known that they would come out so again. */
  known?: string | undefined
  /** Told the digest of the line. */
  done?: (digest: string) => void
}

/** How to bring a folder in line. */
export interface WriteOptions {
  /** Say what differs, and change nothing. Default false. */
  dryRun?: boolean
  /**
   * When the folder was last brought in line, by the clock of its disk: a file that has not changed since is not
   * opened. Default: every file is.
   */
  since?: number | undefined
}

/** What lies in a folder, and what is to become of it. */
interface Work {
  to: string
  since: number
  /** Files of nobody in particular that publish had written and that have not come up yet. */
  others: Map<string, string>
  /** As the manifest has them, of those that have not come up yet. */
  ofNobody: ManifestUnit[]
  /** Folders that lead nowhere else. */
  seen: Set<string>
  stage: Stage | undefined
  difference: Difference
}

/**
 * Brings a folder in line with a tree.
 *
 * @param to The folder.
 * @param units The tree. Those of organisers come in the order of their slugs.
 * @throws {RegisterError} `ERR_PUBLISH_TARGET` when a path leads out of the folder; nothing is written then.
 */
export async function writeTree(
  to: string,
  units: Iterable<Unit> | AsyncIterable<Unit>,
  { dryRun = false, since = 0 }: WriteOptions = {}
): Promise<Difference> {
  const ofNobody = await unitsOfNobody(to)
  const stage = dryRun ? undefined : await openStage(to)
  const work: Work = {
    to,
    since,
    others: new Map(ofNobody.flatMap(({ files }) => [...files])),
    ofNobody,
    seen: new Set(),
    stage,
    difference: { written: [], more: 0, removed: [], unchanged: 0 }
  }
  const before = unitsOfOrganisers(to)
  try {
    const isSame = await bringInLine(work, units, before)
    await (isSame ? stage?.drop() : stage?.finish())
  } catch (error) {
    await stage?.drop()
    throw error
  } finally {
    await before.return(undefined)
  }
  return work.difference
}

/** @returns Whether all is there already. */
async function bringInLine(
  work: Work,
  units: Iterable<Unit> | AsyncIterable<Unit>,
  before: AsyncGenerator<ManifestUnit>
): Promise<boolean> {
  const { to, stage, others, ofNobody, difference } = work
  const gone: string[] = []
  let isSame = true
  let previous = await before.next()
  for await (const unit of units) {
    while (!previous.done && unit.organiser !== undefined && previous.value.organiser! < unit.organiser) {
      gone.push(...previous.value.files.keys())
      previous = await before.next()
    }
    const found = !previous.done && previous.value.organiser === unit.organiser ? previous.value : undefined
    const line = await bringUnit(work, unit, found, gone)
    isSame &&= line === (unit.organiser === undefined ? ofNobody.shift() : found)?.line
    await stage?.list(line)
    unit.done?.(sha256(line))
    if (found) previous = await before.next()
  }
  for (; !previous.done; previous = await before.next()) gone.push(...previous.value.files.keys())
  const kept = new Map([...others].filter(([path]) => isForEver(path)))
  if (kept.size > 0) {
    const line = manifestLine(undefined, kept)
    isSame &&= line === ofNobody.shift()?.line
    await stage?.list(line)
  }
  gone.push(...[...others.keys()].filter((path) => !kept.has(path)))
  checkInside(to, gone)
  for (const path of gone) await stage?.remove(path)
  difference.removed.push(...gone)
  return isSame && ofNobody.length === 0 && difference.written.length === 0 && gone.length === 0
}

/** @returns The unit's line in the manifest. */
async function bringUnit(work: Work, unit: Unit, found: ManifestUnit | undefined, gone: string[]): Promise<string> {
  const { difference, others } = work
  const before = unit.organiser === undefined ? work.ofNobody[0] : found
  if (before && unit.known !== undefined && unit.known === sha256(before.line) && areThere(work, before.files)) {
    difference.unchanged += before.files.size
    for (const path of before.files.keys()) others.delete(path)
    return before.line
  }
  const files = new Map<string, string>()
  for await (const { path, content } of unit.files()) {
    checkInside(work.to, [path], work.seen)
    const known = found?.files.get(path) ?? others.get(path)
    others.delete(path)
    const digest = sha256(content)
    // What is for ever is not written again: its digest is that of what lies there.
    const isKept = known !== undefined && isForEver(path) && exists(work.to, path)
    files.set(path, isKept ? known : digest)
    if (isKept || isThere(work, path, digest, known)) difference.unchanged++
    else {
      if (difference.written.length < MAX_NAMED) difference.written.push(path)
      else difference.more++
      await work.stage?.put(path, content)
    }
  }
  for (const path of found?.files.keys() ?? []) if (!files.has(path)) gone.push(path)
  return manifestLine(unit.organiser, files)
}

function areThere(work: Work, files: ReadonlyMap<string, string>): boolean {
  for (const [path, digest] of files) if (!isThere(work, path, digest, digest)) return false
  return true
}

/** Whether a path holds this content. One that was written so, and has not changed since, is not opened. */
function isThere({ to, since }: Work, path: string, digest: string, known: string | undefined): boolean {
  const found = lstatSync(join(to, path), { throwIfNoEntry: false })
  if (!found) return false
  if (known === digest && found.isFile() && found.ctimeMs < since) return true
  try {
    return sha256(readFileSync(join(to, path))) === digest
  } catch {
    return false
  }
}

function exists(to: string, path: string): boolean {
  return lstatSync(join(to, path), { throwIfNoEntry: false }) !== undefined
}
