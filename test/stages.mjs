/**
 * The stages of `npm test`, in their order: what each runs, and how its tests are counted.
 *
 * @module
 */
import { readdirSync } from 'node:fs'
import { vitestCounts, writtenCounts } from './counts.mjs'

/**
 * @typedef {object} Stage
 * @property {string} name
 * @property {string[][]} commands Each counts as one check, unless `counts` reads the tests of a runner.
 * @property {(file: string) => import('./counts.mjs').Counts} [counts] Reads the file that the runner wrote.
 * @property {boolean} [essential] When it fails, nothing after it can say anything.
 * @property {boolean} [shown] Its output is worth reading when it passes.
 */

/** Where a runner writes its counts, relative to the repository. */
export const countsFile = (name) => `test/.cache/${name}.json`

const gates = readdirSync(new URL('gates/', import.meta.url)).filter((name) => name.endsWith('.mjs'))

/** @type {Stage[]} */
export const stages = [
  { name: 'typecheck', commands: [['tsc', '--build']] },
  { name: 'lint', commands: [['eslint', '.']] },
  { name: 'format', commands: [['prettier', '--check', '.']] },
  {
    name: 'boundaries',
    commands: [['depcruise', '--config', '.dependency-cruiser.cjs', 'packages', 'demo', 'test', '.ci']]
  },
  { name: 'unused', commands: [['knip', '--no-config-hints']] },
  { name: 'build', commands: [['node', '.ci/build.mjs']], essential: true },
  { name: 'generated', commands: [['node', '.ci/generate.mjs', '--check']] },
  {
    name: 'packages',
    commands: [
      ['node', 'test/packages.mjs'],
      ['node', 'test/install.mjs']
    ]
  },
  vitest('node'),
  { name: 'wordpress', commands: [['node', 'test/wordpress.mjs']], counts: writtenCounts, shown: true },
  vitest('conformance', { shown: true }),
  { name: 'browser', commands: [['web-test-runner']], counts: writtenCounts },
  vitest('journeys', { args: ['--no-file-parallelism'] }),
  { name: 'gates', commands: gates.map((name) => ['node', `test/gates/${name}`]), shown: true }
]

function vitest(name, { args = [], shown = false } = {}) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${countsFile(name)}`]
  const command = ['vitest', 'run', '--project', name, ...reporters, ...args]
  return { name, commands: [command], counts: vitestCounts, shown }
}
