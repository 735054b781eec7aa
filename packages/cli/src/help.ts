/**
 * Help texts, made from the tables of the verbs.
 *
 * @module
 */

import { COMMON_OPTIONS, type OptionSpec, type Verb } from './verb.js'
import { wrap } from './wrap.js'

/** Help of one verb. */
export function verbHelp(verb: Verb, width: number): string {
  const words = verb.positionals.map(({ name, optional }) => (optional ? `[${name}]` : name))
  const required = Object.entries(verb.options)
    .filter(([, { required }]) => required)
    .map(([name, spec]) => flag(name, spec))
  return [
    verb.summary,
    '',
    `  quality-label ${[verb.name, ...words, ...required, '[options]'].join(' ')}`,
    '',
    ...wrap(verb.about, '', width),
    '',
    ...section(
      'Words',
      verb.positionals.map(({ name, help }) => [name, help]),
      width
    ),
    ...section(
      'Options',
      Object.entries({ ...verb.options, ...COMMON_OPTIONS }).map(([name, spec]) => [flag(name, spec), note(spec)]),
      width
    ),
    'Example',
    `  ${verb.example}`
  ].join('\n')
}

/** Help of the whole command. */
export function generalHelp(verbs: readonly Pick<Verb, 'name' | 'summary'>[], width: number): string {
  return [
    'Run the register of the Quality Label, and verify credentials.',
    '',
    '  quality-label <verb> [options]',
    '',
    ...section(
      'Verbs',
      verbs.map(({ name, summary }) => [name, summary]),
      width
    ),
    'A verb explains itself: quality-label issue --help'
  ].join('\n')
}

function section(title: string, rows: [string, string][], width: number): string[] {
  if (rows.length === 0) return []
  const column = Math.max(...rows.map(([left]) => left.length))
  const row = ([left, right]: [string, string]): string[] => {
    const lines = wrap(right, ' '.repeat(column + 4), width)
    return lines.map((line, i) => (i === 0 ? `  ${left.padEnd(column)}  ${line.trimStart()}` : line))
  }
  return [title, ...rows.flatMap(row), '']
}

function flag(name: string, spec: OptionSpec): string {
  return spec.type === 'boolean' ? `--${name}` : `--${name} ${spec.value ?? 'TEXT'}`
}

function note(spec: OptionSpec): string {
  return `${spec.help}${spec.required ? ' Required.' : ''}${spec.multiple ? ' May be given several times.' : ''}`
}
