/**
 * Installs the packed packages with plain npm into an empty folder, as somebody else would, and runs there the first
 * example of the READMEs, the command, and what they import.
 *
 * Usage: node test/install.mjs [NODE]
 *
 * NODE is another Node to run them with. Default: this one.
 *
 * @module
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { plainEnvironment } from '../.ci/pnpm.mjs'
import { root } from '../.ci/run.mjs'
import { atPort, startDemo } from './demo-register.mjs'
import { pack } from './pack.mjs'

/** Each with what its first example promises to print. */
const examples = ['README.md', 'packages/verifier/README.md']

const failures = []
const folder = mkdtempSync(join(tmpdir(), 'quality-label-install-'))
const node = process.argv[2] ?? process.execPath
const demo = await startDemo()
try {
  install(pack(join(root, 'test/.cache/installed')))
  for (const file of examples) runExample(file)
  runCommand()
  importAll()
  console.log(`installed with npm, run with Node ${run(node, ['--version']).stdout.trim()}: ${failures.length} failed`)
} finally {
  await demo.stop()
  rmSync(folder, { recursive: true, force: true })
}
for (const failure of failures) console.error(failure)
process.exitCode = failures.length > 0 ? 1 : 0

function install(tarballs) {
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }')
  const { status, stderr } = run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', ...tarballs])
  if (status !== 0) throw new Error(`npm cannot install the packages: ${stderr}`)
}

function runExample(file) {
  const [, code = ''] = /^```js\n(.*?)^```/ms.exec(readFileSync(join(root, file), 'utf8')) ?? []
  const promised = [...code.matchAll(/console\.log\(.*\) \/\/ '([^']+)'/g)].map(([, text]) => text)
  writeFileSync(join(folder, 'example.js'), atPort(code, demo.port))
  const { stdout, stderr } = run(node, ['example.js'])
  const lines = stdout.split('\n')
  if (promised.length === 0) failures.push(`${file}: its first example promises nothing.`)
  for (const text of promised) if (!lines.includes(text)) failures.push(`${file}: no "${text}" in ${stdout}${stderr}`)
}

/** By the file that package.json names: npm's own link to it runs the Node that it finds first. */
function runCommand() {
  const label = `http://localhost:${demo.port}/organisers/nova-skola.json`
  const cli = join(folder, 'node_modules/quality-label/dist/cli.js')
  const { status, stdout, stderr } = run(node, [cli, 'verify', label, '--network', 'local'])
  if (status !== 0 || !stdout.startsWith('valid: ')) failures.push(`quality-label: ${status} ${stdout}${stderr}`)
}

/** Whatever package.json exports is there. */
function importAll() {
  const names = ['credentials', 'verifier', 'issuer'].flatMap((name) => {
    const { exports } = JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8'))
    return Object.keys(exports).map((path) => `@quality-label/${name}${path.slice(1)}`)
  })
  const lines = names.map((name) => {
    const attributes = name.endsWith('.json') ? `, { with: { type: 'json' } }` : ''
    return `if (Object.keys(await import('${name}'${attributes})).length === 0) throw new Error('${name} is empty')`
  })
  writeFileSync(join(folder, 'imports.js'), lines.join('\n'))
  const { status, stderr } = run(node, ['--no-warnings', 'imports.js'])
  if (status !== 0) failures.push(stderr)
}

function run(program, args) {
  const shell = process.platform === 'win32' && program === 'npm'
  return spawnSync(program, args, { cwd: folder, env: plainEnvironment(), encoding: 'utf8', shell })
}
