/**
 * The WordPress plugin: every PHP file is checked by PHP itself, then its tests run, without WordPress.
 *
 * PHP comes onto a fresh machine as the browsers do. Where it cannot be had the stage says so and is counted as
 * skipped; in continuous integration (`CI=true`) that is an error.
 *
 * @module
 */
import { spawnSync } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../.ci/run.mjs'
import { browsers } from './browsers.mjs'

const folder = join(root, 'packages', 'wordpress')
const php = findPhp()
process.exitCode = php ? test(php) : skip()

function test(command) {
  const files = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.php'))
  const lint = (file) => spawnSync(command, ['-l', file], { cwd: folder, encoding: 'utf8' })
  const broken = files.map(lint).filter(({ status }) => status !== 0)
  for (const { stdout, stderr } of broken) console.log(`${stdout}${stderr}`.trim())
  const { status } = spawnSync(command, ['test/run.php'], { cwd: folder, stdio: 'inherit' })
  return broken.length === 0 ? status : 1
}

function skip() {
  console.log('The WordPress plugin was not tested: there is no PHP here. Install php-cli, or name it by PHP_PATH.')
  if (process.env.CI === 'true') return 1
  if (process.env.COUNTS_FILE)
    writeFileSync(process.env.COUNTS_FILE, JSON.stringify({ passed: 0, failed: 0, skipped: 1 }))
  return 0
}

function findPhp() {
  try {
    return browsers(['php']).php
  } catch {
    return undefined
  }
}
