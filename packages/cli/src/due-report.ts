/**
 * What is due, in words, each with the command to type.
 *
 * @module
 */

import type { Due, DueKind } from '@quality-label/issuer'
import { CommandError } from './errors.js'
import { shellWord } from './shell-word.js'
import type { Input } from './verb.js'

interface Words {
  says(due: Due): string
  /** What to type; a choice where there is one. Absent: nothing is typed here. */
  commands?(due: Due): string[]
}

/** How each kind is told. */
const WORDS: Readonly<Record<DueKind, Words>> = {
  'recovery-missing': {
    says: ({ id }) => `${id} was never restored from a recovery copy: a lost key cannot be made again.`,
    commands: () => ['keys copy --recovery DIR', 'keys restore --from DIR']
  },
  'credential-unsigned': {
    says: ({ id }) => `${id} is still signed by a key that left the DID document: nobody can verify it.`,
    commands: () => ['keys rotate label --compromised']
  },
  'list-ending': {
    says: ({ id, days }) => `Status list ${id} ${inDays(days)}: no label can be confirmed after that.`,
    commands: () => ['publish --refresh']
  },
  'list-refresh': {
    says: ({ id, until }) => `Status list ${id} is a day old. It is good until ${day(until)}.`,
    commands: () => ['publish --refresh']
  },
  'label-ended': {
    says: ({ id, days }) => `${id} ${inDays(days)}, and nobody said what becomes of it.`,
    commands: ({ who }) => [`renew ${who}`, `lapse ${who}`]
  },
  'label-ending': {
    says: ({ id, days, until, suspended }) =>
      `${id} ${inDays(days)} (${day(until)})${suspended ? ' and is suspended' : ''}.`,
    commands: ({ who, suspended }) => [suspended ? `reinstate ${who}` : `renew ${who}`, `lapse ${who}`]
  },
  'recognition-ending': {
    says: ({ who, days, until }) =>
      `The recognition of ${who} ${inDays(days)} (${day(until)}): its endorsements count until then.`,
    commands: ({ who }) => [`endorser renew ${who}`]
  },
  'endorsement-ending': {
    says: ({ id, who, days, until }) => `${id} ${inDays(days)} (${day(until)}): ask ${who} for a new one.`,
    commands: ({ object, who }) => [`endorse request --endorser ${who} --object ${object} --to request.json`]
  },
  'endorsement-requested': {
    says: ({ id, who, since }) => `${who} was asked for ${id} on ${day(since)}, and has not answered.`,
    commands: ({ id }) => ['endorse accept answer.json', `endorse decline ${id.split('/').at(-1)}`]
  },
  'label-differs': {
    says: ({ id, who }) => `${id} says something else than the record of ${who}.`,
    commands: ({ who }) => [`reissue ${who}`]
  },
  'decision-waiting': {
    says: ({ who }) => `${who} has a positive decision, and no label by it.`,
    commands: ({ who }) => [`issue ${who}`]
  },
  'site-to-prove': {
    says: ({ id, who }) => `${who} is to be renewed, and in the last year nobody has seen that ${id} is theirs.`,
    commands: ({ id, who }) => [`site prove ${who} ${shellWord(id)}`]
  },
  'key-to-destroy': {
    says: ({ id }) => `The file of ${id} is still in keys/. It signs nothing any more: delete it, and every copy.`
  }
}

/** A due thing with its commands, for programs. */
export function dueAsJson(input: Input, due: Due): Due & { text: string; commands: string[] } {
  return { ...due, text: WORDS[due.kind].says(due), commands: commandsOf(input, due) }
}

/** Lines for people: what, and below it what to type. */
export function dueLines(input: Input, dues: readonly Due[]): string[] {
  return dues.flatMap((due) => [
    WORDS[due.kind].says(due),
    ...commandsOf(input, due).map((command, at) => `  ${at === 0 ? '  ' : 'or'} ${command}`)
  ])
}

/** `90d`, `12w`, `3m`: days, weeks, months of thirty days. */
export function daysOf(input: Input, name: string): number | undefined {
  const text = input.text(name)
  if (text === undefined) return undefined
  const match = /^(\d{1,4})([dwm])?$/.exec(text)
  const unit = { d: 1, w: 7, m: 30 }[match?.[2] ?? 'd']
  if (match && unit) return Number(match[1]) * unit
  throw new CommandError(`--${name}: "${text}" is no span of time. Write 90d, 12w or 3m.`)
}

/** The command with the register that was named, so that it can be pasted. */
function commandsOf(input: Input, due: Due): string[] {
  const register = input.text('register')
  const where =
    register === undefined ? '' : ` --register ${/[^\w./-]/.test(register) ? JSON.stringify(register) : register}`
  return (WORDS[due.kind].commands?.(due) ?? []).map((command) => `quality-label ${command}${where}`)
}

function inDays(days = 0): string {
  if (days < -1) return `ended ${-days - 1} days ago`
  if (days < 0) return 'has ended'
  return days === 0 ? 'ends within a day' : `ends in ${days} ${days === 1 ? 'day' : 'days'}`
}

function day(until = ''): string {
  return until.slice(0, 10)
}
