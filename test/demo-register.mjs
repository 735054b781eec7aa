/**
 * The demo register, for the examples that name one.
 *
 * @module
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { root } from '../.ci/run.mjs'

/** @typedef {{ port: string; stop(): Promise<void> }} DemoRegister */

/**
 * An example that names the usual port, for the port that was free.
 *
 * @param {string} code
 * @param {string} port
 */
export function atPort(code, port) {
  return code.replaceAll('localhost:4173', `localhost:${port}`).replaceAll('%3A4173', `%3A${port}`)
}

/** @returns {Promise<DemoRegister>} */
export async function startDemo() {
  const data = await mkdtemp(join(tmpdir(), 'quality-label-demo-'))
  const child = spawn(process.execPath, [join(root, 'demo', 'start.mjs'), '--data', data], {
    stdio: ['ignore', 'pipe', 'inherit']
  })
  for await (const line of createInterface(child.stdout)) {
    const port = /^register +http:\/\/localhost:(\d+)\//.exec(line)?.[1]
    if (port) return { port, stop }
  }
  throw new Error('the demo did not start')

  async function stop() {
    const ended = once(child, 'exit')
    child.kill()
    await ended
    await rm(data, { recursive: true, force: true })
  }
}
