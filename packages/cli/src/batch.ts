/**
 * Many credentials, one a line, in and out: as each is done its result is written, in the order they came.
 *
 * @module
 */

import { once } from 'node:events'
import { createVerifier, type Limits, type VerifyOptions } from '@quality-label/verifier'
import { cleanJson } from './clean.js'
import { exitCodeOf, worse } from './exit-code.js'
import { linesOf, type Line } from './lines.js'
import { progressOn } from './progress.js'
import { openInput } from './read-input.js'
import type { Input } from './verb.js'

/** As `verify` has it for a body. */
const maxBytes: Limits['maxBytes'] = 1024 * 1024

/**
 * Verifies every line.
 *
 * @returns The worst exit code of them all.
 * @throws {InputError} When there is nothing to read.
 */
export async function runBatch(input: Input, options: VerifyOptions, concurrency: number): Promise<number> {
  const { stream, bytes } = await openInput(input)
  const { io } = input
  const progress = progressOn(io, bytes)
  const read: number[] = []
  let exitCode = 0
  try {
    const values = valuesOf(linesOf(stream, maxBytes + 1), read)
    for await (const result of createVerifier(options).verifyMany(values, { concurrency })) {
      exitCode = worse(exitCode, exitCodeOf(result.verdict))
      // Whoever reads slowly holds the batch up, instead of filling memory with what is not read yet.
      if (!io.stdout.write(`${cleanJson(JSON.stringify(result))}\n`)) await once(io.stdout, 'drain')
      progress.advance(read.shift() ?? 0)
    }
  } finally {
    progress.end()
  }
  return exitCode
}

async function* valuesOf(lines: AsyncIterable<Line>, read: number[]): AsyncGenerator {
  for await (const line of lines) {
    read.push(line.read)
    yield valueOf(line.bytes)
  }
}

/** A JSON string is what it says; everything else is what it is: JSON, a token, an address. */
function valueOf(bytes: Buffer): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).trim()
    return text.startsWith('"') ? asJsonString(text) : text
  } catch {
    return bytes
  }
}

function asJsonString(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
