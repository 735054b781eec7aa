/**
 * How the desk fares with many organisers: `npm run bench:scale -- 1000`. Makes a register of that many, each with a
 * label that is signed and verified as any other, publishes it, changes one label, and tells for each step how long it
 * took, for how long a processor was at work, and how much memory it had. Asserts nothing. `--in DIR` keeps the
 * register there, and goes on with one that is there already.
 *
 * @module
 */
import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const { values, positionals } = parseArgs({ options: { in: { type: 'string' } }, allowPositionals: true })
const count = Number(positionals[0] ?? 1000)
if (!Number.isInteger(count) || count < 1) throw new Error('How many organisers? npm run bench:scale -- 1000')

const STEPS = ['issue', 'publish', 'publish-again', 'publish-one', 'publish-daily', 'command', 'due', 'report', 'check']

const step = fileURLToPath(new URL('step.mjs', import.meta.url))
const folder = values.in === undefined ? await mkdtemp(join(tmpdir(), 'quality-label-scale-')) : resolve(values.in)
await mkdir(folder, { recursive: true })
try {
  console.log(`${count} organisers, each with a label. Node ${process.version}.`)
  console.log(['step', 'seconds', 'of the processor', 'MB at most', ''].join('\t'))
  for (const name of STEPS) {
    const { seconds, computing, megabytes, note } = await run(name)
    console.log([name, seconds.toFixed(1), computing.toFixed(1), megabytes, note].join('\t'))
  }
} finally {
  if (values.in === undefined) await rm(folder, { recursive: true, force: true })
}

/** A process of its own for each step, so that its memory is its own. */
async function run(name) {
  const child = spawn(process.execPath, [step, name, folder, String(count)], {
    stdio: ['ignore', 'pipe', 'inherit']
  })
  let out = ''
  child.stdout.on('data', (text) => (out += text))
  const code = await new Promise((resolve) => child.on('close', resolve))
  if (code !== 0) throw new Error(`"${name}" ended with ${code}.`)
  return JSON.parse(out)
}
