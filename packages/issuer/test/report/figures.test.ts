import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  addOrganiser,
  changeStatus,
  countFigures,
  eraseOrganiser,
  figuresCsv,
  lapseLabel,
  renewLabel,
  type Register
} from '../../src/index.js'
import { type Desk, endorsedDesk, issue, openDesk } from '../support/desk.js'

const day = (text: string) => new Date(`${text}T12:00:00Z`)

/** Labels of a year each, from days that have passed. */
async function labelled(slug: string, country: string, from: string, desk: Desk): Promise<void> {
  await addOrganiser(desk.register, { slug, name: slug, country, individual: true }, desk.act)
  const until = new Date(Date.parse(from) + 365 * 86_400_000)
  await issue(desk, { organiser: slug, from: new Date(from), until, backdateReason: 'From paper' })
}

async function states(register: Register, now: string, at?: string): Promise<Record<string, number>> {
  const { labels } = await countFigures(register, { now: day(now), at: at === undefined ? undefined : day(at) })
  return Object.fromEntries(labels.map(({ country, state, year, labels }) => [`${country} ${state} ${year}`, labels]))
}

describe('countFigures', () => {
  it('counts by country, state and year', async () => {
    const desk = await openDesk()
    await labelled('one', 'RS', '2026-01-01', desk)
    await labelled('two', 'RS', '2026-02-01', desk)
    await labelled('three', 'LT', '2026-02-01', desk)
    await labelled('four', 'LT', '2025-12-01', desk)
    await labelled('five', 'LT', '2026-06-01', desk)
    await changeStatus(desk.register, 'suspend', 'three', undefined, desk.act)
    await changeStatus(desk.register, 'revoke', 'four', undefined, desk.act)
    await expect(states(desk.register, '2026-03-01')).resolves.toEqual({
      'LT not-yet-valid 2026': 1,
      'LT suspended 2026': 1,
      'LT withdrawn 2025': 1,
      'RS valid 2026': 2
    })
    const { labels } = await countFigures(desk.register, { now: day('2026-03-01'), year: 2025 })
    expect(labels).toEqual([{ country: 'LT', state: 'withdrawn', year: 2025, labels: 1 }])
  })

  it('tells what has ended: renewed, let lapse, or left alone', async () => {
    const desk = await openDesk()
    for (const slug of ['one', 'two', 'three']) await labelled(slug, 'RS', '2025-02-01', desk)
    const act = { ...desk.act, now: day('2026-03-01') }
    const renewal = { organiser: 'one', overrideReason: 'From paper' }
    await renewLabel(desk.register, renewal, () => Promise.resolve(desk.labelKey), act)
    await lapseLabel(desk.register, 'two', undefined, act)
    await expect(states(desk.register, '2026-03-02')).resolves.toEqual({
      'RS renewed 2025': 1,
      'RS lapsed 2025': 1,
      'RS expired 2025': 1,
      'RS valid 2026': 1
    })
  })

  it('counts what was so on a day that has passed, by the journal', async () => {
    const desk = await openDesk()
    await labelled('one', 'RS', '2026-01-01', desk)
    const later = { ...desk.act, now: day('2026-04-01') }
    await changeStatus(desk.register, 'suspend', 'one', undefined, later)
    await changeStatus(desk.register, 'reinstate', 'one', undefined, { ...desk.act, now: day('2026-05-01') })
    await changeStatus(desk.register, 'revoke', 'one', undefined, { ...desk.act, now: day('2026-06-01') })
    await expect(states(desk.register, '2026-07-01', '2025-12-31')).resolves.toEqual({})
    // From paper: it was held before it came into the register.
    await expect(states(desk.register, '2026-07-01', '2026-02-01')).resolves.toEqual({ 'RS valid 2026': 1 })
    await expect(states(desk.register, '2026-07-01', '2026-04-15')).resolves.toEqual({ 'RS suspended 2026': 1 })
    await expect(states(desk.register, '2026-07-01', '2026-05-15')).resolves.toEqual({ 'RS valid 2026': 1 })
    await expect(states(desk.register, '2026-07-01')).resolves.toEqual({ 'RS withdrawn 2026': 1 })
  })

  it('counts nobody who was erased', async () => {
    const desk = await openDesk()
    await labelled('one', 'RS', '2026-01-01', desk)
    await eraseOrganiser(desk.register, 'one', undefined, desk.act)
    await expect(states(desk.register, '2026-03-01')).resolves.toEqual({})
  })

  it('counts endorsements in force by the category and level of who gave them', async () => {
    const { register } = await endorsedDesk()
    const local = { category: 'government', level: 'local', endorsers: 1, endorsements: 1 }
    await expect(countFigures(register, { now: day('2026-03-02') })).resolves.toMatchObject({ endorsements: [local] })
    await expect(countFigures(register, { now: day('2040-03-02') })).resolves.toMatchObject({ endorsements: [] })
  })
})

describe('figuresCsv', () => {
  it('is one row a figure, and no cell of it is a formula, whatever somebody has written into a record', async () => {
    const desk = await openDesk()
    await labelled('one', 'RS', '2026-01-01', desk)
    const path = join(desk.register.directory, 'organisers/one.json')
    await writeFile(
      path,
      (await readFile(path, 'utf8')).replace('"RS"', '"=HYPERLINK(\\"https://x.example\\",\\"y\\")"')
    )
    const csv = figuresCsv(await countFigures(desk.register, { now: day('2026-03-01') }))
    const [head, row] = csv.replace('\ufeff', '').split('\r\n')
    expect(head).toBe('at,what,country,state,year,category,level,count')
    expect(row).toContain(`,"'=HYPERLINK(""https://x.example"",""y"")",valid,2026,,,1`)
  })
})
