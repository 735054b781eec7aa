import { describe, expect, it } from 'vitest'
import { addOrganiser, assess, openRegister, parsePolicy, type Policy, type Register } from '../../src/index.js'
import { NOVA, openDesk } from '../support/desk.js'
import { draft, papersOf, type Draft } from '../support/papers.js'

type Change = (draft: Draft) => void

const both = (draft: Draft, item: string, finding: unknown) => {
  for (const { findings } of draft.reports) findings[item] = { finding }
}
const member = (name: string, more: object = {}) => ({ name, countries: ['FI'], languages: ['fi'], ...more })

/** Policies with a hundred indicators, so that a hundredth can be met or not. */
const HUNDRED = JSON.stringify({
  areas: [
    {
      id: 'all',
      name: 'All',
      questions: [{ id: 'q-1', text: 'How?' }],
      indicators: Array.from({ length: 100 }, (_, at) => ({ id: `i-${at + 1}`, text: 'Is it so?' }))
    }
  ]
})
const metOf = (count: number) => (draft: Draft) => {
  for (let at = count + 1; at <= 100; at++) both(draft, `i-${at}`, 'no')
}

async function deskWith(text?: string): Promise<{ register: Register; act: { now: Date; actor: string } }> {
  const { register, act } = await openDesk()
  await addOrganiser(register, NOVA, act)
  const policy: Policy = text === undefined ? register.policy : await parsePolicy(text, 'policy.json')
  return { register: { ...register, policy }, act }
}

async function decide(change: Change, policy?: string) {
  const { register, act } = await deskWith(policy)
  const papers = draft(register.policy)
  change(papers)
  return await assess(register, papersOf(papers), act)
}

/** Each row: what is enough, and its twin that differs by one fact, with the code of what is missing then. */
const rules: [name: string, enough: Change, refused: Change, code: string, policy?: string][] = [
  [
    'every answer reaches level 3',
    (d) => both(d, 'design-1', 3),
    (d) => (d.reports[0]!.findings['design-1'] = { finding: 2 }),
    'level-too-low'
  ],
  ['70 % of the indicators are met', metOf(70), metOf(69), 'indicators-too-few', HUNDRED],
  [
    'everything is answered',
    () => {},
    (d) => (d.application.answers['plan-1'] = { evidence: ['https://nova-skola.example/plan'] }),
    'form-incomplete'
  ],
  [
    'the values are accepted',
    () => {},
    (d) => (d.application.answers['values'] = { answer: 'no' }),
    'values-not-accepted'
  ],
  [
    'requested evidence is named',
    () => {},
    (d) => (d.application.answers['design-1'] = { answer: 'As described there.' }),
    'evidence-missing'
  ],
  [
    'what is named as evidence is found',
    (d) => (d.reports[1]!.findings['design-1'] = { finding: 3, evidence: 'given' }),
    (d) => (d.reports[1]!.findings['design-1'] = { finding: 3, evidence: 'missing' }),
    'evidence-missing'
  ],
  [
    'badges are used for 6 months',
    (d) => (d.application.answers['practice']!['answer'] = '2025-07-10'),
    (d) => (d.application.answers['practice']!['answer'] = '2025-08-10'),
    'practice-too-short'
  ],
  [
    '6 months are not a day less',
    (d) => (d.application.answers['practice']!['answer'] = '2025-07-10'),
    (d) => (d.application.answers['practice']!['answer'] = '2025-07-11'),
    'practice-too-short'
  ],
  [
    'the training has four badges',
    () => {},
    (d) =>
      (d.application.answers['training']!['evidence'] = [
        'https://a.example/1',
        'https://a.example/2',
        'https://a.example/3'
      ]),
    'training-incomplete'
  ],
  [
    'four badges are four',
    () => {},
    (d) => (d.application.answers['training']!['evidence'] = Array.from({ length: 4 }, () => 'https://a.example/1')),
    'training-incomplete'
  ],
  ['the training is found completed', () => {}, (d) => both(d, 'training', 'no'), 'criterion-not-met'],
  ['every formal criterion is met', () => {}, (d) => both(d, 'formal-1', 'no'), 'criterion-not-met'],
  [
    'the committee has three members',
    () => {},
    (d) => (d.committee.members = d.committee.members.slice(0, 2).map((one) => ({ ...one, trio: true }))),
    'committee-size'
  ],
  [
    'the committee has five members',
    (d) => d.committee.members.push(member('Aino'), member('Eero')),
    (d) => d.committee.members.push(member('Aino'), member('Eero'), member('Ilmari')),
    'committee-size'
  ],
  [
    'one of the committee is of the trio',
    (d) => (d.committee.members[2]!.trio = true),
    (d) => (d.committee.members[2]!.trio = false),
    'committee-without-trio'
  ],
  [
    'an evaluator is of the country',
    (d) => (d.committee.members[0]!.languages = ['en']),
    (d) => Object.assign(d.committee.members[0]!, { countries: ['HR'], languages: ['en'] }),
    'evaluators-from-elsewhere'
  ],
  [
    'an evaluator is of the language',
    (d) => Object.assign(d.committee.members[0]!, { countries: ['BA'], languages: ['sr-Latn'] }),
    (d) => Object.assign(d.committee.members[0]!, { countries: ['BA'], languages: ['bs'] }),
    'evaluators-from-elsewhere'
  ],
  [
    'it is not enough that somebody else in the committee is',
    () => {},
    (d) => (d.reports[0]!.evaluator = 'Kristina'),
    'evaluators-from-elsewhere'
  ],
  ['two evaluators report', () => {}, (d) => d.reports.pop(), 'evaluators-too-few'],
  ['two are not one twice', () => {}, (d) => (d.reports[1]!.evaluator = ' jelena'), 'evaluators-too-few'],
  ['evaluators are elected', () => {}, (d) => (d.reports[1]!.evaluator = 'Somebody'), 'evaluator-not-elected'],
  [
    'who never held a label takes the full route',
    (d) => (d.application.route = 'full'),
    (d) => (d.application.route = 'shortened'),
    'nothing-to-renew'
  ]
]

