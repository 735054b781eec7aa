/**
 * What each script of package.json runs: one table, in the order of CONTRIBUTING.md. A task is a list of commands; the
 * arguments after `npm run TASK --` go to the last of them.
 *
 * @module
 */
import { root, run } from './run.mjs'

const build = ['node', '.ci/build.mjs']

const tasks = {
  start: [build, ['node', 'demo/start.mjs']],
  test: [['node', 'test/run.mjs']],
  build: [build],
  dev: [build, ['node', '.ci/dev.mjs']],

  // One stage of `npm test` at a time; `node test/run.mjs --list` names them all.
  typecheck: [['node', 'test/run.mjs', 'typecheck']],
  lint: [['node', 'test/run.mjs', 'lint', 'format']],
  boundaries: [['node', 'test/run.mjs', 'boundaries']],
  unused: [['node', 'test/run.mjs', 'unused']],
  'test:packages': [['node', 'test/run.mjs', 'build', 'packages']],
  'test:node': [['node', 'test/run.mjs', 'build', 'node']],
  'test:conformance': [['node', 'test/run.mjs', 'build', 'conformance']],
  'test:browser': [['node', 'test/run.mjs', 'build', 'browser']],
  'test:journeys': [['node', 'test/run.mjs', 'build', 'journeys']],
  gates: [['node', 'test/run.mjs', 'build', 'gates']],

  // Not part of `npm test`: other people's implementations, with their own 150 packages; other runtimes, whole.
  'test:interop': [build, ['node', '.ci/outside.mjs', 'interop']],
  'test:runtimes': [build, ['node', '.ci/outside.mjs', 'runtimes']],
  bench: [build, ['node', '.ci/outside.mjs', 'bench']],

  // The plugin in a real WordPress: with its database, an administrator, writers, visitors and a browser.
  'test:wordpress': [build, ['node', '--test', '--test-reporter=spec', 'test/wordpress/wordpress.test.mjs']],

  // The desk with many organisers, in seconds and megabytes: `npm run bench:scale -- 10000`.
  'bench:scale': [build, ['node', 'test/scale/run.mjs']],

  // The properties that `npm test` tries for seconds, for minutes: `npm run fuzz -- SECONDS SEED`.
  fuzz: [build, ['node', 'test/fuzz.mjs']],

  // The command is killed at two hundred random moments: `npm run test:crash -- KILLS SEED`. `npm test` tries ten.
  'test:crash': [build, ['node', 'test/crash/run.mjs']],

  // The badge's weights, times and traces in Chromium, beside the figures at which they fail.
  'test:bar': [build, ['node', 'test/bar/run.mjs']],

  format: [
    ['prettier', '--write', '--log-level=warn', '.'],
    ['eslint', '--fix', '.']
  ],
  generate: [build, ['node', '.ci/generate.mjs']],
  picture: [build, ['node', 'test/picture.mjs']],
  // Every look of the badge, to be looked at: `npm run pictures:badge -- card dialog` for some of them.
  'pictures:badge': [build, ['node', 'test/badge-pictures.mjs']],
  notice: [build, ['node', '.ci/notice.mjs', '--write']],
  changeset: [['changeset']]
}

/**
 * @param {string | undefined} name
 * @param {string[]} args
 * @returns {Promise<number>} The exit code.
 */
export async function runTask(name, args) {
  const commands = Object.hasOwn(tasks, name ?? '') ? tasks[name] : undefined
  if (!commands) {
    console.error(`There is no task "${name}". The tasks are: ${Object.keys(tasks).join(', ')}.`)
    return 1
  }
  for (const [index, command] of commands.entries()) {
    const last = index === commands.length - 1
    const code = await run(last ? [...command, ...args] : command, { cwd: root })
    if (code !== 0) return code
  }
  return 0
}
