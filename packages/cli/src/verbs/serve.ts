/**
 * `quality-label serve`
 *
 * @module
 */

import { access } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { listen, staticFiles } from '@quality-label/issuer'
import { folderOf } from '../desk.js'
import { CommandError, InputError } from '../errors.js'
import { FOLDER_OPTION, type Input, type Verb } from '../verb.js'

/** Both ask a server to end. */
const ENDING = ['SIGINT', 'SIGTERM'] as const

export const verb: Verb = {
  name: 'serve',
  summary: 'Look at the published files before they are uploaded',
  about:
    'Serves the published folder on this computer, for nobody else, with the headers that a web host must send, until it is ended ' +
    'with Ctrl-C. Every request is answered from disk: publish again, and reload. The pages name the public address of the register; ' +
    'badges on them ask there, unless the register was made for the address at which it is served.',
  example: 'quality-label serve --register register --port 4173',
  positionals: [],
  options: {
    to: { type: 'string', value: 'DIR', help: "The published folder. Default: public in the register's folder." },
    port: { type: 'string', value: 'N', help: 'The first port to try; 0 takes any. Default: 4173.' },
    ...FOLDER_OPTION
  },
  async run(input) {
    const port = portOf(input)
    const folder = resolve(input.text('to') ?? join(folderOf(input), 'public'))
    await mustBePublished(folder)
    const server = await listen(staticFiles(folder), port)
    const { origin } = server
    // Listened for before anything is printed: whoever reads the address may end it at once.
    const ended = new Promise<void>((end) => {
      for (const signal of ENDING) process.once(signal, () => end())
    })
    input.io.out(
      input.flag('json') ? JSON.stringify({ folder, origin }) : `${origin}/ shows ${folder}. Ctrl-C ends it.`
    )
    await ended
    await server.close()
    return {}
  }
}

function portOf(input: Input): number {
  const text = input.text('port') ?? '4173'
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text)
  throw new CommandError(`--port: "${text}" is no port. Give a number from 0 to 65535.`)
}

async function mustBePublished(folder: string): Promise<void> {
  const found = await access(join(folder, '.well-known/did.json')).then(
    () => true,
    () => false
  )
  if (found) return
  throw new InputError(
    `Nothing is published in ${folder}. Run "quality-label publish" first, or name the folder with --to.`
  )
}
