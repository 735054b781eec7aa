/**
 * The outside of the command: streams, environment, time. Given to the verbs, so that none reaches for it.
 *
 * @module
 */

import { now } from './clock.js'

/** What a verb may use of the process. */
export interface Io {
  out(text: string): void
  error(text: string): void
  env: Readonly<Record<string, string | undefined>>
  now(): Date
  stdin: NodeJS.ReadStream
  stdout: NodeJS.WriteStream
  stderr: NodeJS.WriteStream
}

/** The process. */
export function processIo(): Io {
  // `quality-label … | head`: whoever has read enough goes away, and that is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit()
  })
  return {
    out: (text) => void process.stdout.write(text + '\n'),
    error: (text) => void process.stderr.write(text + '\n'),
    env: process.env,
    now,
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr
  }
}
