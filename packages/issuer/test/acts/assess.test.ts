import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addOrganiser, assess, type AssessmentInput } from '../../src/index.js'
import { readJournal, readPayload } from '../../src/register/journal.js'
import { NOVA, openDesk, type Desk } from '../support/desk.js'
import { draft, papersOf, type Draft } from '../support/papers.js'

const refusal = (code: string) => expect.objectContaining({ code }) as unknown

async function deskWithPapers(change: (draft: Draft) => void = () => {}): Promise<Desk & { papers: AssessmentInput }> {
  const desk = await openDesk()
  await addOrganiser(desk.register, NOVA, desk.act)
  const papers = draft(desk.register.policy)
  change(papers)
  return { ...desk, papers: papersOf(papers) }
}

describe('assess', () => {
  it('keeps papers and decision in private, and their digest where git sees it', async () => {
    const { register, papers, act } = await deskWithPapers()
    await assess(register, papers, act)
    const decision = await readFile(join(register.directory, 'private/assessments/nova-skola/1.json'), 'utf8')
    expect(JSON.parse(decision)).toMatchObject({
      outcome: 'positive',
      record: { application: { submitted: '2026-01-10' } }
    })
    const event = (await readJournal(register.directory)).at(-1)!
    expect(event).toMatchObject({ type: 'application.assessed', ids: { organiser: 'nova-skola', assessment: '1' } })
    const payload = await readPayload(register.directory, event)
    expect(payload).toMatchObject({ details: {}, files: { 'assessments/nova-skola/1.json': { number: 1 } } })
    for (const name of ['Jelena', 'Maja', 'positive', '2026-01-10']) expect(JSON.stringify(payload)).not.toContain(name)
  })

  it('decides the same of the same papers, under another digest', async () => {
    const [one, other] = [await deskWithPapers(), await deskWithPapers()]
    const decisions = [
      await assess(one.register, one.papers, one.act),
      await assess(other.register, other.papers, other.act)
    ]
    expect(decisions[0]).toEqual(decisions[1])
    const digest = async ({ register }: Desk) =>
      await readFile(join(register.directory, 'assessments/nova-skola/1.json'), 'utf8')
    expect(await digest(one)).not.toBe(await digest(other))
  })

  it('says in a dry run what would be decided, and writes nothing', async () => {
    const { register, papers, act } = await deskWithPapers()
    const dry = await assess(register, papers, { ...act, dryRun: true })
    await expect(readdir(join(register.directory, 'private'))).resolves.toEqual([])
    await expect(readJournal(register.directory)).resolves.toHaveLength(2)
    await expect(assess(register, papers, act)).resolves.toEqual(dry)
  })

  it('decides the same papers once, and changed ones again', async () => {
    const { register, papers, act } = await deskWithPapers((d) => (d.application.answers['values'] = { answer: 'no' }))
    await assess(register, papers, act)
    await expect(assess(register, papers, act)).rejects.toThrow(refusal('ERR_REGISTER_EXISTS'))
    await expect(readJournal(register.directory)).resolves.toHaveLength(3)
    const better = papersOf(draft(register.policy))
    await expect(assess(register, better, act)).resolves.toMatchObject({ number: 2, outcome: 'positive' })
  })

  it('writes over a record that a crash left without its event', async () => {
    const { register, papers, act } = await deskWithPapers()
    await mkdir(join(register.directory, 'private/assessments/nova-skola'), { recursive: true })
    await writeFile(join(register.directory, 'private/assessments/nova-skola/1.json'), '{"torn":')
    await expect(assess(register, papers, act)).resolves.toMatchObject({ number: 1 })
  })

  it('acknowledges nothing where the record cannot be written', async () => {
    const { register, papers, act } = await deskWithPapers()
    await rm(join(register.directory, 'private'), { recursive: true })
    await writeFile(join(register.directory, 'private'), 'a file, where a folder is needed')
    await expect(assess(register, papers, act)).rejects.toThrow(/EEXIST|ENOTDIR/)
    await expect(readJournal(register.directory)).resolves.toHaveLength(2)
    await expect(readdir(join(register.directory, 'assessments'))).rejects.toThrow('ENOENT')
  })

  it.each<[string, (draft: Draft) => void, string, RegExp]>([
    [
      'an organiser that is not in the register',
      (d) => [d.application, ...d.reports].forEach((paper) => (paper.organiser = 'nobody')),
      'ERR_REGISTER_UNKNOWN',
      /No organiser "nobody".*nova-skola/
    ],
    [
      'an organiser whose name leaves the folder',
      (d) => (d.application.organiser = '../../etc'),
      'ERR_REGISTER_INPUT',
      /^application\.json:2: organiser: not the slug/
    ],
    [
      'a report about somebody else',
      (d) => (d.reports[1]!.organiser = 'other'),
      'ERR_REGISTER_INPUT',
      /^report-2\.json:2: /
    ],
    [
      'a report before the application',
      (d) => (d.reports[0]!.date = '2026-01-09'),
      'ERR_REGISTER_INPUT',
      /^report-1\.json:4: date/
    ],
    ['a report after the decision', (d) => (d.reports[0]!.date = '2026-02-21'), 'ERR_REGISTER_INPUT', /--decided/],
    [
      'an application after the decision',
      (d) => (d.application.submitted = '2026-02-21'),
      'ERR_REGISTER_INPUT',
      /:3: submitted/
    ],
    ['no report', (d) => (d.reports = []), 'ERR_REGISTER_INPUT', /--reports/],
    [
      'a member who is listed twice',
      (d) => d.committee.members.push({ ...d.committee.members[0]!, name: 'JELENA' }),
      'ERR_REGISTER_INPUT',
      /^committee\.json:\d+: members\.3: JELENA is listed already/
    ]
  ])('refuses %s, and changes nothing', async (_name, change, code, message) => {
    const { register, papers, act } = await deskWithPapers(change)
    await expect(assess(register, papers, act)).rejects.toThrow(refusal(code))
    await expect(assess(register, papers, act)).rejects.toThrow(message)
    await expect(readJournal(register.directory)).resolves.toHaveLength(2)
    await expect(readdir(join(register.directory, 'private'))).resolves.toEqual([])
  })

  it('refuses a decision in the future', async () => {
    const { register, papers, act } = await deskWithPapers()
    const tomorrow = { ...papers, decided: new Date('2026-03-02T00:00:00Z') }
    await expect(assess(register, tomorrow, act)).rejects.toThrow('--decided: 2026-03-02 is in the future')
  })
})
