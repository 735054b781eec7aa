/**
 * `quality-label report`
 *
 * @module
 */

import { countFigures, figuresCsv, LABEL_STATES, type Figures } from '@quality-label/issuer'
import { clean } from '../clean.js'
import { dateOf, openDesk } from '../desk.js'
import { CommandError } from '../errors.js'
import { FOLDER_OPTION, type Input, type Verb } from '../verb.js'

export const verb: Verb = {
  name: 'report',
  summary: 'Count labels and endorsements',
  about:
    'Says how many labels there are, by country, state and the year in which they began, and how many endorsements by the category and ' +
    'level of their endorsers. Numbers only: nobody is named, and whoever was erased is not counted. It changes nothing.\n' +
    'States: valid, suspended, not-yet-valid; of those that have ended renewed (another follows), lapsed (it was let end) and expired ' +
    '(nobody said); withdrawn.\n' +
    '--at DATE counts what was so on a day that has passed.',
  example: 'quality-label report --register register --year 2026',
  positionals: [],
  options: {
    year: { type: 'string', value: 'YEAR', help: 'Labels that began in this year alone.' },
    at: { type: 'string', value: 'DATE', help: 'What was so on this day. Default: now.' },
    csv: { type: 'boolean', help: 'Print a table for spreadsheets: one row a figure.' },
    ...FOLDER_OPTION
  },
  async run(input) {
    const { register, act } = await openDesk(input)
    const at = atOf(input, act.now)
    const figures = await countFigures(register, { now: act.now, year: yearOf(input), at })
    const text = input.flag('csv') ? figuresCsv(figures).trimEnd() : describe(figures).join('\n')
    return { text, json: figures }
  }
}

function yearOf(input: Input): number | undefined {
  const text = input.text('year')
  if (text === undefined) return undefined
  if (/^[12]\d{3}$/.test(text)) return Number(text)
  throw new CommandError(`--year: "${text}" is no year. Write it as 2026.`)
}

function atOf(input: Input, now: Date): Date | undefined {
  const at = dateOf(input, 'at')
  if (!at || at <= now) return at
  throw new CommandError('--at: this day is still to come. What will be so then nobody knows.')
}

function describe({ at, year, labels, endorsements }: Figures): string[] {
  const began = year === undefined ? '' : ` that began in ${year}`
  const total = sum(labels.map(({ labels }) => labels))
  const states = LABEL_STATES.filter((state) => labels.some((figure) => figure.state === state))
  const by = (of: (figure: Figures['labels'][number]) => string): string[][] =>
    [...new Set(labels.map(of))].sort().map((key) => {
      const own = labels.filter((figure) => of(figure) === key)
      const counts = states.map((state) => sum(own.filter((figure) => figure.state === state).map((one) => one.labels)))
      return [key, ...[...counts, sum(counts)].map(String)]
    })
  const head = [...states, 'all']
  return [
    `Labels${began}, as of ${at.slice(0, 10)}: ${total}`,
    ...(total > 0
      ? [
          '',
          ...table(
            ['Country', ...head],
            by(({ country }) => country)
          )
        ]
      : []),
    ...(total > 0
      ? [
          '',
          ...table(
            ['Year', ...head],
            by(({ year }) => String(year))
          )
        ]
      : []),
    '',
    `Endorsements in force: ${sum(endorsements.map(({ endorsements }) => endorsements))}`,
    ...(endorsements.length > 0
      ? [
          '',
          ...table(
            ['Category', 'Level', 'endorsers', 'endorsements'],
            endorsements.map(({ category, level, endorsers, endorsements }) => [
              category,
              level,
              `${endorsers}`,
              `${endorsements}`
            ])
          )
        ]
      : [])
  ]
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

/** Columns of words to the left, of numbers to the right. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = head.map((name, at) => Math.max(name.length, ...rows.map((row) => row[at]!.length)))
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) =>
        /^\d+$/.test(rows[0]?.[at] ?? '') && at > 0 ? cell.padStart(widths[at]!) : cell.padEnd(widths[at]!)
      )
      .join('  ')
      .trimEnd()
  return [head, ...rows].map(line).map(clean)
}
