/**
 * The demo: a register and an organiser's website on two origins, every label verified in the terminal.
 *
 * Usage: node demo/start.mjs [--once] [--data DIR]
 *
 * `--once` ends when all is verified, with exit code 1 when a verdict is not the expected one. `--data` keeps register
 * and website in another folder than demo/.data.
 *
 * @module
 */
import { writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { listen, responseHeaders, staticFiles } from '@quality-label/issuer'
import { cliFile } from './src/cli.mjs'
import { shown } from './src/content.mjs'
import { claimDataFolder } from './src/data-folder.mjs'
import { makeRegister } from './src/make-register.mjs'
import { writeSite } from './src/site.mjs'
import { surprises, table } from './src/table.mjs'
import { verifyLabels } from './src/verify-labels.mjs'

const { values: options } = parseArgs({
  options: {
    once: { type: 'boolean', default: false },
    data: { type: 'string', default: fileURLToPath(new URL('.data', import.meta.url)) }
  }
})

// Whatever is asked before there is something to serve waits for it.
const ready = promise()
const register = await listen(async (request) => (await ready.done).register(request), 4173)
const organiser = await listen(async (request) => (await ready.done).site(request), 4174)
const { data, release } = await claimDataFolder(options.data, register.port).catch(refuse)

let stopping = false
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop().then(() => process.exit()))

try {
  const made = await make()
  const rows = await verifyLabels(made)
  if (!options.once) console.log(`${hint(made)}\n`)
  console.log(
    `${table(rows)}\n\nregister   ${register.origin}/\norganiser  ${organiser.origin}/\ngallery    ${organiser.origin}/gallery/`
  )
  const unexpected = surprises(rows)
  for (const sentence of unexpected) console.error(sentence)
  if (options.once) await stop(unexpected.length === 0 ? 0 : 1)
} catch (error) {
  // Ctrl+C also ends the command that is running; that is no error of the demo.
  if (!stopping) console.error(`\n${error instanceof Error ? error.message : error}`)
  await stop(1)
}

async function make() {
  process.stdout.write('Making a demo register:')
  const made = await makeRegister({
    data,
    registerOrigin: register.origin,
    organiserOrigin: organiser.origin,
    onVerb: (verb) => process.stdout.write(` ${verb};`)
  })
  process.stdout.write(' done.\n\n')
  const site = join(data, 'site')
  await writeSite(site, register.origin)
  await writeFile(join(data, 'trust.json'), `${JSON.stringify({ issuers: [made.issuer] }, null, 2)}\n`)
  // Made anew at every start, with other keys under the same addresses: kept for less time than a start takes.
  const remade = { 'Cache-Control': 'max-age=3' }
  ready.keep({
    register: staticFiles(made.published, (path) => ({ ...responseHeaders(path), ...remade })),
    site: staticFiles(site, () => remade)
  })
  return made
}

/** What to type next: the servers read from disk, so a reload shows what was published. */
function hint({ folder, passphraseFile }) {
  const here = (path) => relative(process.cwd(), path) || '.'
  const command = `node ${here(cliFile)}`
  return [
    'Suspend the label, reload the page of the organiser, then reinstate it in the same way:',
    `  ${command} suspend ${shown} --register ${here(folder)}`,
    `  ${command} publish --register ${here(folder)} --passphrase-file ${here(passphraseFile)}`
  ].join('\n')
}

async function stop(code = 0) {
  if (stopping) return
  stopping = true
  process.exitCode = code
  await Promise.all([register.close(), organiser.close(), release()])
}

function refuse({ message }) {
  console.error(message)
  process.exit(1)
}

function promise() {
  let keep
  const done = new Promise((resolve) => (keep = resolve))
  return { done, keep }
}
