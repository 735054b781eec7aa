/**
 * `quality-label verify`
 *
 * @module
 */

import { readFile } from 'node:fs/promises'
import { buffer as readStream } from 'node:stream/consumers'
import { verify, type NetworkPolicy, type VerifyOptions } from '@quality-label/verifier'
import { dateOf } from '../desk.js'
import { CommandError, InputError } from '../errors.js'
import { exitCodeOf, report } from '../report.js'
import { readTrust } from '../trust.js'
import type { Input, Verb } from '../verb.js'

const NETWORKS: readonly string[] = ['public', 'local', 'none'] satisfies NetworkPolicy[]

export const verb: Verb = {
  name: 'verify',
  summary: 'Verify a label, or any credential',
  about:
    'Asks every question of the walk and prints each answer. Without --trust a credential can be "valid" and still be by anybody.\n' +
    'Exit code 0: valid. 1: not valid. 2: could not be decided. 64: the command was typed wrongly.',
  example:
    'quality-label verify https://labels.example/organisers/nova-skola.json --trust trust.json --site https://nova-skola.example/',
  positionals: [{ name: 'INPUT', help: 'A file, an address, or - for standard input.' }],
  options: {
    trust: {
      type: 'string',
      value: 'FILE|DIR',
      help: 'Whom to trust: a trust list ({"issuers": […]}), or the folder of a register.'
    },
    register: { type: 'string', value: 'DIR', help: 'The same for the folder of a register.' },
    at: { type: 'string', value: 'DATE', help: 'Judge dates as of then. The status is of today all the same.' },
    site: { type: 'string', value: 'URL', help: 'The page that shows the label.' },
    recipient: { type: 'string', value: 'ID', help: 'Whom the label must name.' },
    network: {
      type: 'string',
      value: 'POLICY',
      help: 'public, local (http on localhost too) or none. Default: public.'
    }
  },
  async run(input) {
    const options = await optionsOf(input)
    const result = await verify(await readInput(input), options)
    return { text: report(result), json: result, exitCode: exitCodeOf(result) }
  }
}

async function optionsOf(input: Input): Promise<VerifyOptions> {
  const network = input.text('network') ?? 'public'
  if (!isNetwork(network)) throw new CommandError(`--network: "${network}" is none of ${NETWORKS.join(', ')}.`)
  const trustFrom = input.text('trust') ?? input.text('register')
  const site = input.text('site')
  const recipient = input.text('recipient')
  return {
    network,
    now: dateOf(input, 'at') ?? input.io.now(),
    ...(trustFrom !== undefined && { trust: await readTrust(trustFrom) }),
    ...(site !== undefined && { site }),
    ...(recipient !== undefined && { recipient })
  }
}

/**
 * The address, or what was read. Files and standard input stay bytes: text in them that reads as an address would make
 * a request that nobody typed.
 */
async function readInput(input: Input): Promise<string | Buffer> {
  const name = input.positionals[0]!
  if (name === '-') return await readStream(input.io.stdin)
  if (/^https?:\/\//i.test(name)) return name
  return await readFile(name).catch((cause: unknown) => {
    throw new InputError(
      `${name} cannot be read. Name a file, an address that begins with https://, or - for standard input.`,
      { cause }
    )
  })
}

function isNetwork(text: string): text is NetworkPolicy {
  return NETWORKS.includes(text)
}
