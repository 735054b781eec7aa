/**
 * The conformance suite, and calls of the public API, in every runtime that can be had: one line for each, and where
 * its answers are not those of the first.
 *
 * Usage: npm run test:runtimes [-- NAME…], as in `npm run test:runtimes -- Bun workerd`.
 *
 * @module
 */
import { existsSync } from 'node:fs'
import { run } from '../../.ci/run.mjs'
import { folder, present, required } from '../conformance/corpus-folder.mjs'
import { add, inWords, none } from '../counts.mjs'
import { version } from './ask.mjs'
import { bundle } from './bundle.mjs'
import { compare } from './compare.mjs'
import { runtimes } from './runtimes.mjs'
import { startServer } from './server.mjs'

const wanted = process.argv.slice(2)
const chosen = runtimes.filter(({ name }, index) => index === 0 || wanted.length === 0 || wanted.includes(name))

if (!present) {
  console.error(`The corpus is not there: looked in ${folder}, CONFORMANCE_DIR names another folder.`)
  process.exit(required ? 1 : 0)
}

await bundle()
const server = await startServer()
let total = none
let base
for (const runtime of chosen) {
  const answers = await answersOf(runtime)
  base ??= answers && { runtime, answers }
  total = add(total, answers ? compare(runtime, answers, base.runtime, base.answers) : missing())
}
server.stop()
if (wanted.length === 0) total = add(total, await installed(runtimes.findLast(({ name }) => name.startsWith('Node'))))
console.log(inWords(total))
process.exitCode = total.failed > 0 ? 1 : 0

/** The answers of a runtime, or `undefined` where it is not to be had. */
async function answersOf({ name, program, ask }) {
  if (!existsSync(program)) {
    console.log(`${name.padEnd(18)} not to be had for ${process.platform} ${process.arch}: looked for ${program}`)
    return undefined
  }
  process.stdout.write(`${name.padEnd(18)} ${(await version(program)).padEnd(12)}`)
  return ask(program, server.address).catch((error) => ({ 'the run itself': { failed: error.message } }))
}

/** The packed packages, installed and used with the newest Node. */
async function installed({ program }) {
  if (!existsSync(program)) return missing()
  const code = await run(['node', 'test/install.mjs', program])
  return { ...none, [code === 0 ? 'passed' : 'failed']: 1 }
}

/** A developer's machine may be of a kind for which there is no package; where every test counts, that is a failure. */
function missing() {
  return { ...none, [required ? 'failed' : 'skipped']: 1 }
}
