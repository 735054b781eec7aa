/**
 * Which status list indices were ever given away: one file a list, one index a line, every line of the same length. So
 * giving one away costs the same in a register of a hundred labels and in one of a hundred thousand: a line is added,
 * and nothing is written anew.
 *
 * @module
 */

import { open, readdir, readFile, truncate } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { FOLDERS, recordPath } from './layout.js'
import { syncFolder } from './write-atomic.js'

const NAME = /^allotted-([1-9]\d{0,8})\.txt$/

const DIGITS = 7
const LINE_BYTES = DIGITS + 1

/** The numbers of the lists from which an index was given away, in their order. */
export async function allottedLists(directory: string): Promise<number[]> {
  const names = await readdir(join(directory, FOLDERS.status)).catch(() => [])
  const numbers = names.flatMap((name) => NAME.exec(name)?.[1] ?? [])
  return numbers.map(Number).sort((a, b) => a - b)
}

/** The lines of a list, as they lie there. */
export async function readLines(directory: string, list: number): Promise<Buffer> {
  return await readFile(join(directory, recordPath.allotted(list))).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0)
    throw error
  })
}

/** How many indices these lines hold. A line that a crash cut short was never given away. */
export function countOf(lines: Buffer): number {
  return Math.floor(lines.length / LINE_BYTES)
}

/** Whether an index is among them. Every line ends alike, so what is found is a whole line. */
export function holds(lines: Buffer, index: number): boolean {
  return lines.includes(lineOf(index))
}

/** The indices of a list; nothing, where a line is none: somebody has edited the file. */
export function indicesOf(lines: Buffer): Set<number> | undefined {
  const indices = new Set<number>()
  for (let at = 0; at < lines.length; at += LINE_BYTES) {
    const line = lines.toString('latin1', at, at + LINE_BYTES)
    if (!/^\d{7}\n$/.test(line)) return undefined
    indices.add(Number(line))
  }
  return indices
}

/** The text of a list that holds these. */
export function textOf(indices: Iterable<number>): string {
  return [...indices].map(lineOf).join('')
}

/** Adds an index behind the lines that were read. When this returns, it is on the disk. */
export async function addLine(directory: string, list: number, lines: Buffer, index: number): Promise<void> {
  const path = join(directory, recordPath.allotted(list))
  const isNew = lines.length === 0
  const file = await open(path, isNew ? 'w' : 'r+')
  try {
    // At this place, and not at the end: a line that a crash cut short is written over.
    await file.write(lineOf(index), countOf(lines) * LINE_BYTES, 'latin1')
    await file.sync()
  } finally {
    await file.close()
  }
  if (isNew) await syncFolder(dirname(path))
}

/** Takes away what a crash cut short. */
export async function dropTornLines(directory: string): Promise<void> {
  for (const list of await allottedLists(directory)) {
    const lines = await readLines(directory, list)
    const whole = countOf(lines) * LINE_BYTES
    if (whole < lines.length) await truncate(join(directory, recordPath.allotted(list)), whole)
  }
}

/** The list whose indices lie at this path; `undefined` for any other path. */
export function listAt(path: string): number | undefined {
  const [, name = ''] = path.split(`${FOLDERS.status}/`)
  const number = NAME.exec(name)?.[1]
  return number === undefined ? undefined : Number(number)
}

function lineOf(index: number): string {
  return `${String(index).padStart(DIGITS, '0')}\n`
}
