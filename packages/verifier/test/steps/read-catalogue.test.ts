import type { JsonObject } from '@quality-label/credentials'
import { describe, expect, test } from 'vitest'
import { endorsement, recognition, withCompanions } from '../support/companions.js'
import { didKeyOf } from '../support/keys.js'
import { ACHIEVEMENT, catalogueDocument, identifier, NETWORK, ORGANISER, sign } from '../support/network.js'

const BADGE = 'https://nova-skola.example/badges/web-basics'
const ACTIVITY = 'https://nova-skola.example/activities/7'
const OFFERS = [
  { id: BADGE, kind: 'badge', name: 'Web Basics' },
  { id: ACTIVITY, kind: 'activity', name: 'Summer School' }
]

const catalogue = (offers: JsonObject[] = OFFERS, change: JsonObject = {}, options: Parameters<typeof sign>[1] = {}) =>
  sign(catalogueDocument(offers, change), { suites: ['eddsa-jcs-2022'], ...options })

/** What becomes of an endorsement of the badge, when these come along. */
async function ofBadge(companions: JsonObject[], options = {}) {
  const { verdict, one } = await withCompanions(
    [...companions, await recognition(), await endorsement({}, { id: BADGE })],
    options
  )
  return { verdict, verified: one?.verified, object: one?.object, problem: one?.problems[0]?.code }
}

const refused = {
  verdict: 'valid',
  verified: false,
  object: { id: BADGE, kind: 'other' },
  problem: 'endorsement-object'
}

describe('an endorsement of something that the organiser offers', () => {
  test.each([
    [BADGE, 'badge', 'Web Basics'],
    [ACTIVITY, 'activity', 'Summer School']
  ])('is verified by the catalogue, which says that %s is a %s', async (id, kind, name) => {
    const { verdict, one, requests } = await withCompanions([
      await catalogue(),
      await recognition(),
      await endorsement({}, { id })
    ])
    expect([verdict, one?.verified, one?.object]).toEqual(['valid', true, { id, kind, name }])
    const without = await withCompanions([await recognition(), await endorsement({}, { id })])
    expect(requests.map(({ url }) => url)).toEqual(without.requests.map(({ url }) => url))
  })

  test('is verified without a trust list, too, and the label is judged, not the catalogue', async () => {
    expect(await ofBadge([await catalogue()], { trust: undefined })).toMatchObject({
      verdict: 'valid',
      verified: true
    })
  })

  test('is not verified without a catalogue, or with one that does not list it', async () => {
    expect(await ofBadge([])).toEqual(refused)
    expect(await ofBadge([await catalogue([OFFERS[1]!])])).toEqual(refused)
    expect(await ofBadge([await catalogue([])])).toEqual(refused)
  })

  test('is not verified by a catalogue that somebody else signed, whoever it says it is', async () => {
    const { did } = await didKeyOf('stranger')
    expect(await ofBadge([await catalogue(OFFERS, { issuer: did }, { key: 'stranger' })])).toEqual(refused)
    expect(await ofBadge([await catalogue(OFFERS, {}, { key: 'stranger' })])).toEqual(refused)
    const method = `${NETWORK}#label-1`
    expect(await ofBadge([await catalogue(OFFERS, {}, { key: 'stranger', method })])).toEqual(refused)
    expect(await ofBadge([catalogueDocument(OFFERS)])).toEqual(refused)
  })

  test('is not verified by a catalogue that the status key signed', async () => {
    expect(await ofBadge([await catalogue(OFFERS, {}, { key: 'status' })])).toEqual(refused)
  })

  test('is not verified by a catalogue that was changed after it was signed', async () => {
    const changed = { ...(await catalogue([OFFERS[1]!])), credentialSubject: { id: ORGANISER, offers: OFFERS } }
    expect(await ofBadge([changed])).toEqual(refused)
  })

  test.each([
    ['another organiser', { id: 'https://labels.example/organisers/other', offers: OFFERS }],
    ['another id of the organiser', { id: 'https://same.example/', offers: OFFERS }],
    ['nobody', { offers: OFFERS }]
  ])('is not verified by a catalogue about %s', async (_whom, credentialSubject) => {
    expect(await ofBadge([await catalogue(OFFERS, { credentialSubject })])).toEqual(refused)
  })

  test('is not verified by a catalogue about two organisers', async () => {
    const other = { id: 'https://labels.example/organisers/other', offers: OFFERS }
    const credentialSubject = [{ id: ORGANISER, offers: OFFERS }, other]
    expect(await ofBadge([await catalogue(OFFERS, { credentialSubject })])).toEqual(refused)
  })

  test('is not verified by a catalogue that is still to come, or of another type', async () => {
    expect(await ofBadge([await catalogue(OFFERS, { validFrom: '2027-01-01T00:00:00Z' })])).toEqual(refused)
    expect(await ofBadge([await catalogue(OFFERS, { type: ['VerifiableCredential', 'Catalogue'] })])).toEqual(refused)
  })

  test('follows the newest catalogue that holds, in whatever order they come', async () => {
    const old = await catalogue()
    const now = await catalogue([OFFERS[1]!], { validFrom: '2026-05-01T00:00:00Z' })
    const forged = await catalogue(OFFERS, { validFrom: '2026-06-01T00:00:00Z' }, { key: 'stranger' })
    expect(await ofBadge([old, now])).toEqual(refused)
    expect(await ofBadge([forged, now, old])).toEqual(refused)
    expect(await ofBadge([forged, old])).toMatchObject({ verdict: 'valid', verified: true })
  })

  test('is not verified when the endorser is the holder', async () => {
    const self = await recognition({}, { otherIdentifier: [identifier('ext:same', 'https://same.example/')] })
    const { one } = await withCompanions([await catalogue(), self, await endorsement({}, { id: BADGE })])
    expect([one?.verified, one?.problems[0]?.code]).toEqual([false, 'endorser-is-holder'])
  })

  test('is not verified when it is about a second thing as well', async () => {
    const subject = (id: string) => ({ id, type: ['EndorsementSubject'], endorsementComment: 'We know their work.' })
    const both = await endorsement({ credentialSubject: [subject(BADGE), subject(ACTIVITY)] })
    const { one } = await withCompanions([await catalogue(), await recognition(), both])
    expect([one?.verified, one?.object.kind]).toEqual([false, 'other'])
  })
})

