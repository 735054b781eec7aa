/**
 * New files on their way into a folder: each is written beside the tree as soon as it is composed, so that none waits
 * in memory for the others.
 *
 * @module
 */

import { mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { syncFolder, writeFlushed } from '../register/write-atomic.js'
import { MANIFEST } from './manifest.js'
import { finishSwitch, PLAN, STAGE } from './switch-files.js'

/** So many files are on their way to the disk at once. */
const AT_ONCE = 16

const BUFFER_CHARACTERS = 1 << 18

/** A change of a folder that is being prepared. */
export interface Stage {
  /** New content for a path inside the folder, in the order in which it is to appear. */
  put(path: string, content: string | Uint8Array): Promise<void>
  /** A path that goes, after the new files have come. */
  remove(path: string): Promise<void>
  /** A line of the manifest as it is to be. */
  list(line: string): Promise<void>
  /** Everything takes its place. */
  finish(): Promise<void>
  /** Nothing does. */
  drop(): Promise<void>
}

/** Begins a change. What a crash had left unfinished has been finished before. */
export async function openStage(to: string): Promise<Stage> {
  const stage = join(to, STAGE)
  const made = (await mkdir(to, { recursive: true })) ?? stage
  await rm(stage, { recursive: true, force: true })
  await mkdir(stage)
  const plan = await openText(join(stage, `${PLAN}.new`))
  const manifest = await openText(join(stage, MANIFEST))
  const under = new Set<Promise<unknown>>()
  const failures: unknown[] = []
  let count = 0
  return {
    async put(path, content) {
      const staged = String(count++)
      await plan.add(JSON.stringify([path, staged]))
      const writing = writeFlushed(join(stage, staged), content)
        .catch((error: unknown) => failures.push(error))
        .finally(() => under.delete(writing))
      under.add(writing)
      if (under.size >= AT_ONCE) await Promise.race(under)
      if (failures.length > 0) throw failures[0]
    },
    async remove(path) {
      await plan.add(JSON.stringify([path, null]))
    },
    async list(line) {
      await manifest.add(line)
    },
    async finish() {
      await Promise.all(under)
      if (failures.length > 0) throw failures[0]
      await manifest.close()
      await plan.close()
      await rename(join(stage, `${PLAN}.new`), join(stage, PLAN))
      await syncFolder(stage)
      await finishSwitch(to)
    },
    async drop() {
      await Promise.allSettled(under)
      await plan.close()
      await manifest.close()
      await rm(made, { recursive: true, force: true })
    }
  }
}

interface TextFile {
  add(line: string): Promise<void>
  /** Flushed. */
  close(): Promise<void>
}

async function openText(path: string): Promise<TextFile> {
  const file = await open(path, 'wx')
  let text = ''
  return {
    async add(line) {
      text += `${line}\n`
      if (text.length < BUFFER_CHARACTERS) return
      await file.writeFile(text)
      text = ''
    },
    async close() {
      await file.writeFile(text)
      await closeFlushed(file)
    }
  }
}

async function closeFlushed(file: FileHandle): Promise<void> {
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}
