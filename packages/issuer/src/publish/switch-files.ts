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

import { mkdirSync } from 'node:fs'
import { access, readdir, rm, rmdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isTemporary, renameWithRetry, syncFolder } from '../register/write-atomic.js'
import { checkInside, isInside } from './inside.js'
import { readLines } from '../register/lines.js'
import { MANIFEST } from './manifest.js'

/** Beside the tree, on the same disk. Its content is public anyway. */
export const STAGE = '.quality-label-staged'

/** One line for each step: the path, and the name of the staged file that belongs there, `null` to remove it. */
export const PLAN = 'plan.jsonl'

/** So many folders are remembered as made, and not yet flushed. */
const MAX_FOLDERS = 1_000

type Step = [path: string, staged: string | null]

/** Finishes what a crash cut short; nothing, where nothing was. */
export async function finishSwitch(to: string): Promise<void> {
  if (await isSwitching(to)) await carryOut(to)
  await rm(join(to, STAGE), { recursive: true, force: true })
  const names = await readdir(to).catch(() => [])
  for (const name of names.filter(isTemporary)) await rm(join(to, name), { force: true })
}

/** Whether a publish was cut short while it switched. */
export async function isSwitching(to: string): Promise<boolean> {
  return await access(join(to, STAGE, PLAN)).then(
    () => true,
    () => false
  )
}

async function carryOut(to: string): Promise<void> {
  // All of it before anything is moved: the plan lies in a public folder.
  const seen = new Set<string>()
  for await (const [path] of stepsOf(to)) checkInside(to, [path], seen)
  const folders = new Set<string>()
  for await (const [path, staged] of stepsOf(to)) {
    if (staged === null) {
      await removeFile(to, path)
      continue
    }
    const folder = dirname(join(to, path))
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true })
    folders.add(folder)
    // What has been moved already is not there any more.
    await moveOrSkip(join(to, STAGE, staged), join(to, path))
    if (folders.size > MAX_FOLDERS) await flush(folders)
  }
  await flush(folders)
  await moveOrSkip(join(to, STAGE, MANIFEST), join(to, MANIFEST))
  await syncFolder(to)
}

/** Only what a step can mean is taken from the plan. */
async function* stepsOf(to: string): AsyncGenerator<Step> {
  for await (const line of readLines(join(to, STAGE, PLAN))) {
    const step = parseStep(line)
    if (step) yield step
  }
}

function parseStep(line: string): Step | undefined {
  try {
    const [path, staged] = JSON.parse(line) as unknown[]
    if (typeof path !== 'string' || !isInside(path)) return undefined
    if (staged === null || (typeof staged === 'string' && /^\d+$/.test(staged))) return [path, staged]
  } catch {
    // Not a line that publish has written.
  }
  return undefined
}

async function flush(folders: Set<string>): Promise<void> {
  for (const folder of folders) await syncFolder(folder)
  folders.clear()
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
