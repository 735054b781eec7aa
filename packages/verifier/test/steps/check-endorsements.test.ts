import type { JsonObject } from '@quality-label/credentials'
import { describe, expect, test } from 'vitest'
import { ask, trustList } from '../support/ask.js'
import { endorsement, recognition, withCompanions } from '../support/companions.js'
import { addAnyProof, didKeyOf } from '../support/keys.js'
import {
  endorsementDocument,
  identifier,
  INDEX,
  label,
  labelDocument,
  list,
  ORGANISER,
  recognitionDocument,
  REVOCATION,
  sign,
  statusEntry
} from '../support/network.js'

describe('an endorsement', () => {
  test('by a recognised endorser about the organiser is verified, with the words of the recognition', async () => {
    const { verdict, endorsements } = await withCompanions([await recognition(), await endorsement()])
    expect(verdict).toBe('valid')
    expect(endorsements).toMatchObject([
      {
        verdict: 'valid',
        verified: true,
        endorser: { id: (await didKeyOf('endorser')).did, name: 'Municipality of Vidrava' },
        object: { id: ORGANISER, kind: 'organiser' },
        category: 'government',
        level: 'local',
        comment: 'We know their work.',
        problems: []
      }
    ])
  })

  test("about the label's achievement is verified; about something else it is not", async () => {
    const about = async (id: string) => (await withCompanions([await recognition(), await endorsement({}, { id })])).one
    expect(await about('https://labels.example/achievements/quality-label')).toMatchObject({
      verified: true,
      object: { kind: 'label' }
    })
    expect(await about('https://labels.example/organisers/other')).toMatchObject({
      verified: false,
      object: { kind: 'other' }
    })
  })

  test('by an endorser who is not recognised, or no longer, is not verified, and has neither category nor level', async () => {
    const alone = await withCompanions([await endorsement()])
    expect([alone.verdict, alone.one?.verified, alone.one?.problems[0]?.code]).toEqual([
      'valid',
      false,
      'endorser-not-recognised'
    ])
    const expired = await recognition({ validUntil: '2026-10-01T00:00:00Z' })
    const former = (await withCompanions([expired, await endorsement()])).one
    expect([former?.verified, former?.category, former?.level]).toEqual([false, undefined, undefined])
    const revoked = await recognition({ credentialStatus: statusEntry('revocation') })
    const asked = await withCompanions(
      [revoked, await endorsement()],
      {},
      { [REVOCATION]: await list('revocation', [INDEX]) },
      await otherIndices()
    )
    expect([asked.verdict, asked.one?.verified]).toEqual(['valid', false])
  })

  test('recognised by somebody else than the issuer of the label is not verified', async () => {
    const { did } = await didKeyOf('stranger')
    const forged = await sign(await recognitionDocument({ issuer: { id: did, type: ['Profile'] } }), {
      key: 'stranger'
    })
    expect((await withCompanions([forged, await endorsement()])).one?.verified).toBe(false)
    const pretended = await sign(await recognitionDocument(), { key: 'stranger' })
    expect((await withCompanions([pretended, await endorsement()])).one?.verified).toBe(false)
    const byStatusKey = await sign(await recognitionDocument(), { key: 'status' })
    expect((await withCompanions([byStatusKey, await endorsement()])).one?.verified).toBe(false)
  })

  test('a forged recognition beside the real one does not hide it', async () => {
    const forged = await sign(await recognitionDocument({ id: 'urn:uuid:forged' }), { key: 'stranger' })
    expect((await withCompanions([forged, await recognition(), await endorsement()])).one?.verified).toBe(true)
    const sameId = await sign(await recognitionDocument(), { key: 'stranger' })
    const after = await withCompanions([await recognition(), sameId, await endorsement()])
    expect(after.endorsements.some(({ verified }) => verified)).toBe(true)
  })

  test('by the holder itself, under any of its ids, is not verified', async () => {
    const same = identifier('ext:same', ORGANISER)
    const self = await withCompanions([await recognition({}, { otherIdentifier: [same] }), await endorsement()])
    expect([self.one?.verified, self.one?.problems[0]?.code]).toEqual([false, 'endorser-is-holder'])
    const shared = await withCompanions([
      await recognition({}, { otherIdentifier: [identifier('ext:same', 'https://same.example/')] }),
      await endorsement()
    ])
    expect(shared.one?.problems[0]?.code).toBe('endorser-is-holder')
    const city = await withCompanions([
      await recognition({}, { otherIdentifier: [identifier('ext:same', 'https://city.example/')] }),
      await endorsement()
    ])
    expect(city.one?.verified).toBe(true)
  })

  test.each([undefined, '', '  '])(
    'with the comment %j says nothing, and is not verified',
    async (endorsementComment) => {
      const { one } = await withCompanions([await recognition(), await endorsement({}, { endorsementComment })])
      expect([one?.verified, one?.problems[0]?.code]).toEqual([false, 'endorsement-without-comment'])
    }
  )

  test('changed, or signed by another key, is invalid and does not change the label', async () => {
    const changed = { ...(await endorsement()), validFrom: '2026-04-02T00:00:00Z' }
    expect(await withCompanions([await recognition(), changed])).toMatchObject({
      verdict: 'valid',
      one: { verdict: 'invalid' }
    })
    const method = (await didKeyOf('endorser')).method
    const forged = await addAnyProof(await endorsementDocument(), 'eddsa-jcs-2022', 'stranger', {
      verificationMethod: method
    })
    expect(await withCompanions([await recognition(), forged])).toMatchObject({
      verdict: 'valid',
      one: { verdict: 'invalid' }
    })
  })

  test("withdrawn in the Network's list, by either side, is revoked", async () => {
    const withdrawable = await endorsement({ credentialStatus: statusEntry('revocation') })
    const asked = async (set: number[]) =>
      (
        await withCompanions(
          [await recognition(), withdrawable],
          {},
          { [REVOCATION]: await list('revocation', set) },
          await otherIndices()
        )
      ).one
    expect((await asked([]))?.verdict).toBe('valid')
    expect((await asked([INDEX]))?.verdict).toBe('revoked')
  })

  test('of several subjects counts only when all are the organiser', async () => {
    const subject = (id: string) => ({ id, type: ['EndorsementSubject'], endorsementComment: 'We know their work.' })
    const of = async (...ids: string[]) => {
      const document = await endorsementDocument({ credentialSubject: ids.map(subject) })
      return (
        (await withCompanions([await recognition(), await sign(document, { key: 'endorser' })])).one?.verified ?? false
      )
    }
    expect(await of(ORGANISER, 'https://labels.example/organisers/other')).toBe(false)
  })
})

