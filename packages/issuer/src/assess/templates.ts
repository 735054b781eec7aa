/**
 * Empty papers, as spreadsheets: one row for everything that is asked, with what it means beside it.
 *
 * @module
 */

import type { Policy } from '../register/policy.js'
import { ABOUT, type Layout } from '../sheets/layout.js'
import type { SourceFile } from '../sheets/sheet.js'
import { csvText } from '../sheets/write-csv.js'
import { layouts } from './papers.js'

/**
 * The templates for an application, a report and a committee. They follow the policy: hand them out anew when it
 * changes.
 */
export function templates(policy: Policy): SourceFile[] {
  const evidence = (requested: boolean) => (requested ? ' With evidence.' : '')
  const { practiceMonths, level, training } = policy
  const upTo = level.highest === undefined ? '' : `, at most ${level.highest}`
  const application: Row[] = [
    ['organiser', 'Slug of the organiser in the register.'],
    ['route', 'full, or shortened to renew a label. Empty: full.'],
    ['submitted', 'Day on which the application is handed in: 2026-03-01.'],
    ['languages', 'Languages that you work in, as tags: sr en.'],
    ['account', 'Address of your verified Organiser account.'],
    ['values', "The Network's values are accepted: yes or no."],
    ['practice', `Day since which you use badges, at least ${practiceMonths} months ago: 2025-06-01. With evidence.`],
    [
      'training',
      `Who of the staff completed the playlist "${training.playlist}" (${training.activities.join('; ')}). As evidence the address of the badge of each activity.`
    ],
    ...policy.formal.map(({ id, text, evidence: requested }): Row => [id, text + evidence(requested)]),
    ...policy.areas.flatMap(({ name, questions }) =>
      questions.map(({ id, text, evidence: requested }): Row => [id, `${name}: ${text}${evidence(requested)}`])
    )
  ]
  const report: Row[] = [
    ['organiser', 'Slug of the organiser in the register.'],
    ['evaluator', 'Your name, as the committee lists it.'],
    ['date', 'Day of the report: 2026-03-01.'],
    ['account', 'yes or no: the Organiser account is verified.'],
    ['values', "yes or no: the Network's values are accepted."],
    ['practice', `yes or no: badges are in use for at least ${practiceMonths} months. Evidence: given or missing.`],
    ['training', 'yes or no: at least one member of the staff completed the training.'],
    ...policy.formal.map(({ id, text }): Row => [id, `yes or no: ${text}`]),
    ...policy.areas.flatMap(({ name, questions, indicators }) => [
      ...questions.map(({ id, text }): Row => [
        id,
        `Level of the answer (${level.minimum} is enough${upTo}). ${name}: ${text}`
      ]),
      ...indicators.map(({ id, text }): Row => [id, `yes or no. ${name}: ${text}`])
    ])
  ]
  return [
    { name: 'application.csv', text: table(layouts.application, application) },
    { name: 'report.csv', text: table(layouts.report, report) },
    { name: 'committee.csv', text: table(layouts.committee, []) }
  ]
}

type Row = [item: string, about: string]

function table({ columns }: Layout, rows: Row[]): string {
  const lines = rows.map(([item, about]) =>
    columns.map((column, at) => (at === 0 ? item : column === ABOUT ? about : ''))
  )
  return csvText([columns, ...lines])
}
