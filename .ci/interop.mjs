/**
 * Runs test/interop, which has dependencies of its own: other implementations, that nothing else should install.
 *
 * @module
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root, run } from './run.mjs'

const cwd = join(root, 'test/interop')

if (!existsSync(join(cwd, 'node_modules'))) await must(['npm', 'ci', '--no-audit', '--no-fund', '--loglevel=error'])
await must(['npm', 'test', '--silent', '--', ...process.argv.slice(2)])

async function must(command) {
  const code = await run(command, { cwd })
  if (code !== 0) process.exit(code)
}
