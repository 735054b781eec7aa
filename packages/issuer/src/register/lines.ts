/**
 * Files of lines that are larger than one would hold in memory.
 *
 * @module
 */

import { closeSync, openSync, readSync } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'

const CHUNK_BYTES = 1 << 18

/** The lines of a file, without their ends; none where there is no file. What follows the last end is a line, too. */
export async function* readLines(path: string): AsyncGenerator<string> {
  for await (const { text } of readWhole(path)) yield text
}

/** The same, each with whether its end is there: what a crash cut short has none. */
export async function* readWhole(path: string): AsyncGenerator<{ text: string; isWhole: boolean }> {
  const file = await openIfThere(path)
  if (!file) return
  try {
    const chunk = Buffer.alloc(CHUNK_BYTES)
    let rest = Buffer.alloc(0)
    for (;;) {
      const { bytesRead } = await file.read(chunk, 0, chunk.length)
      if (bytesRead === 0) break
      const bytes = Buffer.concat([rest, chunk.subarray(0, bytesRead)])
      let start = 0
      for (let end = bytes.indexOf(0x0a); end >= 0; end = bytes.indexOf(0x0a, start)) {
        yield { text: bytes.toString('utf8', start, end), isWhole: true }
        start = end + 1
      }
      rest = bytes.subarray(start)
    }
    if (rest.length > 0) yield { text: rest.toString('utf8'), isWhole: false }
  } finally {
    await file.close()
  }
}

async function openIfThere(path: string): Promise<FileHandle | undefined> {
  return await open(path, 'r').catch((error: unknown) => {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined
    throw error
  })
}

/** Reads single lines of a file that does not change. */
export interface LineReader {
  /** The line that begins at this byte. */
  at(offset: number): string
  close(): void
}

const LINE_BYTES = 4_096

/** Opens a file for that. */
export function lineReader(path: string): LineReader {
  const file = openSync(path, 'r')
  let chunk = Buffer.alloc(LINE_BYTES)
  return {
    at(offset) {
      for (;;) {
        const bytesRead = readSync(file, chunk, 0, chunk.length, offset)
        const end = chunk.subarray(0, bytesRead).indexOf(0x0a)
        if (end >= 0) return chunk.toString('utf8', 0, end)
        if (bytesRead < chunk.length) return chunk.toString('utf8', 0, bytesRead)
        chunk = Buffer.alloc(2 * chunk.length)
      }
    },
    close() {
      closeSync(file)
    }
  }
}
