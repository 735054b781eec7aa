/**
 * What a verb is: a name, a table of options, an example, and what it does. Parsing and help follow from the table.
 *
 * @module
 */

import type { Io } from './io.js'

/** One option. */
export interface OptionSpec {
  type: 'string' | 'boolean'
  /** What stands for the value in the help: `DIR`. */
  value?: string
  /** May be given several times. */
  multiple?: true
  /** Takes every word up to the next option: `--reports A B`. */
  words?: true
  required?: true
  help: string
}

/** One word after the verb. */
export interface PositionalSpec {
  name: string
  /** The verb has something to do without it. */
  optional?: true
  help: string
}

/** What a verb is given. */
export interface Input {
  positionals: string[]
  /** The value of an option that is a text. */
  text(name: string): string | undefined
  /** The value of an option that must be there: parsing has seen to it. */
  required(name: string): string
  flag(name: string): boolean
  list(name: string): string[]
  io: Io
}

/** What a verb answers. */
export interface Outcome {
  /** For people; without a newline at its end. Absent when the verb has written everything itself. */
  text?: string
  /** The text is to be hashed or compared: off a terminal each byte is printed as it is. */
  isExact?: true
  /** For programs, with `--json`. */
  json?: unknown
  /** Default 0. */
  exitCode?: number
}

/** One verb. */
export interface Verb {
  /** As it is typed: `organiser add`. */
  name: string
  /** One line. */
  summary: string
  /** A few sentences that teach: what happens, and what to do next. */
  about: string
  /** One command that works. */
  example: string
  positionals: readonly PositionalSpec[]
  options: Readonly<Record<string, OptionSpec>>
  /** How it ends when it cannot be carried out. Default 1; another where 1 is an answer. */
  errorCode?: number
  run(input: Input): Promise<Outcome>
}

/** For every verb that reads a register. */
export const FOLDER_OPTION = {
  register: { type: 'string', value: 'DIR', help: 'Folder of the register. Default: the current folder.' }
} as const satisfies Record<string, OptionSpec>

/** For every verb that changes a register. */
export const REGISTER_OPTIONS = {
  ...FOLDER_OPTION,
  actor: {
    type: 'string',
    value: 'NAME',
    help: 'Who does this; it stands in the journal. Default: QUALITY_LABEL_ACTOR, or your user name.'
  }
} as const satisfies Record<string, OptionSpec>

/** For every verb that opens a key. */
export const PASSPHRASE_OPTION = {
  'passphrase-file': {
    type: 'string',
    value: 'FILE',
    help: 'File whose first line is the passphrase of the keys. Default: QUALITY_LABEL_PASSPHRASE, or a question on the terminal.'
  }
} as const satisfies Record<string, OptionSpec>

/** For every verb that changes something. */
export const DRY_RUN_OPTION = {
  'dry-run': {
    type: 'boolean',
    help: 'Say what would change; change nothing. Everything is checked but the key: nothing is signed, and no passphrase is asked for.'
  }
} as const satisfies Record<string, OptionSpec>

/** For every verb that encrypts a key with another passphrase. */
export const NEW_PASSPHRASE_OPTION = {
  'new-passphrase-file': {
    type: 'string',
    value: 'FILE',
    help: 'File whose first line is the new passphrase. Default: QUALITY_LABEL_NEW_PASSPHRASE, or a question on the terminal.'
  }
} as const satisfies Record<string, OptionSpec>

/** For every verb that changes a key, and makes a copy of it. */
export const RECOVERY_OPTION = {
  recovery: {
    type: 'string',
    value: 'DIR',
    help: 'Folder of the recovery copy, on another device: the key is copied there, and restored from it once.'
  }
} as const satisfies Record<string, OptionSpec>

/** For every verb whose reason is kept. */
export const REASON_OPTION = {
  reason: { type: 'string', value: 'TEXT', help: 'Why. It stays in the journal and is never published.' }
} as const satisfies Record<string, OptionSpec>

/** For every verb. */
export const COMMON_OPTIONS = {
  json: { type: 'boolean', help: 'Print one JSON object for programs.' },
  help: { type: 'boolean', help: 'Show this help.' }
} as const satisfies Record<string, OptionSpec>
