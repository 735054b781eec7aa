/**
 * The weight of the embed: what a visitor loads before anything is shown, and each part that may be loaded later, both
 * as brotli sends them, in bytes (a kB is 1000 bytes). And what must not be in the first load: jsonld, and what no
 * label of the Network needs.
 *
 * @module
 */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { embedWeights } from './embed-weights.js'

const { embed } = JSON.parse(readFileSync(new URL('budget.json', import.meta.url), 'utf8'))
const failures = []
const { first, lazy } = embedWeights()

const total = first.reduce((sum, { bytes }) => sum + bytes, 0)
report(`first load (${first.map(({ file }) => basename(file)).join(' + ')})`, total, embed.firstLoadBytes)
for (const { file, bytes } of lazy) report(`lazy ${basename(file)}`, bytes, embed.lazyChunkBytes)

for (const text of embed.onlyInLazyChunks) {
  const contains = ({ file }) => readFileSync(file, 'utf8').includes(text)
  if (first.some(contains)) failures.push(`The first load contains "${text}".`)
  // If it is nowhere, the library has changed its words, and this gate would guard nothing.
  else if (!lazy.some(contains)) failures.push(`No lazy chunk contains "${text}": choose another mark of the library.`)
}

for (const failure of failures) console.error(failure)
process.exitCode = failures.length > 0 ? 1 : 0

function report(what, bytes, limit) {
  console.log(`embed: ${what}: ${bytes} of ${limit} bytes, brotli`)
  if (bytes > limit) failures.push(`${what} is ${bytes - limit} bytes over its budget of ${limit}.`)
}
