/**
 * Runs the stages of stages.mjs and ends with one line: `N passed, N failed`, over all runners.
 *
 * Usage: node test/run.mjs [--list] [STAGE…] [-- ARGUMENTS FOR THE LAST STAGE]
 *
 * Without a stage all run: their output is shown when they fail, or when there is something to read in it.
 *
 * @module
 */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root, run } from '../.ci/run.mjs'
import { add, inWords, none } from './counts.mjs'
import { countsFile, stages } from './stages.mjs'

const { chosen, extra } = readArguments(process.argv.slice(2))
const whole = chosen.length === stages.length
mkdirSync(join(root, 'test/.cache'), { recursive: true })

let total = none
for (const stage of chosen) {
  const counts = await runStage(stage, stage === chosen.at(-1) ? extra : [])
  total = add(total, counts)
  if (stage.essential && counts.failed > 0) {
    console.log(`Nothing after "${stage.name}" can run.`)
    break
  }
}
console.log(inWords(total))
process.exitCode = total.failed > 0 ? 1 : 0

async function runStage(stage, args) {
  const started = performance.now()
  const file = join(root, countsFile(stage.name))
  rmSync(file, { force: true })
  let counts = none
  for (const command of stage.commands) {
    const code = await runCommand([...command, ...args], stage, file)
    counts = add(counts, stage.counts ? counted(stage, file, code) : { ...none, [code === 0 ? 'passed' : 'failed']: 1 })
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`${stage.name.padEnd(12)} ${seconds.padStart(6)} s   ${inWords(counts)}`)
  return counts
}

async function runCommand(command, stage, file) {
  const env = { COUNTS_FILE: file }
  if (!whole) return run(command, { env })
  let output = ''
  const code = await run(command, { env: { ...env, NO_COLOR: '1' }, onOutput: (text) => (output += text) })
  if (code !== 0 || stage.shown) console.log(output.trim())
  return code
}

/**
 * A runner that failed without a failed test, or without a word, has failed all the same. One that says it skips
 * speaks.
 */
function counted(stage, file, code) {
  const counts = readCounts(stage, file)
  const silent = counts.failed === 0 && (code !== 0 || counts.passed + counts.skipped === 0)
  return silent ? { ...counts, failed: 1 } : counts
}

function readCounts(stage, file) {
  try {
    return stage.counts(file)
  } catch {
    return none
  }
}

function readArguments(given) {
  if (given.includes('--list')) {
    console.log(stages.map(({ name }) => name).join('\n'))
    process.exit(0)
  }
  const known = new Map(stages.map((stage) => [stage.name, stage]))
  // `npm run test:node -- packages/badge` arrives as the words after the names of the stages.
  const end = given.findIndex((word) => !known.has(word))
  const names = end < 0 ? given : given.slice(0, end)
  const extra = (end < 0 ? [] : given.slice(end)).filter((word) => word !== '--')
  if (names.length === 0 && extra.length > 0) {
    console.error(`There is no stage "${extra[0]}". The stages are: ${[...known.keys()].join(', ')}.`)
    process.exit(1)
  }
  return { chosen: names.length === 0 ? stages : names.map((name) => known.get(name)), extra }
}
