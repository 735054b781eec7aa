import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addOrganiser, changeStatus, publish, renewLabel, whatExpires, whatIsDue } from '../../src/index.js'
import { DAY_MS } from '../../src/dates.js'
import { type Desk, endorsedDesk, issue, NOVA, NOW, openDesk, publishing } from '../support/desk.js'

const later = (days: number) => new Date(NOW.getTime() + days * DAY_MS)
const kinds = async ({ register }: Desk, days: number) =>
  (await whatIsDue(register, { now: later(days) })).map(({ kind }) => kind)

async function labelled(): Promise<Desk> {
  const desk = await openDesk()
  await addOrganiser(desk.register, NOVA, desk.act)
  await issue(desk, { organiser: NOVA.slug })
  return desk
}

describe('whatIsDue', () => {
  it('is nothing on the day of a publish, lists to sign on the next, and a warning ten days before they end', async () => {
    const desk = await labelled()
    await publish(desk.register, publishing(desk))
    await expect(kinds(desk, 0)).resolves.toEqual([])
    await expect(kinds(desk, 1)).resolves.toEqual(['list-refresh', 'list-refresh'])
    await expect(kinds(desk, 19)).resolves.toEqual(['list-refresh', 'list-refresh'])
    await expect(kinds(desk, 20)).resolves.toEqual(['list-ending', 'list-ending'])
    await expect(kinds(desk, 40)).resolves.toEqual(['list-ending', 'list-ending'])
  })

  it('names a label whose record was changed by hand', async () => {
    const desk = await labelled()
    const path = join(desk.register.directory, 'organisers/nova-skola.json')
    await writeFile(path, (await readFile(path, 'utf8')).replace('Vidrava', 'Stara'))
    await expect(kinds(desk, 0)).resolves.toEqual(['label-differs'])
  })
})

describe('whatIsDue before a renewal', () => {
  it('names the sites that nobody has seen in the last year to be theirs, and not before', async () => {
    const desk = await labelled()
    const days = 3 * 365 + 1
    const sites = async (at: number) =>
      (await whatIsDue(desk.register, { now: later(at) })).flatMap(({ kind, id }) =>
        kind === 'site-to-prove' ? [id] : []
      )
    await expect(sites(days - 91)).resolves.toEqual([])
    await expect(sites(days - 90)).resolves.toEqual(['https://nova-skola.example/', 'https://www.nova-skola.example/'])
  })
})

describe('whatExpires', () => {
  const days = 3 * 365 + 1

  it('names a label that ends within the time, and no other', async () => {
    const { register } = await labelled()
    await expect(whatExpires(register, { now: later(days - 91) })).resolves.toEqual([])
    await expect(whatExpires(register, { now: later(days - 90) })).resolves.toMatchObject([
      { kind: 'label-ending', who: 'nova-skola', days: 90, suspended: false }
    ])
    await expect(whatExpires(register, { now: later(days - 90), withinDays: 30 })).resolves.toEqual([])
  })

  it('goes on to name one that has ended, until somebody says what becomes of it', async () => {
    const desk = await labelled()
    const now = later(days + 5)
    await expect(whatExpires(desk.register, { now })).resolves.toMatchObject([{ kind: 'label-ended', days: -5 }])
    const input = { organiser: NOVA.slug, overrideReason: 'This test is about what comes after' }
    await renewLabel(desk.register, input, () => Promise.resolve(desk.labelKey), { ...desk.act, now })
    await expect(whatExpires(desk.register, { now })).resolves.toEqual([])
  })

  it('does not name what is withdrawn', async () => {
    const desk = await labelled()
    await changeStatus(desk.register, 'revoke', NOVA.slug, undefined, desk.act)
    await expect(whatExpires(desk.register, { now: later(days - 1) })).resolves.toEqual([])
  })

  it('names recognitions and endorsements, too', async () => {
    const { register } = await endorsedDesk()
    const found = await whatExpires(register, { now: later(days - 10) })
    expect(found.map(({ kind, who }) => [kind, who])).toEqual([
      ['recognition-ending', 'city-of-vidrava'],
      ['endorsement-ending', 'city-of-vidrava']
    ])
  })
})
