/**
 * Every property of the packages (`*.property.test.ts`), tried for as long as is wanted, with inputs of its own.
 *
 *     npm run fuzz                 two minutes, another seed each time
 *     npm run fuzz -- 600          ten minutes
 *     npm run fuzz -- 600 1234     the same inputs again: what failed, fails again
 *
 * A property that fails is printed with the smallest input that was found.
 *
 * @module
 */
import { execFileSync } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { root, run } from '../.ci/run.mjs'

const [seconds = 120, seed = randomInt(2 ** 31)] = process.argv.slice(2).map(Number)
if (!(seconds > 0) || !Number.isInteger(seed)) {
  console.error('npm run fuzz -- [seconds] [seed]: two numbers')
  process.exit(64)
}

const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url))
const listed = execFileSync(process.execPath, [vitest, 'list', '--project', 'node', '.property.test.ts'], {
  cwd: root,
  encoding: 'utf8'
})
const properties = listed.split('\n').filter((line) => line.includes('.property.test.ts')).length
const each = Math.ceil((seconds * 1000) / properties)

console.log(`${properties} properties, ${seconds} seconds, seed ${seed}. Again: npm run fuzz -- ${seconds} ${seed}`)
process.env.FUZZ_MS = String(each)
process.env.FUZZ_SEED = String(seed)
// One after the other: each has its time. What one input takes is bounded by what it is tried for, and a minute.
const once = ['--no-file-parallelism', `--testTimeout=${each * 4 + 60_000}`]
const code = await run(['vitest', 'run', '--project', 'node', '.property.test.ts', ...once], { cwd: root })
if (code !== 0) console.error(`Found with seed ${seed}. Again: npm run fuzz -- ${seconds} ${seed}`)
process.exitCode = code
