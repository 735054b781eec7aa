/**
 * The lines of a stream, one at a time: no more than one is held, however long the stream.
 *
 * @module
 */

const LINE_FEED = 0x0a

export interface Line {
  bytes: Buffer
  /** Of the stream, up to here. */
  read: number
}

/**
 * Reads lines. Those of white space alone are left out.
 *
 * @param maxBytes A longer line is cut behind this: whoever reads it finds it too long, and memory stays as it is.
 */
export async function* linesOf(stream: AsyncIterable<unknown>, maxBytes: number): AsyncGenerator<Line> {
  let pieces: Buffer[] = []
  let held = 0
  let read = 0
  const keep = (piece: Buffer) => {
    const kept = piece.subarray(0, maxBytes - held)
    held += kept.length
    if (kept.length > 0) pieces.push(kept)
  }
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk as Uint8Array)
    let start = 0
    for (let end = bytes.indexOf(LINE_FEED); end !== -1; end = bytes.indexOf(LINE_FEED, start)) {
      keep(bytes.subarray(start, end))
      read += end + 1 - start
      start = end + 1
      if (!isBlank(pieces)) yield { bytes: Buffer.concat(pieces), read }
      pieces = []
      held = 0
    }
    keep(bytes.subarray(start))
    read += bytes.length - start
  }
  if (!isBlank(pieces)) yield { bytes: Buffer.concat(pieces), read }
}

function isBlank(pieces: Buffer[]): boolean {
  return pieces.every((piece) => /^\s*$/.test(piece.toString('latin1')))
}
