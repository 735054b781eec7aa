/**
 * Runs the `bundle` script of a package, when there is a reason to.
 *
 * @module
 */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { root, run } from './run.mjs'

/**
 * @param {import('./workspace.mjs').WorkspacePackage} own
 * @returns {Promise<number>} The exit code.
 */
export async function bundle(own) {
  const script = own.manifest.scripts?.bundle
  if (!script) return 0
  // The name is one that package.json leaves out of the published files.
  const record = join(own.folder, 'dist', 'bundle.tsbuildinfo')
  const before = `${inputs(own)} ${outputs(own)}`
  if (existsSync(record) && readFileSync(record, 'utf8') === before) return 0
  const code = await run(shell(script), { cwd: own.folder })
  if (code === 0) writeFileSync(record, `${inputs(own)} ${outputs(own)}`)
  return code
}

function shell(script) {
  return process.platform === 'win32' ? ['cmd', '/d', '/s', '/c', script] : ['sh', '-c', script]
}

/**
 * What a bundle is made from: the package's own files, the installed versions, and the built packages that it depends
 * on.
 */
function inputs({ folder, dependencies }) {
  const hash = createHash('sha256')
  const own = readdirSync(folder).filter((name) => !['dist', 'node_modules', 'test'].includes(name))
  const files = [
    join(root, 'pnpm-lock.yaml'),
    join(root, 'tsconfig.base.json'),
    ...own.flatMap((name) => tree(join(folder, name))),
    ...dependencies.flatMap((other) => tree(join(other.folder, 'dist')).filter((file) => file.endsWith('.js')))
  ]
  for (const file of files) hash.update(relative(root, file)).update(readFileSync(file))
  return hash.digest('hex')
}

/** What lies in dist. tsc may have written over a bundled file, or someone may have removed one. */
function outputs({ folder }) {
  const hash = createHash('sha256')
  const files = tree(join(folder, 'dist')).filter((file) => /\.(js|json|css|html|svg)$/.test(file))
  for (const file of files) hash.update(relative(folder, file)).update(readFileSync(file))
  return hash.digest('hex')
}

/** Every file under a folder, or the file itself. */
function tree(folder) {
  if (!existsSync(folder)) return []
  if (statSync(folder).isFile()) return [folder]
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
