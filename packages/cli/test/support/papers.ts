/** The papers of an application: a form in YAML, one report in YAML and one from a spreadsheet, and a committee. */

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { temporaryFolder } from './command.js'

const AREAS = ['design', 'issuing', 'learning', 'plan']
const DAY_MS = 86_400_000

/** Days before today, as papers write them. */
function daysAgo(days: number): string {
  return new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10)
}

/** Writes them into a folder, by default one of their own, for the placeholders that a register begins with. */
export async function writePapers({
  level = 3,
  organiser = 'nova-skola',
  route,
  into
}: { level?: number; organiser?: string; route?: 'shortened'; into?: string } = {}): Promise<{
  application: string
  reports: string[]
  committee: string
}> {
  const folder = into ?? (await temporaryFolder())
  const answers = ['formal-1', ...AREAS.map((area) => `${area}-1`)]
  const form = [
    `organiser: ${organiser}`,
    `submitted: ${daysAgo(30)}`,
    ...(route ? [`route: ${route}`] : []),
    'languages: sr',
    'answers:',
    '  account: https://awero.example/organisers/42',
    '  values: yes',
    `  practice: { answer: ${daysAgo(400)}, evidence: https://nova-skola.example/badges }`,
    `  training: { answer: Maja, evidence: [${[1, 2, 3, 4].map((n) => `https://awero.example/badges/${n}`).join(', ')}] }`,
    ...answers.map((id) => `  ${id}: { answer: As described there, evidence: https://nova-skola.example/quality }`)
  ]
  const findings = [
    ...['account', 'values', 'practice', 'training', 'formal-1'].map((id) => [id, 'yes']),
    ...AREAS.flatMap((area) => [
      [`${area}-1`, String(level)],
      [`${area}-indicator-1`, 'yes']
    ])
  ]
  const head = (evaluator: string) => [
    ['organiser', organiser],
    ['evaluator', evaluator],
    ['date', daysAgo(10)]
  ]
  const yaml = [
    ...head('Jelena').map((row) => row.join(': ')),
    'findings:',
    ...findings.map((row) => `  ${row.join(': ')}`)
  ]
  const csv = ['item;finding;evidence;comment', ...[...head('Andrea'), ...findings].map((row) => row.join(';'))]
  const committee = ['name,countries,languages,trio', 'Jelena,RS,sr,', 'Andrea,IT,it,', 'Kristina,LT,lt,yes']
  const write = async (name: string, lines: string[]) => {
    await writeFile(join(folder, name), lines.join('\n') + '\n')
    return join(folder, name)
  }
  return {
    application: await write('application.yaml', form),
    reports: [await write('report-1.yaml', yaml), await write('report-2.csv', csv)],
    committee: await write('committee.csv', committee)
  }
}
