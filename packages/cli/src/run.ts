/**
 * Runs one command line: finds the verb, parses, runs, prints.
 *
 * @module
 */

import { access } from 'node:fs/promises'
import { cleanAnswer, cleanJson } from './clean.js'
import { CommandError } from './errors.js'
import { generalHelp, verbHelp } from './help.js'
import type { Io } from './io.js'
import { parse } from './parse.js'
import { inWords } from './system-errors.js'
import { isDryRun } from './dry-run.js'
import type { Input, Outcome, Verb } from './verb.js'
import { verbs, type VerbEntry } from './verbs.js'
import { widthOf } from './wrap.js'

/** The command was typed wrongly. */
const EX_USAGE = 64

/**
 * Runs a command.
 *
 * @param args The words after `quality-label`.
 * @param io The outside.
 * @returns The exit code.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const json = args.includes('--json')
  let errorCode = 1
  try {
    const found = findVerb(args) ?? (await findDesk(args))
    if (!found) return generally(args, io)
    const verb = await found.entry.load()
    errorCode = verb.errorCode ?? errorCode
    const input = parse(verb, args.slice(found.words), io)
    if (input === 'help') {
      io.out(verbHelp(verb, widthOf(io.stdout)))
      return 0
    }
    const outcome = await verb.run(input)
    const answer = json ? forPrograms(verb, input, outcome) : forPeople(outcome, io)
    if (answer !== undefined) io.out(answer)
    return outcome.exitCode ?? 0
  } catch (error) {
    report(error, args, json, io)
    return error instanceof CommandError ? EX_USAGE : errorCode
  }
}

/** Every verb that has a dry run says whether this was one. */
function forPrograms(verb: Verb, input: Input, { json }: Outcome): string | undefined {
  const value = 'dry-run' in verb.options ? { dryRun: isDryRun(input), ...(json as object | undefined) } : json
  const text = JSON.stringify(value, null, 2) as string | undefined
  return text && cleanJson(text)
}

/** Whatever is in it: names, ids and addresses come from strangers. */
function forPeople({ text, isExact }: Outcome, { stdout }: Io): string | undefined {
  return text === undefined || (isExact && !stdout.isTTY) ? text : cleanAnswer(text)
}

function findVerb(args: readonly string[]): { entry: VerbEntry; words: number } | undefined {
  for (const words of [2, 1]) {
    const name = args.slice(0, words).join(' ')
    const entry = verbs.find((verb) => verb.name === name)
    if (entry) return { entry, words }
  }
  return undefined
}

/** No verb: in the folder of a register, or where one is named, what is due there. */
async function findDesk(args: readonly string[]): Promise<{ entry: VerbEntry; words: number } | undefined> {
  if (args[0] !== undefined && !['--register', '--json', '--within', '--actor'].includes(args[0])) return undefined
  const isNamed = args.some((word) => word.startsWith('--register'))
  const isHere = async () =>
    await access('network.json').then(
      () => true,
      () => false
    )
  const entry = verbs.find(({ name }) => name === 'due')
  return entry && (isNamed || (await isHere())) ? { entry, words: 0 } : undefined
}

function generally(args: readonly string[], io: Io): number {
  const words = args.filter((word) => !word.startsWith('-'))
  if (words.length === 0) {
    io.out(generalHelp(verbs, widthOf(io.stdout)))
    return 0
  }
  const near = verbs.filter(({ name }) => name.startsWith(`${words[0]} `)).map(({ name }) => `"${name}"`)
  const hint = near.length > 0 ? `Did you mean ${near.join(' or ')}?` : 'See "quality-label --help".'
  throw new CommandError(`There is no verb "${words[0]}". ${hint}`)
}

function report(error: unknown, args: readonly string[], json: boolean, io: Io): void {
  const { message, code } = describeError(error)
  if (json) io.error(cleanJson(JSON.stringify({ error: { code, message } }, null, 2)))
  else io.error(cleanAnswer(`quality-label: ${message}`))
  const found = findVerb(args)
  if (error instanceof CommandError && found && !json) io.error(`See "quality-label ${found.entry.name} --help".`)
}

function describeError(error: unknown): { message: string; code: string } {
  if (!(error instanceof Error)) return { message: String(error), code: 'ERR_UNKNOWN' }
  const { code } = error as NodeJS.ErrnoException
  return { message: inWords(error), code: code ?? 'ERR_UNKNOWN' }
}
