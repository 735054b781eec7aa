/**
 * Packs every package as it would be published, and asks publint and "are the types wrong" about the tarball: what
 * others install is what is checked, not the folder.
 *
 * @module
 */
import { basename, join } from 'node:path'
import { root, run } from '../.ci/run.mjs'
import { pack } from './pack.mjs'

let failed = 0
for (const file of pack(join(root, 'test/.cache/packed'))) {
  failed += await check(['publint', 'run', '--strict', file])
  if (hasTypes(basename(file))) failed += await check(['attw', '--profile', 'esm-only', '--format', 'ascii', file])
}
process.exitCode = failed > 0 ? 1 : 0

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
