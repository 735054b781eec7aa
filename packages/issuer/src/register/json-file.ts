/**
 * JSON files of the register: sorted keys, two spaces, a newline at the end, so that git shows the change and nothing
 * else.
 *
 * @module
 */

import { readFileSync } from 'node:fs'
import { isObject, type JsonObject, type JsonValue } from '@quality-label/credentials'
import { RegisterError } from '../errors.js'

/** The one text of a JSON value in this register. */
export function stringifySorted(value: JsonValue): string {
  return JSON.stringify(sortKeys(value), null, 2) + '\n'
}

/**
 * Reads a JSON object.
 *
 * @returns `undefined` where there is no such file.
 * @throws {RegisterError} `ERR_REGISTER_DAMAGED` when the file is no JSON object.
 */
export async function readJson(path: string): Promise<JsonObject | undefined> {
  let text: string
  try {
    // A record is small: to wait for it would cost ten times as much as to read it.
    text = readFileSync(path, 'utf8')
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw error
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw new RegisterError('ERR_REGISTER_DAMAGED', `${path} is not JSON. Restore it from git.`, { cause })
  }
  if (!isObject(value))
    throw new RegisterError('ERR_REGISTER_DAMAGED', `${path} is not a JSON object. Restore it from git.`)
  return value
}

function sortKeys(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(sortKeys)
  if (!isObject(value)) return value
  const sorted: JsonObject = {}
  for (const key of Object.keys(value).sort()) {
    const member = value[key]
    if (member !== undefined) sorted[key] = sortKeys(member)
  }
  return sorted
}
