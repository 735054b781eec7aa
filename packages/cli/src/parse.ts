/**
 * Reads the words and options of a verb by its table.
 *
 * @module
 */

import { parseArgs } from 'node:util'
import { CommandError } from './errors.js'
import type { Io } from './io.js'
import { COMMON_OPTIONS, type Input, type Verb } from './verb.js'

/**
 * Parses.
 *
 * @returns `help` when help is asked for, whatever else is missing.
 * @throws {CommandError} For an unknown option, a missing one, or the wrong number of words.
 */
export function parse(verb: Verb, args: readonly string[], io: Io): Input | 'help' {
  const { values, positionals } = readArgs(verb, args)
  if (values['help']) return 'help'
  const needed = verb.positionals.filter(({ optional }) => !optional).length
  if (positionals.length < needed || positionals.length > verb.positionals.length) {
    const expected = verb.positionals.map(({ name }) => name).join(' ') || 'no further words'
    const got = positionals.length === 0 ? 'nothing' : `"${positionals.join(' ')}"`
    const meanings = verb.positionals.map(({ name, help }) => ` ${name}: ${help}`).join('')
    throw new CommandError(`"${verb.name}" takes ${expected}; got ${got}.${meanings}`)
  }
  for (const [name, spec] of Object.entries(verb.options)) {
    if (spec.required && values[name] === undefined) {
      throw new CommandError(`--${name} ${spec.value ?? ''} is missing. ${spec.help}`.replace('  ', ' '))
    }
  }
  const text = (name: string): string | undefined => {
    const value = values[name]
    return typeof value === 'string' ? value : undefined
  }
  return {
    positionals,
    text,
    required: (name) => text(name) ?? '',
    flag: (name) => values[name] === true,
    list: (name) => {
      const value = values[name]
      return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []
    },
    io
  }
}

type Values = Record<string, string | boolean | (string | boolean)[] | undefined>

function readArgs(verb: Verb, args: readonly string[]): { values: Values; positionals: string[] } {
  const options = Object.fromEntries(
    Object.entries({ ...verb.options, ...COMMON_OPTIONS }).map(([name, spec]) => [
      name,
      { type: spec.type, multiple: 'multiple' in spec && spec.multiple === true }
    ])
  )
  try {
    return parseArgs({ args: repeated(verb, args), options, allowPositionals: true, strict: true })
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause)
    // What Node goes on to say of an unknown option is about words that begin with a dash: nobody types those here.
    throw new CommandError(message.replace(/\. To specify a positional argument.*/s, '.'), { cause })
  }
}

/** `--reports A B` is `--reports A --reports B`. */
function repeated(verb: Verb, args: readonly string[]): string[] {
  let name: string | undefined
  return args.flatMap((word, at) => {
    if (word.startsWith('-')) {
      name = verb.options[word.slice(2)]?.words ? word : undefined
      return [word]
    }
    return name === undefined || args[at - 1] === name ? [word] : [name, word]
  })
}