describe('what travels twice or not at all', () => {
  test('the same endorsement beside the label and inside it is listed once', async () => {
    const given = await endorsement()
    const inside = await sign(labelDocument({}, { endorsement: [given] }), { suites: ['eddsa-jcs-2022'] })
    const { verdict, endorsements } = await withCompanions([await recognition(), given], {}, {}, inside)
    expect([verdict, endorsements.map(({ verified }) => verified)]).toEqual(['valid', [true]])
  })

  test("with endorsements 'skip', or under a label that does not stand, none is judged", async () => {
    const companions = [await recognition(), await endorsement()]
    expect((await withCompanions(companions, { endorsements: 'skip' })).endorsements).toEqual([])
    expect(
      (await withCompanions(companions, { trust: trustList({ id: 'did:web:other.example' }) })).endorsements
    ).toEqual([])
    expect(
      (await withCompanions(companions, { now: new Date('2029-06-01T00:00:00Z'), status: 'skip' })).endorsements
    ).toHaveLength(1)
  })

  test('no more than the limit are looked at', async () => {
    const many = await Promise.all([1, 2, 3].map((i) => endorsement({ id: `urn:uuid:${i}` })))
    expect(
      (await withCompanions([await recognition(), ...many], { limits: { maxEndorsements: 2 } })).endorsements
    ).toHaveLength(2)
  })
})

test('without companions there is nothing to list', async () => {
  expect((await ask(await label())).endorsements).toEqual([])
})

/** A label whose own entries are elsewhere in the lists. */
function otherIndices(): Promise<JsonObject> {
  const at = (purpose: 'revocation' | 'suspension') =>
    statusEntry(purpose, { id: `urn:uuid:${purpose}`, statusListIndex: '5' })
  return label({ credentialStatus: [at('revocation'), at('suspension')] })
}
