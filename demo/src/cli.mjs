/**
 * Runs the command line, as an operator does: the demo has no other way into the register.
 *
 * @module
 */
import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)
const manifest = require.resolve('quality-label/package.json')

/** The file that the bin `quality-label` is. */
export const cliFile = join(dirname(manifest), require(manifest).bin['quality-label'])

/**
 * Runs one verb.
 *
 * @param {string[]} args Without `--json`.
 * @returns {Promise<any>} What it answers for programs.
 * @throws {Error} With what the command said, when it fails.
 */
export function qualityLabel(args) {
  const env = { ...process.env, QUALITY_LABEL_ACTOR: 'demo' }
  return new Promise((resolve, reject) => {
    const options = { env, maxBuffer: 2 ** 26 }
    const child = execFile(process.execPath, [cliFile, ...args, '--json'], options, (error, stdout, stderr) => {
      process.off('exit', end)
      if (error) reject(new Error(`quality-label ${args.join(' ')}\n${stderr || error.message}`))
      else resolve(JSON.parse(stdout))
    })
    // A demo that is stopped must not leave a verb behind, which would write into the register of the next one.
    const end = () => child.kill()
    process.once('exit', end)
  })
}
