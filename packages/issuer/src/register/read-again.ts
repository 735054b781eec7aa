/**
 * Reads one file after the other into the same memory: of many files, each in memory of its own would be waste that
 * piles up faster than it is swept.
 *
 * @module
 */

import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

const FIRST_BYTES = 1 << 16

/**
 * Makes a reader.
 *
 * @returns Reads a file whole; `undefined` where it cannot be read. What it returned before is overwritten.
 */
export function fileReader(): (path: string) => Buffer | undefined {
  let memory = Buffer.allocUnsafe(FIRST_BYTES)
  return (path) => {
    let file: number | undefined
    try {
      file = openSync(path, 'r')
      const { size } = fstatSync(file)
      if (size > memory.length) memory = Buffer.allocUnsafe(2 * size)
      let length = 0
      for (let read = -1; read !== 0 && length < memory.length; length += read) {
        read = readSync(file, memory, length, memory.length - length, null)
      }
      return memory.subarray(0, length)
    } catch {
      return undefined
    } finally {
      if (file !== undefined) closeSync(file)
    }
  }
}
