/**
 * What `publish` remembers from one time to the next, so that it reads and composes only what changed. It is never
 * needed: without it everything is read and composed again, and comes out the same.
 *
 * @module
 */

import { closeSync, fstatSync, fsyncSync, openSync, writeFileSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isObject, type JsonObject } from '@quality-label/credentials'
import { FOLDERS } from '../register/layout.js'
import { writeAtomic } from '../register/write-atomic.js'
import { readLines } from '../register/lines.js'

const BUFFER_CHARACTERS = 1 << 18

/** Reads what is remembered under a name; `undefined` where nothing is, or what is there is no JSON object. */
export async function recall(directory: string, name: string): Promise<JsonObject | undefined> {
  try {
    const value: unknown = JSON.parse(await readFile(cachePath(directory, `${name}.json`), 'utf8'))
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** Remembers. */
export async function remember(directory: string, name: string, value: JsonObject): Promise<void> {
  await makeCache(directory)
  await writeAtomic(cachePath(directory, `${name}.json`), JSON.stringify(value))
}

/** What time it is, by the clock of the disk. */
export async function diskTime(directory: string): Promise<number> {
  await makeCache(directory)
  const path = cachePath(directory, 'clock')
  await writeFile(path, '')
  return (await stat(path)).ctimeMs
}

/** Reads the lines of a list that is remembered. */
export async function* recallLines(directory: string, name: string): AsyncGenerator<string> {
  yield* readLines(cachePath(directory, `${name}.jsonl`))
}

/** A list that is being written. The old one can be read meanwhile. */
export interface NewList {
  /** The time of the disk when it was begun. */
  begun: number
  /** Where it lies, until it is kept or dropped. */
  path: string
  /** Adds a line, and says at which byte it begins. */
  add(line: string): number
  /** All lines can be read. */
  flush(): void
  /** The new list takes the place of the old one, and lies there. */
  keep(): Promise<string>
  /** The old list stays. */
  drop: () => Promise<void>
}

/**
 * Begins a list.
 *
 * @param temporary It is never to be kept: it lies elsewhere, and what is remembered stays untouched.
 */
export async function rememberLines(directory: string, name: string, temporary = false): Promise<NewList> {
  if (!temporary) await makeCache(directory)
  const elsewhere = temporary ? await mkdtemp(join(tmpdir(), 'quality-label-')) : undefined
  const path = elsewhere === undefined ? `${cachePath(directory, `${name}.jsonl`)}.tmp` : join(elsewhere, name)
  const file = openSync(path, 'w')
  let text = ''
  let bytes = 0
  const flush = () => {
    writeFileSync(file, text)
    text = ''
  }
  return {
    begun: fstatSync(file).ctimeMs,
    path,
    add(line) {
      const offset = bytes
      bytes += Buffer.byteLength(line) + 1
      text += `${line}\n`
      if (text.length > BUFFER_CHARACTERS) flush()
      return offset
    },
    flush,
    async keep() {
      flush()
      // A crash of the machine leaves the old one, or this one, and never a part.
      fsyncSync(file)
      closeSync(file)
      const kept = cachePath(directory, `${name}.jsonl`)
      await rename(path, kept)
      return kept
    },
    async drop() {
      closeSync(file)
      await rm(elsewhere ?? path, { recursive: true, force: true })
    }
  }
}

async function makeCache(directory: string): Promise<void> {
  await mkdir(join(directory, FOLDERS.cache), { recursive: true })
  // Its own, so that registers from before there was a cache do not keep it in git either.
  await writeAtomic(cachePath(directory, '.gitignore'), '*\n')
}

function cachePath(directory: string, name: string): string {
  return join(directory, FOLDERS.cache, name)
}
