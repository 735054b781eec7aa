/**
 * Questions on a terminal, and nowhere else.
 *
 * @module
 */

import { InputError } from './errors.js'
import type { Io } from './io.js'

/** Whether somebody sits there who can be asked. */
export function isAnybodyThere({ stdin, stdout }: Io): boolean {
  return stdin.isTTY && stdout.isTTY
}

/** Asks a question that is answered with yes or no. Anything but yes is no. */
export async function askYes(io: Io, question: string): Promise<boolean> {
  const answer = await ask(io, `${question} [y/N] `, true)
  return /^y(es)?$/i.test(answer.trim())
}

/** Asks without an echo: what is typed is not shown. */
export async function askHidden(io: Io, question: string): Promise<string> {
  return await ask(io, question, false)
}

/** Ctrl+C ends the command. */
async function ask({ stdin, stderr }: Io, question: string, isShown: boolean): Promise<string> {
  // Before the question: whoever types at once is not shown either.
  stdin.setRawMode(true)
  stdin.setEncoding('utf8')
  stderr.write(question)
  try {
    let typed = ''
    for await (const chunk of stdin.iterator({ destroyOnReturn: false })) {
      for (const character of String(chunk)) {
        if (character === '\r' || character === '\n') return typed
        if (character === '\u0003') throw new InputError('Stopped. Nothing was changed.')
        typed = character === '\u007f' || character === '\b' ? typed.slice(0, -1) : typed + character
        if (isShown) stderr.write(character)
      }
    }
    return typed
  } finally {
    stdin.setRawMode(false)
    stdin.pause()
    stderr.write('\n')
  }
}
