/**
 * The runtimes: one row each, with its program and how it is asked. The first is what the others are compared with.
 *
 * The programs come from npm packages that carry them. Where there is none for this kind of machine, the runtime is
 * named as missing.
 *
 * @module
 */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { askProcess, askWorker } from './ask.mjs'

const modules = fileURLToPath(new URL('node_modules/', import.meta.url))
/** What the verifier needs of Deno: `sys` is for the authorities that node:https trusts. */
const permissions = ['--no-prompt', '--allow-read', '--allow-env', '--allow-sys', '--allow-net=127.0.0.1,localhost']

/**
 * Where the program of a runtime would be.
 *
 * @param {string} name Of the package, but for the kind of machine.
 * @param {string} file In the package.
 */
export function program(name, file) {
  return join(modules, `${name}-${process.platform}-${process.arch}`, file)
}

/**
 * @typedef {object} Runtime
 * @property {string} name
 * @property {string} program Its file, which may not be there.
 * @property {string} [without] A group of tests that is not for it.
 * @property {(program: string, server: string) => Promise<import('./run-suite.js').Answers>} ask Runs the suite in it.
 */

/** @type {Runtime[]} */
export const runtimes = [
  // The oldest that package.json supports.
  { name: 'Node 20', program: program('node-20', 'bin/node'), ask: askProcess() },
  { name: 'Node 22', program: program('node-22', 'bin/node'), ask: askProcess() },
  { name: 'Node 24', program: program('node-24', 'bin/node'), ask: askProcess() },
  { name: 'Bun', program: program('bun', 'bin/bun'), ask: askProcess() },
  { name: 'Deno', program: program('deno', 'deno'), ask: askProcess(['run', ...permissions]) },
  { name: 'workerd', program: program('workerd', 'bin/workerd'), without: 'guard', ask: askWorker('today') },
  // The dates decide what its fetch accepts, among other things.
  { name: 'workerd as of 2024', program: program('workerd', 'bin/workerd'), without: 'guard', ask: askWorker('before') }
]
