/**
 * What `verify` and `inspect` are about: a file, standard input, or an address.
 *
 * @module
 */

import { createReadStream, type ReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
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
  if (name === '-') return await readAll(input.io.stdin, 'What comes in')
  if (/^https?:\/\//i.test(name)) return name
  return await readAll(createReadStream(name), name).catch((cause: unknown) => {
    if (cause instanceof InputError) throw cause
    const remedy = 'Name a file, an address that begins with https://, or - for standard input.'
    throw new InputError(`${name} cannot be read${reasonOf(cause)}. ${remedy}`, { cause })
  })
}

/** No badge is larger, its image included; a stream that never ends is not one. */
const maxBytes = 16 * 1024 * 1024

/** @throws {InputError} */
async function readAll(stream: NodeJS.ReadStream | ReadStream, name: string): Promise<Buffer> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of stream) {
    parts.push(Buffer.from(part as Buffer))
    length += parts.at(-1)!.length
    if (length > maxBytes) throw new InputError(`${name} is larger than ${maxBytes} bytes: that is no credential.`)
  }
  return Buffer.concat(parts)
}

/**
 * The same, piece by piece, with the number of bytes where it is known.
 *
 * @throws {InputError}
 */
export async function openInput(input: Input): Promise<{ stream: NodeJS.ReadStream | ReadStream; bytes?: number }> {
  const name = input.positionals[0]!
  if (name === '-') return { stream: input.io.stdin }
  const refuse = (cause: unknown): never => {
    const remedy = 'With --batch name a file, or - for standard input.'
    throw new InputError(`${name} cannot be read${reasonOf(cause)}. ${remedy}`, { cause })
  }
  const found = await stat(name).catch(refuse)
  if (found.isDirectory()) refuse({ code: 'EISDIR' })
  return { stream: createReadStream(name), ...(found.isFile() && { bytes: found.size }) }
}

/** What the system says most often, in words. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: ': there is no such file',
  EISDIR: ': it is a folder',
  EACCES: ': you may not read it',
  EPERM: ': you may not read it'
}

function reasonOf(cause: unknown): string {
  return REASONS[(cause as NodeJS.ErrnoException).code ?? ''] ?? ''
}
