/**
 * What `verify` and `inspect` are about: a file, standard input, or an address.
 *
 * @module
 */

import { createReadStream, type ReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { buffer as readStream } from 'node:stream/consumers'
import type { NetworkPolicy } from '@quality-label/verifier'
import { CommandError, InputError } from './errors.js'
import type { Input, OptionSpec } from './verb.js'

export const INPUT_WORD = { name: 'INPUT', help: 'A file, an address, or - for standard input.' }

const NETWORKS: readonly string[] = ['public', 'local', 'none'] satisfies NetworkPolicy[]

export const NETWORK_OPTION = {
  network: {
    type: 'string',
    value: 'POLICY',
    help: 'public, local (http on localhost too) or none. Default: public.'
  }
} as const satisfies Record<string, OptionSpec>

/** The network that the caller allows. @throws {CommandError} */
export function networkOf(input: Input): NetworkPolicy {
  const network = input.text('network') ?? 'public'
  if (isNetwork(network)) return network
  throw new CommandError(`--network: "${network}" is none of ${NETWORKS.join(', ')}.`)
}

function isNetwork(text: string): text is NetworkPolicy {
  return NETWORKS.includes(text)
}

/**
 * The address, or what was read. Files and standard input stay bytes: text in them that reads as an address would make
 * a request that nobody typed.
 *
 * @throws {InputError}
 */
export async function readInput(input: Input): Promise<string | Buffer> {
  const name = input.positionals[0]!
  if (name === '-') return await readStream(input.io.stdin)
  if (/^https?:\/\//i.test(name)) return name
  return await readFile(name).catch((cause: unknown) => {
    const remedy = 'Name a file, an address that begins with https://, or - for standard input.'
    throw new InputError(`${name} cannot be read. ${remedy}`, { cause })
  })
}

/**
 * The same, piece by piece, with the number of bytes where it is known.
 *
 * @throws {InputError}
 */
export async function openInput(input: Input): Promise<{ stream: NodeJS.ReadStream | ReadStream; bytes?: number }> {
  const name = input.positionals[0]!
  if (name === '-') return { stream: input.io.stdin }
  const found = await stat(name).catch(() => undefined)
  if (!found || found.isDirectory())
    throw new InputError(`${name} cannot be read. With --batch name a file, or - for standard input.`)
  return { stream: createReadStream(name), ...(found.isFile() && { bytes: found.size }) }
}
