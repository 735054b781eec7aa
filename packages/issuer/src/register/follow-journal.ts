/**
 * Follows the journal from a place where somebody has stopped reading: one event after the other, however long it is.
 *
 * @module
 */

import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { damaged, GENESIS, lastEventIn, MAX_LINE_BYTES, parseEvent, type JournalEvent } from './journal.js'
import { FILES } from './layout.js'

const CHUNK_BYTES = 1 << 20

/** A place behind a line. */
export interface Position {
  bytes: number
  /** Of the last event before it. */
  sequence: number
  hash: string
}

/** Before the first line. */
export const START: Position = { bytes: 0, sequence: 0, hash: GENESIS }

/**
 * Reads the events behind a place, and follows the chain.
 *
 * @returns The events, each with the place behind it.
 * @throws {RegisterError} `ERR_REGISTER_DAMAGED` at the first line that does not follow from the one before it.
 */
export async function* followJournal(
  directory: string,
  from = START
): AsyncGenerator<{ event: JournalEvent; position: Position }> {
  const file = await open(join(directory, FILES.journal), 'r')
  try {
    let position = from
    let rest = Buffer.alloc(0)
    const chunk = Buffer.alloc(CHUNK_BYTES)
    for (let at = from.bytes; ;) {
      const { bytesRead } = await file.read(chunk, 0, chunk.length, at)
      if (bytesRead === 0) break
      at += bytesRead
      const bytes = Buffer.concat([rest, chunk.subarray(0, bytesRead)])
      let start = 0
      for (let end = bytes.indexOf(0x0a); end >= 0; end = bytes.indexOf(0x0a, start)) {
        const event = parseEvent(bytes.toString('utf8', start, end))
        if (event?.previous !== position.hash || event.sequence !== position.sequence + 1) {
          throw damaged(`line ${position.sequence + 1} is not what was written`)
        }
        position = { bytes: position.bytes + end + 1 - start, sequence: event.sequence, hash: event.hash }
        start = end + 1
        yield { event, position }
      }
      rest = bytes.subarray(start)
    }
    if (rest.length > 0) throw damaged(`line ${position.sequence + 1} is not what was written`)
  } finally {
    await file.close()
  }
}

/** Whether the journal is still the same up to this place, by the line that ends there: each names all before it. */
export async function isPlace(directory: string, { bytes, hash }: Position): Promise<boolean> {
  if (bytes === 0) return true
  const file = await open(join(directory, FILES.journal), 'r')
  try {
    const start = Math.max(0, bytes - MAX_LINE_BYTES)
    const { buffer, bytesRead } = await file.read(Buffer.alloc(bytes - start), 0, bytes - start, start)
    return bytesRead === bytes - start && lastEventIn(buffer)?.hash === hash
  } finally {
    await file.close()
  }
}