describe('a catalogue', () => {
  test.each<[string, JsonObject]>([
    ['a kind that there is not', { id: BADGE, kind: 'course', name: 'Web Basics' }],
    ['no kind', { id: BADGE, name: 'Web Basics' }],
    ['a kind that is no text', { id: BADGE, kind: ['badge'], name: 'Web Basics' }],
    ['no id', { kind: 'badge', name: 'Web Basics' }]
  ])('says nothing by an entry with %s', async (_what, entry) => {
    expect(await ofBadge([await catalogue([entry])])).toEqual(refused)
  })

  test('makes neither the organiser nor the label something else', async () => {
    const claims = await catalogue([ORGANISER, ACHIEVEMENT].map((id) => ({ id, kind: 'badge', name: 'Praise' })))
    for (const [id, kind] of [
      [ORGANISER, 'organiser'],
      [ACHIEVEMENT, 'label']
    ] as const) {
      const { one } = await withCompanions([claims, await recognition(), await endorsement({}, { id })])
      expect([one?.verified, one?.object.kind]).toEqual([true, kind])
    }
  })

  test('is read up to the limit of what a presentation may hold', async () => {
    const offers = Array.from({ length: 5 }, (_, i) => ({ id: `${BADGE}/${i}`, kind: 'badge', name: `${i}` }))
    const given = await catalogue([...offers, OFFERS[0]!])
    expect(await ofBadge([given], { limits: { maxCredentials: 6 } })).toMatchObject({ verified: true })
    expect(await ofBadge([given], { limits: { maxCredentials: 5 } })).toEqual(refused)
  })

  test('has a form that says the same as linked data', async () => {
    const { verdict, one } = await withCompanions([
      await catalogue(OFFERS, {}, { suites: ['eddsa-rdfc-2022', 'eddsa-jcs-2022'] }),
      await recognition(),
      await endorsement({}, { id: BADGE })
    ])
    expect([verdict, one?.verified]).toEqual(['valid', true])
  })
})
