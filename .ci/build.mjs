/**
 * Builds the workspace: `tsc --build` over all packages, then the `bundle` script of each package that has one.
 *
 * Both are incremental. tsc keeps its own record; a bundle is made again when something that goes into it, or what came
 * out of it, is not what it was.
 *
 * @module
 */
import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundle } from './bundle.mjs'
import { root, run } from './run.mjs'
import { packages } from './workspace.mjs'

/** @returns {string[]} The folders that `tsc --build` is given. */
export function compiled() {
  return packages()
    .filter(({ folder }) => existsSync(join(folder, 'tsconfig.json')))
    .map(({ folder }) => relative(root, folder))
}

/** @returns {Promise<number>} The exit code. */
export async function bundleAll() {
  for (const own of packages()) {
    const code = await bundle(own)
    if (code !== 0) return code
  }
  return 0
}

async function build() {
  const code = await run(['tsc', '--build', ...compiled()])
  return code === 0 ? bundleAll() : code
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) process.exitCode = await build()
