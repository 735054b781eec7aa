/**
 * Starts one command of the workspace: Node itself, or a tool that is installed here.
 *
 * @module
 */
import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the repository. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * @param {string[]} command The program and its arguments.
 * @param {object} [options]
 * @param {string} [options.cwd] Default is the repository.
 * @param {Record<string, string>} [options.env] Added to the environment.
 * @param {(text: string) => void} [options.onOutput] Receives what it prints; without it, the terminal does.
 * @returns {Promise<number>} The exit code.
 */
export function run([program, ...args], { cwd = root, env = {}, onOutput } = {}) {
  const child = spawn(program === 'node' ? process.execPath : program, args, {
    cwd,
    env: { ...process.env, ...env, PATH: path(cwd) },
    stdio: onOutput ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    // Tools are .cmd files on Windows, which only a shell runs.
    shell: process.platform === 'win32' && program !== 'node'
  })
  child.stdout?.setEncoding('utf8').on('data', onOutput)
  child.stderr?.setEncoding('utf8').on('data', onOutput)
  const release = passOnSignals(child)
  return new Promise((resolve) => {
    const end = (code) => {
      release()
      resolve(code)
    }
    child.once('error', (error) => {
      const text = `${program} could not be started: ${error.message}\n`
      onOutput ? onOutput(text) : process.stderr.write(text)
      end(1)
    })
    child.once('close', (code) => end(code ?? 1))
  })
}

function path(cwd) {
  const folders = [join(cwd, 'node_modules', '.bin'), join(root, 'node_modules', '.bin')]
  return [...folders, process.env.PATH].join(delimiter)
}

/** A demo that is stopped with Ctrl+C, or by a test, ends by itself; we wait for it instead of leaving it behind. */
function passOnSignals(child) {
  // A terminal sends Ctrl+C to every process in front of it, so the child has it already.
  const pass = (signal) => (signal === 'SIGINT' && process.stdin.isTTY ? undefined : child.kill(signal))
  const handlers = ['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => [signal, () => pass(signal)])
  for (const [signal, handler] of handlers) process.on(signal, handler)
  return () => {
    for (const [signal, handler] of handlers) process.off(signal, handler)
  }
}
