/**
 * Runs a folder of tests, or of measurements, that has dependencies of its own, which nothing else should install:
 * other people's implementations, whole runtimes.
 *
 * Usage: node .ci/outside.mjs interop|runtimes|bench [ARGUMENTS FOR ITS TEST SCRIPT]
 *
 * @module
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, run } from './run.mjs'

const [folder, ...args] = process.argv.slice(2)
const cwd = join(root, 'test', folder)
const stamp = join(cwd, 'node_modules', '.installed')
const wanted = readFileSync(join(cwd, 'package-lock.json'), 'utf8')

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  await must(['npm', 'ci', '--no-audit', '--no-fund', '--loglevel=error'])
  writeFileSync(stamp, wanted)
}
await must(['npm', 'test', '--silent', '--', ...args])

async function must(command) {
  const code = await run(command, { cwd })
  if (code !== 0) process.exit(code)
}
