/**
 * Help texts, made from the tables of the verbs.
 *
 * @module
 */

import { COMMON_OPTIONS, type OptionSpec, type Verb } from './verb.js'

/** Help of one verb. */
export function verbHelp(verb: Verb): string {
  const words = verb.positionals.map(({ name }) => name)
  const required = Object.entries(verb.options)
    .filter(([, { required }]) => required)
    .map(([name, spec]) => flag(name, spec))
  return [
    verb.summary,
    '',
    `  quality-label ${[verb.name, ...words, ...required, '[options]'].join(' ')}`,
    '',
    verb.about,
    '',
    ...section(
      'Words',
      verb.positionals.map(({ name, help }) => [name, help])
    ),
    ...section(
      'Options',
      Object.entries({ ...verb.options, ...COMMON_OPTIONS }).map(([name, spec]) => [flag(name, spec), note(spec)])
    ),
    'Example',
    `  ${verb.example}`
  ].join('\n')
}

/** Help of the whole command. */
export function generalHelp(verbs: readonly Pick<Verb, 'name' | 'summary'>[]): string {
  return [
    'Run the register of the Quality Label, and verify credentials.',
    '',
    '  quality-label <verb> [options]',
    '',
    ...section(
      'Verbs',
      verbs.map(({ name, summary }) => [name, summary])
    ),
    'A verb explains itself: quality-label issue --help'
  ].join('\n')
}

function section(title: string, rows: [string, string][]): string[] {
  if (rows.length === 0) return []
  const width = Math.max(...rows.map(([left]) => left.length))
  return [title, ...rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`), '']
}

function flag(name: string, spec: OptionSpec): string {
  return spec.type === 'boolean' ? `--${name}` : `--${name} ${spec.value ?? 'TEXT'}`
}

function note(spec: OptionSpec): string {
  return `${spec.help}${spec.required ? ' Required.' : ''}${spec.multiple ? ' May be given several times.' : ''}`
}
