/**
 * How a runtime is asked: as a process that prints its answers, or as a worker that is asked by http.
 *
 * @module
 */
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { files } from './bundle.mjs'

const run = promisify(execFile)

/** For a runtime that hangs; none of them needs a tenth of it. */
const timeout = 300_000

/** @param {string} program @returns {Promise<string>} Its own words for its version. */
export async function version(program) {
  const { stdout } = await run(program, ['--version'])
  return /\d[\d.-]+/.exec(stdout)[0]
}

/** @param {string[]} args What the program wants before the name of a script. */
export function askProcess(args = []) {
  return async (program, server) => {
    const { stdout } = await run(program, [...args, files.script, files.corpus, server], {
      maxBuffer: 64 * 1024 * 1024,
      timeout
    })
    return JSON.parse(stdout)
  }
}

/** @param {string} socket The name of one in worker.capnp; workerd tells on a file of its own which port it was given. */
export function askWorker(socket) {
  return async (program, server) => {
    const child = spawn(program, ['serve', files.config, '--control-fd=3'], {
      stdio: ['ignore', 'inherit', 'inherit', 'pipe']
    })
    try {
      const port = await Promise.race([portOf(socket, child), ended(child)])
      const query = new URLSearchParams({ server })
      const response = await fetch(`http://127.0.0.1:${port}/?${query}`, { signal: AbortSignal.timeout(timeout) })
      if (!response.ok) throw new Error(`it answered with ${response.status}: ${await response.text()}`)
      return await response.json()
    } finally {
      child.kill()
    }
  }
}

async function portOf(socket, child) {
  for await (const line of createInterface({ input: child.stdio[3] })) {
    const { event, socket: name, port } = JSON.parse(line)
    if (event === 'listen' && name === socket) return port
  }
  throw new Error(`it has no socket ${socket}`)
}

async function ended(child) {
  const [code] = await once(child, 'exit')
  throw new Error(`it ended with ${code} before it answered`)
}
