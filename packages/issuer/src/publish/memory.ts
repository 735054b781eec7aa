/**
 * What was composed and written the last time.
 *
 * @module
 */

import { lstatSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { recall, recallLines, remember, rememberLines } from './cache.js'
import { MANIFEST } from './manifest.js'

/** So many published folders are remembered. */
const MAX_FOLDERS = 8

/** What units were composed from, and what came out, in the order in which they are written. */
export interface Composed {
  /** Digest of the line that came out, where the unit was composed from the same. Names are asked in their order. */
  known(name: string, from: string): Promise<string | undefined>
  /** Takes note of what came out. */
  add(name: string, from: string, made: string): void
  keep(): Promise<void>
  drop(): Promise<void>
}

/**
 * Reads what was composed the last time, and begins to write what is composed now.
 *
 * @param dryRun Remember nothing.
 */
export async function openComposed(directory: string, dryRun: boolean): Promise<Composed> {
  const before = recallLines(directory, 'composed')
  const list = await rememberLines(directory, 'composed', dryRun)
  let found = await before.next()
  return {
    async known(name, from) {
      for (; !found.done; found = await before.next()) {
        const [known = '', knownFrom, made] = found.value.split(' ')
        if (known === name) return knownFrom === from ? made : undefined
        if (known > name) return undefined
      }
      return undefined
    },
    add(name, from, made) {
      list.add(`${name} ${from} ${made}`)
    },
    async keep() {
      await before.return(undefined)
      await list.keep()
    },
    async drop() {
      await before.return(undefined)
      await list.drop()
    }
  }
}

/**
 * When a folder was last brought in line from here, by the clock of its disk. `undefined` where it was not, or where
 * somebody has put another folder in its place since: then every file is to be opened.
 */
export async function lastWritten(directory: string, to: string): Promise<number | undefined> {
  const known = (await recall(directory, 'folders'))?.[resolve(to)]
  const { mark, time } = markOf(to)
  return known === mark ? time : undefined
}

/** Remembers that a folder has just been brought in line. */
export async function rememberWritten(directory: string, to: string): Promise<void> {
  const { [resolve(to)]: _before, ...others } = (await recall(directory, 'folders')) ?? {}
  const kept = Object.fromEntries(Object.entries(others).slice(-MAX_FOLDERS))
  await remember(directory, 'folders', { ...kept, [resolve(to)]: markOf(to).mark })
}

/** The manifest takes its place last of all. */
function markOf(to: string): { mark: string; time: number } {
  const found = lstatSync(join(to, MANIFEST), { throwIfNoEntry: false })
  return found ? { mark: `${found.dev}.${found.ino}.${found.ctimeMs}`, time: found.ctimeMs } : { mark: '', time: 0 }
}
