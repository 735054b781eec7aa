/**
 * Packs every package as it would be published, and asks publint and "are the types wrong" about the tarball: what
 * others install is what is checked, not the folder.
 *
 * @module
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pnpmCommand } from '../.ci/pnpm.mjs'
import { root, run } from '../.ci/run.mjs'

const folder = join(root, 'test/.cache/packed')

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
pack()

let failed = 0
for (const tarball of readdirSync(folder).sort()) {
  const file = join(folder, tarball)
  failed += await check(['publint', 'run', '--strict', file])
  if (hasTypes(tarball)) failed += await check(['attw', '--profile', 'esm-only', '--format', 'ascii', file])
}
process.exitCode = failed > 0 ? 1 : 0

function pack() {
  const { command, args, env } = pnpmCommand([
    '--recursive',
    '--filter',
    './packages/*',
    'pack',
    '--pack-destination',
    folder
  ])
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: root, env, encoding: 'utf8' })
  if (status === 0) return
  console.error(stdout, stderr)
  process.exit(1)
}

/** The command line tool has nothing to import, so there are no types to be wrong. */
function hasTypes(tarball) {
  return !/^quality-label-\d/.test(tarball)
}

async function check(command) {
  let output = ''
  const code = await run(command, { onOutput: (text) => (output += text) })
  if (code !== 0) console.log(output.trim())
  return code === 0 ? 0 : 1
}
