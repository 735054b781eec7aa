/**
 * The passphrase of the keys: from a file, the environment, or a question on the terminal. It is never printed.
 *
 * @module
 */

import { readFile } from 'node:fs/promises'
import { InputError } from './errors.js'
import type { Input } from './verb.js'

/**
 * Finds the passphrase.
 *
 * @param input The verb's input, with the option `passphrase-file`.
 * @param isNew A key will be made: on the terminal it is asked for twice.
 * @throws {InputError} When there is none and nobody to ask.
 */
export async function readPassphrase(input: Input, isNew = false): Promise<string> {
  const file = input.text('passphrase-file')
  if (file !== undefined) return await passphraseFromFile(file)
  const fromEnvironment = input.io.env['QUALITY_LABEL_PASSPHRASE']
  if (fromEnvironment) return fromEnvironment
  if (!input.io.stdin.isTTY) {
    throw new InputError('A passphrase is needed: give --passphrase-file FILE, or set QUALITY_LABEL_PASSPHRASE.')
  }
  const passphrase = await ask(input, isNew ? 'New passphrase for the keys: ' : 'Passphrase of the keys: ')
  if (isNew && (await ask(input, 'The same again: ')) !== passphrase)
    throw new InputError('The two passphrases differ.')
  return passphrase
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

/** Asks without an echo: what is typed is not shown, and Ctrl+C ends the command. */
async function ask({ io: { stdin, stderr } }: Input, question: string): Promise<string> {
  // Before the question: whoever types at once is not shown either.
  stdin.setRawMode(true)
  stdin.setEncoding('utf8')
  stderr.write(question)
  try {
    let typed = ''
    for await (const chunk of stdin.iterator({ destroyOnReturn: false })) {
      for (const character of String(chunk)) {
        if (character === '\r' || character === '\n') return typed
        if (character === '\u0003') throw new InputError('Stopped.')
        typed = character === '\u007f' || character === '\b' ? typed.slice(0, -1) : typed + character
      }
    }
    return typed
  } finally {
    stdin.setRawMode(false)
    stdin.pause()
    stderr.write('\n')
  }
}
