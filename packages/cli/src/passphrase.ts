/**
 * The passphrase of the keys: from a file, the environment, or a question on the terminal. It is never printed.
 *
 * @module
 */

import { readFile } from 'node:fs/promises'
import { InputError } from './errors.js'
import { askHidden } from './ask.js'
import type { Input } from './verb.js'

/**
 * Finds the passphrase.
 *
 * @param input The verb's input, with the option `passphrase-file`.
 * @param what `new` for a key that will be made: on the terminal it is asked for twice; `again` for the copy of a key.
 * @throws {InputError} When there is none and nobody to ask.
 */
export async function readPassphrase(input: Input, what: 'known' | 'new' | 'again' = 'known'): Promise<string> {
  const file = input.text('passphrase-file')
  if (file !== undefined) return await passphraseFromFile(file)
  const fromEnvironment = input.io.env['QUALITY_LABEL_PASSPHRASE']
  if (fromEnvironment) return fromEnvironment
  if (!input.io.stdin.isTTY) {
    throw new InputError('A passphrase is needed: give --passphrase-file FILE, or set QUALITY_LABEL_PASSPHRASE.')
  }
  return what === 'new' ? await askNew(input) : await askHidden(input.io, QUESTIONS[what])
}

const QUESTIONS = {
  known: 'Passphrase of the keys: ',
  new: 'New passphrase for the keys: ',
  again: 'The copy is made. The passphrase once more, to restore from it: '
}

/** The passphrase that takes the place of another one. @throws {InputError} When there is none and nobody to ask. */
export async function newPassphrase(input: Input): Promise<string> {
  const given = await givenNewPassphrase(input)
  if (given !== undefined) return given
  if (input.io.stdin.isTTY) return await askNew(input)
  throw new InputError(
    'A new passphrase is needed: give --new-passphrase-file FILE, or set QUALITY_LABEL_NEW_PASSPHRASE.'
  )
}

/** The new passphrase from its file or the environment, where one is given. */
export async function givenNewPassphrase(input: Input): Promise<string | undefined> {
  const file = input.text('new-passphrase-file')
  return file === undefined ? input.io.env['QUALITY_LABEL_NEW_PASSPHRASE'] : await passphraseFromFile(file)
}

async function askNew({ io }: Input): Promise<string> {
  const passphrase = await askHidden(io, QUESTIONS.new)
  if ((await askHidden(io, 'The same again: ')) === passphrase) return passphrase
  throw new InputError('The two passphrases differ. Nothing was changed: run the command again.')
}

/** The first line of a file. @throws {InputError} When there is none. */
export async function passphraseFromFile(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new InputError(`The passphrase file ${file} cannot be read.`, { cause })
  })
  const line = text.replace(/^\ufeff/, '').split(/\r?\n/)[0] ?? ''
  if (line === '') throw new InputError(`The first line of ${file} is empty: it must be the passphrase.`)
  return line
}
