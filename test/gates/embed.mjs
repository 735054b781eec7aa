/**
 * The weight of the embed: what a visitor loads before anything is shown, and each part that may be loaded later, both
 * as brotli sends them, in bytes (a kB is 1000 bytes). And what must not be in the first load: jsonld.
 *
 * @module
 */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { root } from '../../.ci/run.mjs'
import { staticImports } from './static-imports.js'

const { embed } = JSON.parse(readFileSync(new URL('budget.json', import.meta.url), 'utf8'))
const entry = join(root, embed.entry)
const failures = []

const first = closure(entry)
const lazy = scripts(dirname(entry)).filter((file) => !first.includes(file))

const total = first.map(weight).reduce((sum, bytes) => sum + bytes, 0)
report(`first load (${first.map((file) => basename(file)).join(' + ')})`, total, embed.firstLoadBytes)
for (const file of lazy) report(`lazy ${relative(dirname(entry), file)}`, weight(file), embed.lazyChunkBytes)

for (const text of embed.onlyInLazyChunks) {
  const contains = (file) => readFileSync(file, 'utf8').includes(text)
  if (first.some(contains)) failures.push(`The first load contains "${text}".`)
  // If it is nowhere, the library has changed its words, and this gate would guard nothing.
  else if (!lazy.some(contains)) failures.push(`No lazy chunk contains "${text}": choose another mark of the library.`)
}

for (const failure of failures) console.error(failure)
process.exitCode = failures.length > 0 ? 1 : 0

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

function weight(file) {
  return brotliCompressSync(readFileSync(file)).length
}

function report(what, bytes, limit) {
  console.log(`embed: ${what}: ${bytes} of ${limit} bytes, brotli`)
  if (bytes > limit) failures.push(`${what} is ${bytes - limit} bytes over its budget of ${limit}.`)
}
