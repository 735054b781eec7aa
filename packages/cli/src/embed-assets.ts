/**
 * The built badge script that came with this command.
 *
 * @module
 */

import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Embed } from '@quality-label/issuer'
import { InputError } from './errors.js'

/**
 * Reads the badge script.
 *
 * @param folder Another build of it. Its version stands in a file beside the folder, `<folder>.json`; without one it is
 *   `0.0.0`.
 * @throws {InputError} Says what to do when it is missing.
 */
export async function readEmbed(folder?: string): Promise<Embed> {
  const directory = folder ?? fileURLToPath(new URL('assets/embed', import.meta.url))
  const entries = await readdir(directory, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = new Map<string, Uint8Array>()
  for (const entry of entries) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    files.set(relative(directory, path).split(sep).join('/'), await readFile(path))
  }
  if (!files.has('quality-label-badge.js')) throw missing(directory, folder !== undefined)
  return { version: await readVersion(`${directory}.json`), files }
}

async function readVersion(path: string): Promise<string> {
  const text = await readFile(path, 'utf8').catch(() => '{}')
  const { version } = JSON.parse(text) as { version?: unknown }
  return typeof version === 'string' && /^\d+\.\d+\.\d+[0-9A-Za-z.-]*$/.test(version) ? version : '0.0.0'
}

function missing(directory: string, named: boolean): InputError {
  const remedy = named
    ? 'Name the folder that holds quality-label-badge.js.'
    : 'In the source tree run "npm run build"; an installed command is incomplete and must be installed again.'
  return new InputError(`The badge script is missing in ${directory}. ${remedy}`)
}
