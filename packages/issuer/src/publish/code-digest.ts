/**
 * Which code composes: what another version has composed is composed again.
 *
 * @module
 */

import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sha256 } from '../register/objects.js'

let digest: string | undefined

/**
 * SHA-256 over the modules and pictures of this package, the modules of the one that holds the words, and the version
 * of what runs them.
 */
export function codeDigest(): string {
  const own = fileURLToPath(new URL('..', import.meta.url))
  const words = dirname(createRequire(import.meta.url).resolve('@quality-label/credentials'))
  const pictures = join(own, '../assets')
  return (digest ??= sha256([process.version, ...filesIn(own), ...filesIn(pictures), ...filesIn(words)].join('\n')))
}

function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && /\.([jt]s|png)$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => sha256(readFileSync(path)))
}
