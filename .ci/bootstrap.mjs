/**
 * The door of every script in package.json: it makes a fresh clone ready, then runs one task of tasks.mjs.
 *
 * It has no dependencies, since it runs before there are any. Node and npm are all it asks for: npm brings the pnpm
 * that package.json pins, and pnpm installs what the lockfile says, only when the lockfile or a manifest has changed.
 *
 * Usage: node .ci/bootstrap.mjs TASK [ARGUMENTS]
 *
 * @module
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pnpmCommand } from './pnpm.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const stamp = join(root, 'node_modules', '.installed')
const oldest = [20, 19]

const [task, ...args] = process.argv.slice(2)

requireNode()
// `npm run pnpm -- add …` changes what is installed, so nothing is installed before it.
if (task === 'pnpm') process.exit(pnpm(args))
install()
const { runTask } = await import('./tasks.mjs')
process.exitCode = await runTask(task, args)

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return
  console.error(
    `This project needs Node ${oldest.join('.')} or newer; this is Node ${process.versions.node}. See https://nodejs.org.`
  )
  process.exit(1)
}

function install() {
  const wanted = fingerprint()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  console.log('Installing the dependencies of the workspace')
  if (pnpm(['install', '--frozen-lockfile', '--reporter=append-only', '--loglevel=error']) !== 0) {
    console.error(
      'The dependencies could not be installed. After a change of a package.json, run: npm run pnpm -- install'
    )
    process.exit(1)
  }
  writeFileSync(stamp, wanted)
}

function pnpm(asked) {
  const { command, args, env } = pnpmCommand(asked)
  const { status, error } = spawnSync(command, args, { cwd: root, env, stdio: 'inherit' })
  if (error) console.error(`npm could not be started: ${error.message}`)
  return status ?? 1
}

/** Changes when an install may be needed: the lockfile, the workspace file, or a manifest in the workspace. */
function fingerprint() {
  const hash = createHash('sha256')
  const files = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json', ...manifests()]
  for (const file of files) hash.update(file).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

function manifests() {
  const folders = ['demo', 'docs', 'test', ...readdirSync(join(root, 'packages')).map((name) => join('packages', name))]
  return folders.map((folder) => join(folder, 'package.json')).filter((file) => existsSync(join(root, file)))
}
