import { sha256Hex, type JsonObject } from '@quality-label/credentials'
import { describe, expect, it } from 'vitest'
import { changesFeed, newestOf, type Recent } from '../../src/publish/changes.js'
import { note, nothingYet } from '../../src/publish/happenings.js'
import type { JournalEvent } from '../../src/register/journal.js'
import type { EndorsementRecord } from '../../src/register/records.js'
import { openDesk } from '../support/desk.js'

const AT = '2026-03-01T09:00:00Z'
const idOf = (slug: string) => `https://labels.example/organisers/${slug}`

/** A feed of these events; `[type, organiser]`. `slugs`: who is in the register. */
async function feedOf(slugs: string[], happened: [type: string, organiser: string][]): Promise<JsonObject> {
  const { network } = (await openDesk()).register
  const happenings = nothingYet()
  for (const [i, [type, organiser]] of happened.entries()) {
    note(happenings, { sequence: i + 1, type, ids: { organiser }, at: AT } as unknown as JournalEvent)
  }
  return await changesFeed({ network, endorsements: [] }, happenings, (slug) => slugs.includes(slug))
}

it('names each organiser once, with what happened last', async () => {
  const feed = await feedOf(
    ['a', 'b'],
    [
      ['label.issued', 'a'],
      ['label.issued', 'b'],
      ['label.suspended', 'a']
    ]
  )
  expect(feed).toEqual({
    from: 0,
    last: 3,
    changes: [
      { number: 2, at: AT, organiser: idOf('b') },
      { number: 3, at: AT, organiser: idOf('a') }
    ]
  })
})

it('says nothing of an assessment, or of whoever has never held a label', async () => {
  const feed = await feedOf(
    ['a', 'b'],
    [
      ['organiser.added', 'b'],
      ['label.issued', 'a'],
      ['assessment.decided', 'a'],
      ['application.assessed', 'b']
    ]
  )
  expect(feed).toMatchObject({ last: 2, changes: [{ number: 2 }] })
})

it('has the hash of one who was erased, and not the id', async () => {
  const feed = await feedOf(
    [],
    [
      ['label.issued', 'a'],
      ['organiser.erased', 'a']
    ]
  )
  expect(feed['changes']).toEqual([{ number: 2, at: AT, erased: await sha256Hex(idOf('a')) }])
})

it('holds the newest when there are too many, and says for whom it is whole', async () => {
  const slugs = Array.from({ length: 405 }, (_, i) => `organiser-${i}`)
  const feed = await feedOf(
    slugs,
    slugs.map((slug) => ['label.issued', slug])
  )
  expect(feed).toMatchObject({ from: 5, last: 405 })
  expect(feed['changes']).toHaveLength(400)
  expect(Buffer.byteLength(JSON.stringify(feed, null, 2))).toBeLessThan(64_000)
})

it('is the same where only the newest changes are remembered', async () => {
  const { network } = (await openDesk()).register
  const happenings = nothingYet()
  for (let i = 0; i < 1200; i++) {
    const ids = { organiser: `organiser-${(i * 7) % 900}` }
    note(happenings, { sequence: i + 1, type: 'label.issued', ids, at: AT } as unknown as JournalEvent)
  }
  const organisers = newestOf(happenings.organisers)
  const feed = async (recent: Recent) => await changesFeed({ network, endorsements: [] }, recent, () => true)
  expect(organisers.size).toBeLessThan(500)
  expect(await feed({ ...happenings, organisers })).toEqual(await feed(happenings))
})

describe('an endorser', () => {
  const endorsement = (name: string, endorser: string, object: string) =>
    ({ name, endorser, object }) as unknown as EndorsementRecord
  const endorsements = [
    endorsement('city-1', 'city', 'organiser:a'),
    endorsement('city-2', 'city', 'badge:b/web'),
    endorsement('union-1', 'union', 'label')
  ]

  async function feedAfter(...last: [type: string, ids: Record<string, string>][]): Promise<JsonObject> {
    const { network } = (await openDesk()).register
    const happenings = nothingYet()
    const happened: typeof last = [
      ...['a', 'b', 'c'].map((organiser): (typeof last)[0] => ['label.issued', { organiser }]),
      ...last
    ]
    for (const [i, [type, ids]] of happened.entries()) {
      note(happenings, { sequence: i + 1, type, ids, at: AT } as unknown as JournalEvent)
    }
    return await changesFeed({ network, endorsements }, happenings, () => true)
  }

  it('who is withdrawn changes what is shown of those whom they endorsed, and of nobody else', async () => {
    expect(await feedAfter(['endorser.withdrawn', { endorser: 'city' }])).toEqual({
      from: 0,
      last: 4,
      changes: [
        { number: 3, at: AT, organiser: idOf('c') },
        { number: 4, at: AT, organiser: idOf('a') },
        { number: 4, at: AT, organiser: idOf('b') }
      ]
    })
    expect(await feedAfter(['endorser.withdrawn', { endorser: 'nobody' }])).toMatchObject({ from: 0, last: 3 })
  })

  it.each([
    ['the endorser', ['endorser.withdrawn', { endorser: 'union' }]],
    ['the endorsement', ['endorsement.withdrawn', { endorsement: 'union-1', endorser: 'union' }]]
  ] as const)('of the label itself: %s says that everybody is to be looked at again', async (_, event) => {
    expect(await feedAfter([event[0], { ...event[1] }])).toMatchObject({ from: 4, last: 4 })
  })
})
