/**
 * Packs every package as it would be published.
 *
 * @module
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pnpmCommand } from '../.ci/pnpm.mjs'
import { root } from '../.ci/run.mjs'

/**
 * @param {string} folder Is emptied.
 * @returns {string[]} The tarballs, absolute.
 */
export function pack(folder) {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  // The WordPress plugin is no npm package.
  const packing = [
    '--recursive',
    '--filter',
    './packages/*',
    '--filter',
    '!./packages/wordpress',
    'pack',
    '--pack-destination',
    folder
  ]
  const { command, args, env } = pnpmCommand(packing)
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: root, env, encoding: 'utf8' })
  if (status !== 0) throw new Error(`the packages cannot be packed: ${stdout}${stderr}`)
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
}
