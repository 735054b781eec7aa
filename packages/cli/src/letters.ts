/**
 * Files that travel: a request to an endorser, and the answer. Each is JSON, small, and written once.
 *
 * @module
 */

import { access, readFile, stat, writeFile } from 'node:fs/promises'
import { parseJson, ProblemError, type JsonValue } from '@quality-label/credentials'
import { InputError } from './errors.js'

/** A request or an answer with the longest words is a tenth of it. */
const MAX_BYTES = 200_000

/** What a file from somebody else holds. @throws {InputError} Where it cannot be read, or is no JSON. */
export async function readLetter(path: string): Promise<JsonValue> {
  const found = await stat(path).catch((cause: unknown) => {
    throw new InputError(`${path} cannot be read. Name the file that you were sent.`, { cause })
  })
  if (!found.isFile() || found.size > MAX_BYTES) {
    throw new InputError(`${path} is no request and no answer: it is a folder, or too large.`)
  }
  try {
    return parseJson(await readFile(path, 'utf8'))
  } catch (cause) {
    if (!(cause instanceof ProblemError)) throw cause
    throw new InputError(`${path} is no JSON (${cause.problem.detail}). Ask for the file again.`, { cause })
  }
}

/** Before anything is changed: is there room for the file? @throws {InputError} */
export async function assertNew(path: string): Promise<void> {
  const isThere = await access(path).then(
    () => true,
    () => false
  )
  if (isThere) throw new InputError(`${path} is there already. Name another file with --to.`)
}

/** Writes a file that is not there yet. */
export async function writeLetter(path: string, value: object): Promise<void> {
  await writeFile(path, `${JSON.stringify(value, null, 2)}\n`, { flag: 'wx' })
}
