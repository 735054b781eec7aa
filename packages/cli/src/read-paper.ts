/**
 * Files that others have filled in: read whole, and no further than any of them is long.
 *
 * @module
 */

import { createReadStream } from 'node:fs'
import { InputError } from './errors.js'

/** A form with all its answers is a hundredth of it. */
const MAX_BYTES = 8_000_000

/**
 * Reads a file; it may be a pipe.
 *
 * @param name What it is called when it cannot be read.
 * @throws {InputError} Where it cannot be read, or is longer.
 */
export async function readPaper(path: string, name = path, maxBytes = MAX_BYTES): Promise<Buffer> {
  const parts: Buffer[] = []
  let length = 0
  try {
    for await (const part of createReadStream(path)) {
      parts.push(part as Buffer)
      length += (part as Buffer).length
      if (length > maxBytes) throw new InputError(`${name} is longer than ${maxBytes} bytes: it is something else.`)
    }
  } catch (cause) {
    throw cause instanceof InputError ? cause : new InputError(`${name} cannot be read.`, { cause })
  }
  return Buffer.concat(parts)
}
