/**
 * Builds on every change, and starts the demo again after each build that succeeds: the register it publishes carries
 * the embed, so a new embed needs a new register.
 *
 * @module
 */
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { bundleAll, compiled } from './build.mjs'
import { root } from './run.mjs'

const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc')
const watch = spawn(process.execPath, [tsc, '--build', '--watch', '--preserveWatchOutput', ...compiled()], {
  cwd: root,
  stdio: ['ignore', 'pipe', 'inherit']
})
let demo
let work = Promise.resolve()

watch.stdout.setEncoding('utf8').on('data', (text) => {
  process.stdout.write(text)
  // tsc has no event for the end of a build; this sentence is its last word.
  if (/Found 0 errors/.test(text)) work = work.then(restart)
})
watch.once('close', (code) => process.exit(code ?? 1))
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, end)

async function restart() {
  if ((await bundleAll()) !== 0) return
  await stopDemo()
  demo = spawn(process.execPath, ['demo/start.mjs', ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' })
}

function stopDemo() {
  if (!demo || demo.exitCode !== null || demo.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    demo.once('close', resolve)
    demo.kill()
  })
}

async function end() {
  await stopDemo()
  watch.kill()
}
