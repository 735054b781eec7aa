/**
 * How far a batch is, on a terminal and nowhere else.
 *
 * @module
 */

import type { Io } from './io.js'

const WIDTH = 24
const INTERVAL_MS = 100

export interface Progress {
  /** @param read Bytes of the input that are done. */
  advance(read: number): void
  /** Takes the bar away. */
  end(): void
}

/**
 * Draws on standard error.
 *
 * @param bytes Of the whole input, where it is known: without it there is a count, and no bar.
 */
export function progressOn({ stderr, now }: Pick<Io, 'stderr' | 'now'>, bytes: number | undefined): Progress {
  if (!stderr.isTTY) return { advance: () => undefined, end: () => undefined }
  let done = 0
  let drawnAt = -Infinity
  return {
    advance(read) {
      done += 1
      const time = now().getTime()
      if (time - drawnAt < INTERVAL_MS) return
      drawnAt = time
      stderr.write(`\r\u001b[K${bytes ? `${bar(read / bytes)} ` : ''}${done} verified`)
    },
    end: () => void stderr.write('\r\u001b[K')
  }
}

function bar(part: number): string {
  const filled = Math.min(WIDTH, Math.floor(part * WIDTH))
  return `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${String(Math.min(100, Math.floor(part * 100))).padStart(3)} %`
}