describe('a label is issued when', () => {
  it.each(rules)('%s', async (_name, enough, refused, code, policy) => {
    await expect(decide(enough, policy)).resolves.toMatchObject({ outcome: 'positive', missing: [] })
    const decision = await decide(refused, policy)
    expect(decision.outcome).toBe('not-yet')
    expect([...new Set(decision.missing.map((reason) => reason.code))]).toEqual([code])
  })
})

describe('a decision notes', () => {
  it.each([
    ['90 days', '2025-11-22', []],
    ['91 days', '2025-11-21', ['decided-late']]
  ])('that it came after %s', async (_name, submitted, codes) => {
    const { outcome, notes } = await decide(
      (d) => {
        d.application.submitted = submitted
      },
      HUNDRED.replace('{', '{"formal":[],')
    )
    expect([outcome, notes.map(({ code }) => code)]).toEqual(['positive', codes])
  })

  it('where reports differ, and counts the stricter one', async () => {
    const { outcome, notes } = await decide((d) => (d.reports[0]!.findings['design-1'] = { finding: 4 }))
    expect(outcome).toBe('positive')
    expect(notes).toContainEqual({
      code: 'reports-differ',
      item: 'design-1',
      text: 'The reports differ: Jelena says 4, Andrea says 3. The stricter one counts.'
    })
    const stricter = await decide((d) => (d.reports[0]!.findings['design-indicator-1'] = { finding: 'no' }))
    expect(stricter.indicators).toEqual({ met: 3, total: 4 })
  })

  it('that the lists are placeholders, until they are not', async () => {
    const { notes } = await decide(() => {})
    expect(notes.map(({ code }) => code)).toEqual(['placeholders'])
    const own = await decide(() => {}, HUNDRED.replace('{', '{"formal":[],'))
    expect(own.notes).toEqual([])
  })
})

describe('rules as data', () => {
  it.each([
    [
      'practiceMonths',
      '{"practiceMonths":12}',
      (d: Draft) => (d.application.answers['practice']!['answer'] = '2025-02-10')
    ],
    ['committee.max', '{"committee":{"max":4}}', (d: Draft) => d.committee.members.push(member('A'), member('B'))],
    ['level.minimum', '{"level":{"minimum":4}}', () => {}],
    ['indicatorsPercent', '{"indicatorsPercent":80}', (d: Draft) => both(d, 'plan-indicator-1', 'no')]
  ])('%s is what policy.json says', async (_name, policy, change: Change) => {
    const { outcome } = await decide(change, policy)
    expect(outcome).toBe('not-yet')
    const { register } = await deskWith()
    expect((await openRegister(register.directory)).policy.level.minimum).toBe(3)
  })
})
