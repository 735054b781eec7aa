/**
 * The answer of `verify` for people in a terminal: the verdict, what it is and by whom, every check, every endorsement.
 *
 * @module
 */

import type { Outcome, RequestRecord, Verdict, VerificationResult } from '@quality-label/verifier'
import {
  explain,
  type ExplainedCheck,
  type ExplainedEndorsement,
  type ExplainedProblem
} from '@quality-label/verifier/describe'
import { clean } from './clean.js'
import { exitCodeOf } from './exit-code.js'
import { factsOf } from './facts.js'
import type { Paint, Style } from './paint.js'
import { wrap } from './wrap.js'

export interface ReportOptions {
  paint: Paint
  /** Also what was asked, what to do about each problem, and every request. */
  explained: boolean
  /** Of a line, in characters. Default: any. */
  width?: number
}

const MARKS: Readonly<Record<Outcome, readonly [mark: string, style: Style]>> = {
  passed: ['✓', 'green'],
  failed: ['✗', 'red'],
  unknown: ['?', 'yellow'],
  skipped: ['-', 'gray']
}

/** Of verdicts, by their exit codes. */
const STYLES: readonly Style[] = ['green', 'red', 'yellow']

/** Of what stands below a heading. */
const INDENT = '  '

/** The report. */
export function report(result: VerificationResult, options: ReportOptions): string {
  const { paint, explained } = options
  const { summary, caveats, checks, endorsements } = explain(result)
  return [
    `${paint('bold', paint(styleOf(result.verdict), `${result.verdict}:`))} ${summary}`,
    ...caveats.map((caveat) => paint('yellow', caveat)),
    ...section('', factsOf(result), options),
    ...section('Checks', columns(checks, purposesOf(result), options), options),
    ...section(
      'Endorsements',
      endorsements.flatMap((one) => endorsementLines(one, options)),
      options
    ),
    ...(explained ? section('Requests', result.requests.map(requestLine), options) : []),
    ...(explained || result.verified ? [] : ['', paint('gray', 'What to do about it: the same with --explain.')])
  ].join('\n')
}

function styleOf(verdict: Verdict): Style {
  return STYLES[exitCodeOf(verdict)]!
}

function section(title: string, lines: string[], { paint }: ReportOptions): string[] {
  if (lines.length === 0) return []
  return ['', ...(title ? [paint('bold', title)] : []), ...lines.map((line) => INDENT + line)]
}

/** There is one check for each status entry: which is which, the credential says. */
function purposesOf({ checks, credential }: VerificationResult): (string | undefined)[] {
  const purposes = (credential?.status ?? []).map(({ purpose }) => purpose)
  const isEach = purposes.length === checks.filter(({ id }) => id === 'status').length
  return checks.map(({ id }) => (isEach && id === 'status' ? purposes.shift() : undefined))
}

function columns(checks: ExplainedCheck[], purposes: (string | undefined)[], options: ReportOptions): string[] {
  const width = Math.max(...checks.map(({ title }) => title.length))
  return checks.flatMap((check, i) => checkLines(check, width, purposes[i], options))
}

function checkLines(
  check: ExplainedCheck,
  width: number,
  purpose: string | undefined,
  options: ReportOptions
): string[] {
  const { paint, explained } = options
  const [mark, style] = MARKS[check.outcome]
  const of = purpose === undefined ? '' : `, ${clean(purpose)}`
  const isTimed = explained && check.ms !== undefined && check.outcome !== 'skipped'
  const time = isTimed ? paint('gray', `  ${check.ms} ms`) : ''
  return [
    `${paint(style, mark)} ${check.title.padEnd(width)}  ${paint(style, check.answer)}${of}${time}`,
    ...(explained ? [paint('gray', `    ${check.question}`)] : []),
    ...check.problems.flatMap((problem) => problemLines(problem, '', style, options)),
    ...check.notes.flatMap((note) => problemLines(note, 'note: ', 'cyan', options))
  ]
}

function problemLines(
  { code, pointer, meaning, detail, remedy, type }: ExplainedProblem,
  kind: string,
  style: Style,
  { paint, explained, width = Infinity }: ReportOptions
): string[] {
  const inLines = (text: string): string[] => wrap(text, '      ', width - INDENT.length)
  const place = pointer === undefined ? '' : ` at ${clean(pointer)}`
  return [
    `    ${kind}${paint(style, code)}${place}`,
    ...inLines(`${meaning}: ${clean(detail)}`),
    ...(explained ? [...inLines(`To do: ${remedy}`), paint('gray', `      ${type}`)] : [])
  ]
}

function endorsementLines(one: ExplainedEndorsement, options: ReportOptions): string[] {
  const { endorser, object, category, level, verified, verdict, problems } = one
  const [mark, style] = MARKS[verified ? 'passed' : 'unknown']
  const kind = [category, level].filter(Boolean).join(', ')
  const state = verified ? 'verified' : `not verified (${verdict})`
  const name = `${clean(endorser.name ?? endorser.id)}${kind ? ` (${kind})` : ''}`
  return [
    `${options.paint(style, mark)} ${name} on the ${object.kind}: ${options.paint(style, state)}`,
    ...problems.flatMap((problem) => problemLines(problem, '', style, options))
  ]
}

function requestLine({ url, bytes, ms, cached }: RequestRecord): string {
  return `${clean(url)}  ${bytes} bytes${cached ? ', not asked again' : `, ${Math.round(ms)} ms`}`
}
