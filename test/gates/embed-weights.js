/**
 * What the files of the embed weigh as brotli sends them: those of the first load, and those that may come later.
 *
 * @module
 */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { root } from '../../.ci/run.mjs'
import { staticImports } from './static-imports.js'

const { embed } = JSON.parse(readFileSync(new URL('budget.json', import.meta.url), 'utf8'))

/** @typedef {{ file: string; bytes: number }} Weighed */

/** @returns {{ first: Weighed[]; lazy: Weighed[] }} The script first. */
export function embedWeights() {
  const entry = join(root, embed.entry)
  const first = closure(entry)
  const lazy = scripts(dirname(entry)).filter((file) => !first.includes(file))
  return { first: first.map(weighed), lazy: lazy.map(weighed) }
}

function closure(start) {
  const found = [start]
  // The list grows while it is read.
  for (const file of found) {
    const next = staticImports(file).map((specifier) => join(dirname(file), specifier))
    found.push(...new Set(next.filter((other) => !found.includes(other))))
  }
  return found
}

function scripts(folder) {
  const names = readdirSync(folder, { recursive: true })
  return names.filter((name) => name.endsWith('.js')).map((name) => join(folder, name))
}

function weighed(file) {
  return { file, bytes: brotliCompressSync(readFileSync(file)).length }
}
