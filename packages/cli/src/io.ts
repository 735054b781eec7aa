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
  stderr: NodeJS.WriteStream
}

/** The process. */
export function processIo(): Io {
  return {
    out: (text) => void process.stdout.write(text + '\n'),
    error: (text) => void process.stderr.write(text + '\n'),
    env: process.env,
    now,
    stdin: process.stdin,
    stderr: process.stderr
  }
}
