/**
 * Reads the papers of one application, and compares them with the policy and with each other. After it there is one
 * case, and nothing in it is written wrongly; whether it is enough is a question for the rules.
 *
 * @module
 */

import { isDay, startOfDay, toDateTime } from '../dates.js'
import { RegisterError } from '../errors.js'
import { ESSENTIALS, type Policy } from '../register/policy.js'
import type { OrganiserRecord } from '../register/records.js'
import { readSheet } from '../sheets/read-sheet.js'
import { faulty, parseSheet, refuse, type Fault, type SourceFile } from '../sheets/sheet.js'
import {
  applicationSchema,
  committeeSchema,
  entryOf,
  layouts,
  readYesNo,
  reportSchema,
  type Application,
  type Member,
  type Report
} from './papers.js'

/** The papers of one application, as files. */
export interface Papers {
  application: SourceFile
  reports: readonly SourceFile[]
  committee: SourceFile
}

/** All that the rules look at. */
export interface Case {
  policy: Policy
  organiser: OrganiserRecord
  /** Whether the organiser has held a label that was not withdrawn: only then can one be renewed. */
  renews: boolean
  application: Application
  reports: readonly Report[]
  members: readonly Member[]
  /** Day of the decision. */
  decided: string
}

/** The papers, each right in itself. */
export type ReadPapers = Pick<Case, 'application' | 'reports' | 'members'>

/**
 * Reads the papers.
 *
 * @param decided Day of the decision; not before anything that it rests on.
 * @throws {RegisterError} `ERR_REGISTER_INPUT`, with file and line of every fault of a file.
 */
export async function readPapers(papers: Papers, policy: Policy, decided: Date): Promise<ReadPapers> {
  const day = dayOf(decided)
  const sheet = await readSheet(papers.application, layouts.application)
  const application = parseSheet(sheet, applicationSchema)
  refuse(sheet, [...faultsOfAnswers(application, policy), ...notAfter(application.submitted, day, 'submitted')])
  const reports: Report[] = []
  for (const file of papers.reports) {
    const sheet = await readSheet(file, layouts.report)
    const report = parseSheet(sheet, reportSchema)
    refuse(sheet, [...faultsOfFindings(report, policy), ...faultsOfReport(report, application, day)])
    reports.push(report)
  }
  return { application, reports, members: await readMembers(papers.committee) }
}

/** A day, as papers write it. */
export function dayOf(moment: Date): string {
  return toDateTime(startOfDay(moment)).slice(0, 10)
}

/** A name, however it is typed. */
export function sameName(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()
}

async function readMembers(file: SourceFile): Promise<Member[]> {
  const sheet = await readSheet(file, layouts.committee)
  const { members } = parseSheet(sheet, committeeSchema)
  const names = members.map(({ name }) => sameName(name))
  const twice = names.flatMap((name, at) => (names.indexOf(name) < at ? [at] : []))
  if (twice.length > 0) {
    throw faulty(
      sheet,
      twice.map((at) => ({ path: ['members', at], message: `${members[at]!.name} is listed already` }))
    )
  }
  return members
}

function faultsOfAnswers({ answers }: Application, policy: Policy): Fault[] {
  const known = new Set([...ESSENTIALS, ...questionsOf(policy).map(({ id }) => id)])
  const faults = unknownIn(answers, 'answers', known)
  const practice = entryOf(answers, 'practice')?.answer
  if (practice && !isDay(practice)) {
    faults.push({ path: ['answers', 'practice'], message: `"${practice}" is not a day: write it as 2026-03-01` })
  }
  const values = entryOf(answers, 'values')?.answer
  if (values && typeof readYesNo(values) === 'string') {
    faults.push({ path: ['answers', 'values'], message: `"${values}" is neither yes nor no` })
  }
  return faults
}

/** A report is whole: whatever is asked of an evaluator is answered. */
function faultsOfFindings({ findings }: Report, policy: Policy): Fault[] {
  const graded = new Set(policy.areas.flatMap(({ questions }) => questions.map(({ id }) => id)))
  const judged = [
    ...ESSENTIALS,
    ...policy.formal.map(({ id }) => id),
    ...policy.areas.flatMap(({ indicators }) => indicators.map(({ id }) => id))
  ]
  const faults = unknownIn(findings, 'findings', new Set([...judged, ...graded]))
  const { minimum, highest } = policy.level
  for (const id of [...judged, ...graded]) {
    const fault = (message: string) => faults.push({ path: ['findings', id], message })
    const isGraded = graded.has(id)
    const level = isGraded ? `a level${highest === undefined ? '' : ` up to ${highest}`}, for example ${minimum}` : ''
    const finding = entryOf(findings, id)?.finding ?? ''
    if (finding === '') fault(`no finding: write ${isGraded ? level : 'yes or no'}`)
    else if (isGraded && (!/^\d{1,3}$/.test(finding) || Number(finding) > (highest ?? Infinity))) {
      fault(`"${finding}" is not ${level}`)
    } else if (!isGraded && typeof readYesNo(finding) === 'string') fault(`"${finding}" is neither yes nor no`)
  }
  return faults
}

function faultsOfReport(report: Report, application: Application, decided: string): Fault[] {
  const faults = notAfter(report.date, decided, 'date')
  if (report.organiser !== application.organiser) {
    faults.push({ path: ['organiser'], message: `the application is of "${application.organiser}"` })
  }
  if (report.date < application.submitted) {
    faults.push({ path: ['date'], message: `before the application (${application.submitted})` })
  }
  return faults
}

function notAfter(day: string, decided: string, member: string): Fault[] {
  return day <= decided ? [] : [{ path: [member], message: `after the decision (${decided}); see --decided` }]
}

function unknownIn(entries: Record<string, unknown>, member: string, known: ReadonlySet<string>): Fault[] {
  return Object.keys(entries)
    .filter((id) => !known.has(id))
    .map((id) => ({ path: [member, id], message: 'the policy knows no such item; "assess --template DIR" lists them' }))
}

/** What the applicant answers, beside the essentials. */
export function questionsOf(policy: Policy): Policy['formal'] {
  return [...policy.formal, ...policy.areas.flatMap(({ questions }) => questions)]
}

/** The rules need something to be there at all. @throws {RegisterError} `ERR_REGISTER_INPUT`. */
export function requireReports(papers: Papers): void {
  if (papers.reports.length > 0) return
  throw new RegisterError('ERR_REGISTER_INPUT', 'There is no report. Name those of the evaluators with --reports.')
}
