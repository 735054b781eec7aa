/** Papers of an application to which nothing is missing; a test changes one fact of them. */

import type { AssessmentInput, Policy, SourceFile } from '../../src/index.js'
import { ESSENTIALS } from '../../src/register/policy.js'

type Entry = Record<string, unknown>

/** What the files will hold. */
export interface Draft {
  application: {
    organiser: string
    submitted: string
    languages: string[]
    route?: string
    answers: Record<string, Entry>
  }
  reports: { organiser: string; evaluator: string; date: string; findings: Record<string, Entry> }[]
  committee: { members: { name: string; countries: string[]; languages: string[]; trio?: boolean }[] }
}

export const DECIDED = new Date('2026-02-20T00:00:00Z')

const evidence = ['https://nova-skola.example/evidence']

/** An application that is positive under a policy. */
export function draft(policy: Policy, organiser = 'nova-skola'): Draft {
  const questions = policy.areas.flatMap(({ questions }) => questions)
  const indicators = policy.areas.flatMap(({ indicators }) => indicators)
  const answers: Draft['application']['answers'] = {
    account: { answer: 'https://awero.example/organisers/42' },
    values: { answer: 'yes' },
    practice: { answer: '2025-01-15', evidence },
    training: { answer: 'Maja', evidence: [1, 2, 3, 4].map((badge) => `https://awero.example/badges/${badge}`) }
  }
  for (const { id } of [...policy.formal, ...questions]) answers[id] = { answer: 'As described there.', evidence }
  const findings: Record<string, Entry> = {}
  for (const id of ESSENTIALS) findings[id] = { finding: 'yes' }
  for (const { id } of [...policy.formal, ...indicators]) findings[id] = { finding: 'yes' }
  for (const { id } of questions) findings[id] = { finding: 3 }
  const report = (evaluator: string) => ({
    organiser,
    evaluator,
    date: '2026-02-10',
    findings: structuredClone(findings)
  })
  return {
    application: { organiser, submitted: '2026-01-10', languages: ['sr'], answers },
    reports: [report('Jelena'), report('Andrea')],
    committee: {
      members: [
        { name: 'Jelena', countries: ['RS'], languages: ['sr'] },
        { name: 'Andrea', countries: ['IT'], languages: ['it'] },
        { name: 'Kristina', countries: ['LT'], languages: ['lt'], trio: true }
      ]
    }
  }
}

/** The draft, as files. */
export function papersOf({ application, reports, committee }: Draft): AssessmentInput {
  const json = (name: string, value: object): SourceFile => ({ name, text: JSON.stringify(value, null, 2) })
  return {
    application: json('application.json', application),
    reports: reports.map((report, at) => json(`report-${at + 1}.json`, report)),
    committee: json('committee.json', committee),
    decided: DECIDED
  }
}
