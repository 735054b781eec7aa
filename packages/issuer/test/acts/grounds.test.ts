import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addOrganiser, assess, changeStatus, currentIssue, issueLabel, type IssueInput } from '../../src/index.js'
import { readJournal, readPayload } from '../../src/register/journal.js'
import { NOVA, openDesk, type Desk } from '../support/desk.js'
import { draft, papersOf, type Draft } from '../support/papers.js'

type Assessed = Desk & {
  give: (input?: Partial<IssueInput>) => ReturnType<typeof issueLabel>
  decide: (change?: Change) => Promise<unknown>
}
type Change = (draft: Draft) => void

async function openAssessed(): Promise<Assessed> {
  const desk = await openDesk()
  const { register, act, labelKey } = desk
  await addOrganiser(register, NOVA, act)
  return {
    ...desk,
    give: async (input) => await issueLabel(register, { organiser: 'nova-skola', ...input }, labelKey, act),
    decide: async (change = () => {}) => {
      const papers = draft(register.policy)
      change(papers)
      return await assess(register, papersOf(papers), act)
    }
  }
}

const STATE = expect.objectContaining({ code: 'ERR_REGISTER_STATE' }) as unknown
const negative: Change = (d) => (d.reports[0]!.findings['design-1'] = { finding: 2 })

describe('a label', () => {
  it('is issued on a positive decision, and says its day, route and edition', async () => {
    const { give, decide } = await openAssessed()
    await decide()
    const label = await give()
    expect(label.assessment).toBe(1)
    expect(currentIssue(label).credential).toMatchObject({
      awardedDate: '2026-02-20T00:00:00Z',
      evidence: [{ narrative: 'Full assessment, decided 2026-02-20, guide edition 1.' }]
    })
  })

  it('is refused without a decision, and the refusal says what to do', async () => {
    const { give } = await openAssessed()
    await expect(give()).rejects.toThrow(STATE)
    await expect(give()).rejects.toThrow(/quality-label assess.*--override-reason/)
  })

  it('is refused on "not yet issued", and the refusal names what is missing', async () => {
    const { give, decide } = await openAssessed()
    await decide(negative)
    await expect(give()).rejects.toThrow(STATE)
    await expect(give()).rejects.toThrow(/not yet issued[^]*design-1: Level 2, says Jelena; level 3 is needed/)
  })

  it('rests on the latest decision', async () => {
    const { give, decide } = await openAssessed()
    await decide()
    await decide(negative)
    await expect(give()).rejects.toThrow(STATE)
  })

  it('takes a decision with it: another label needs another', async () => {
    const { register, act, give, decide } = await openAssessed()
    await decide()
    await give()
    await changeStatus(register, 'revoke', 'nova-skola', undefined, act)
    await expect(give()).rejects.toThrow(/was for .*labels\/nova-skola\/1/)
    await decide((d) => (d.application.submitted = '2026-01-11'))
    await expect(give()).resolves.toMatchObject({ number: 2, assessment: 2 })
  })

  it.each<[string, Partial<IssueInput>, Partial<IssueInput>]>([
    ['day', { decided: new Date('2026-02-20T00:00:00Z') }, { decided: new Date('2026-02-21T00:00:00Z') }],
    ['route', { route: 'full' }, { route: 'shortened' }]
  ])('may repeat the %s of the decision, and not change it', async (_name, same, other) => {
    const { give, decide } = await openAssessed()
    await decide()
    await expect(give(other)).rejects.toThrow(expect.objectContaining({ code: 'ERR_REGISTER_INPUT' }))
    await expect(give(same)).resolves.toMatchObject({ number: 1 })
  })

  it('may renew on the shortened route', async () => {
    const { give, decide } = await openAssessed()
    await give({ overrideReason: 'Moved from the paper list', until: new Date('2026-04-01T00:00:00Z') })
    await decide((d) => (d.application.route = 'shortened'))
    const label = await give({ from: new Date('2026-04-01T00:00:00Z') })
    expect(currentIssue(label).credential['evidence']).toMatchObject([{ narrative: /^Shortened assessment/ }])
  })

  it('that was withdrawn is not renewed', async () => {
    const { register, act, give, decide } = await openAssessed()
    await give({ overrideReason: 'Moved from the paper list' })
    await changeStatus(register, 'revoke', 'nova-skola', undefined, act)
    await expect(decide((d) => (d.application.route = 'shortened'))).resolves.toMatchObject({
      outcome: 'not-yet',
      missing: [{ code: 'nothing-to-renew' }]
    })
  })

  it('that rests on something else keeps the reason in the journal for ever', async () => {
    const { register, give } = await openAssessed()
    const label = await give({ overrideReason: 'Moved from the paper list' })
    expect(label).not.toHaveProperty('assessment')
    const event = (await readJournal(register.directory)).at(-1)!
    await expect(readPayload(register.directory, event)).resolves.toMatchObject({
      details: { overrideReason: 'Moved from the paper list' }
    })
    expect(JSON.stringify(currentIssue(label))).not.toContain('paper list')
  })

  it('needs a reason that says something', async () => {
    const { give } = await openAssessed()
    await expect(give({ overrideReason: '  ' })).rejects.toThrow(/--override-reason/)
  })

  it('is refused on a decision that was changed by hand, or is not there', async () => {
    const { register, give, decide } = await openAssessed()
    await decide(negative)
    const path = join(register.directory, 'private/assessments/nova-skola/1.json')
    await writeFile(path, (await readFile(path, 'utf8')).replace('"not-yet"', '"positive"'))
    await expect(give()).rejects.toThrow(expect.objectContaining({ code: 'ERR_REGISTER_DAMAGED' }))
    await rm(path)
    await expect(give()).rejects.toThrow(expect.objectContaining({ code: 'ERR_REGISTER_MISSING' }))
  })
})
