/**
 * What a verifier brings along when it is installed: ours packed and installed with npm, as somebody else would; of the
 * peers, what lies here.
 *
 * @module
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { plainEnvironment } from '../../.ci/pnpm.mjs'
import { root } from '../../.ci/run.mjs'
import { pack } from '../pack.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))

/** The packages that a contestant asks for. */
const asked = {
  digitalbazaar: ['@digitalbazaar/vc', '@digitalbazaar/data-integrity', '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'],
  'verifier-core': ['@digitalcredentials/verifier-core']
}

/** @returns {{ packages: number; bytes: number } | undefined} Nothing for what is part of Node. */
export function installedSize(contestant) {
  if (contestant === 'ours') return sizeOfOurs()
  return asked[contestant] && sizeOf(here, asked[contestant])
}

function sizeOfOurs() {
  const folder = mkdtempSync(join(tmpdir(), 'quality-label-bench-'))
  try {
    const wanted = /^quality-label-(credentials|verifier)-\d/
    const tarballs = pack(join(root, 'test/.cache/bench')).filter((file) => wanted.test(basename(file)))
    writeFileSync(join(folder, 'package.json'), '{ "private": true }')
    const install = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error']
    execFileSync('npm', [...install, ...tarballs], { cwd: folder, env: plainEnvironment() })
    return sizeOf(folder, ['@quality-label/verifier'])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Of packages and all that they depend on, found as Node finds them. */
function sizeOf(folder, names) {
  const { packages } = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'))
  const found = new Set()
  const add = (name, from) => {
    const at = placesOf(name, from).find((place) => packages[place])
    if (at === undefined || found.has(at)) return
    found.add(at)
    for (const dependency of Object.keys(packages[at].dependencies ?? {})) add(dependency, at)
  }
  for (const name of names) add(name, '')
  return { packages: found.size, bytes: [...found].reduce((sum, at) => sum + bytesIn(join(folder, at)), 0) }
}

function placesOf(name, from) {
  const parts = from.split('/node_modules/')
  const outer = parts.map((_, i) => parts.slice(0, parts.length - i).join('/node_modules/'))
  return [...outer.filter(Boolean).map((place) => `${place}/node_modules/${name}`), `node_modules/${name}`]
}

/** Without the packages that lie inside: each is counted by itself. */
function bytesIn(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules')
    .reduce((sum, entry) => {
      const path = join(folder, entry.name)
      return sum + (entry.isDirectory() ? bytesIn(path) : statSync(path).size)
    }, 0)
}
