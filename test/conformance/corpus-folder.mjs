/**
 * Where the corpus lies, and all of it packed into one JSON text for runtimes that read no files.
 *
 * @module
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Beside the repository, or where the environment says. */
export const folder = resolve(process.env.CONFORMANCE_DIR ?? join(root, '../shared/conformance'))

/** Without the corpus nothing here can be said, which must not look like success where every test counts. */
export const present = existsSync(join(folder, 'cases.json'))
export const required = process.env.CI === 'true'

/** @param {string} file Relative to the corpus. */
export function readBytes(file) {
  return new Uint8Array(readFileSync(join(folder, file)))
}

/** @returns {string} JSON: base64 by file name. */
export function packCorpus() {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const packed = files.map((file) => [
    relative(folder, file).replaceAll(sep, '/'),
    readFileSync(file).toString('base64')
  ])
  return JSON.stringify(Object.fromEntries(packed))
}
