import type { JsonObject } from '@quality-label/credentials'
import { describe, expect, test } from 'vitest'
import { ACHIEVEMENT, labelDocument, ORGANISER, sign } from '../support/network.js'
import { askBadge, assertion, ASSERTION, BADGE, badgeClass, ISSUER, page, profile } from '../support/badges.js'
import { endorsement as signedEndorsement, recognition, withCompanions } from '../support/companions.js'

const ENDORSER = 'https://endorser.example/profile.json'
const ENDORSEMENT = 'https://endorser.example/1.json'

const endorsement = (change: JsonObject = {}, claim: JsonObject = {}): JsonObject => ({
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'Endorsement',
  id: ENDORSEMENT,
  issuer: ENDORSER,
  issuedOn: '2026-04-01T00:00Z',
  claim: { id: BADGE, endorsementComment: 'A good badge.', ...claim },
  verification: { type: 'hosted' },
  ...change
})

describe('endorsements of Open Badges 3.0', () => {
  test('those of every subject are listed, whichever stands first; where none carries one, there is none', async () => {
    const own = labelDocument().credentialSubject as JsonObject
    const subjects = [
      { ...own, endorsement: [await recognition()] },
      { ...own, id: 'https://other.example/', endorsement: [await signedEndorsement()] },
      { ...own, id: 'https://third.example/' }
    ]
    const listed = async (credentialSubject: JsonObject[]) => {
      const given = await sign(labelDocument({ credentialSubject }), { suites: ['eddsa-jcs-2022'] })
      return (await withCompanions([], {}, {}, given)).endorsements
    }
    for (const credentialSubject of [subjects, [...subjects].reverse()]) {
      expect(await listed(credentialSubject)).toMatchObject([{ verdict: 'valid', object: { id: ORGANISER } }])
    }
    expect(await listed([subjects[0]!, subjects[2]!])).toEqual([])
  })
})

describe('endorsements of Open Badges 2.0', () => {
  test('those of the Assertion, its BadgeClass and its issuer are listed, and none is verified unrecognised', async () => {
    const linked = `${ENDORSEMENT}?2`
    const given = assertion({ endorsement: endorsement() })
    const result = await askBadge(given, {
      [ASSERTION]: given,
      [BADGE]: badgeClass({ endorsement: [linked, `${ENDORSEMENT}?gone`, `${ENDORSEMENT}?page`] }),
      [ISSUER]: profile({ endorsement: [endorsement({ id: `${ENDORSEMENT}?3` })] }),
      [linked]: endorsement({ id: linked }),
      [`${ENDORSEMENT}?page`]: page('<p>')
    })
    expect(result.verdict).toBe('valid')
    expect(result.endorsements.map(({ id }) => id)).toEqual([ENDORSEMENT, `${ENDORSEMENT}?3`, linked])
    for (const one of result.endorsements) {
      expect(one).toMatchObject({
        verdict: 'untrusted',
        endorser: { id: ENDORSER },
        object: { id: BADGE },
        comment: 'A good badge.',
        date: '2026-04-01T00:00:00Z'
      })
      expect(one.problems.map(({ code }) => code)).toEqual(['endorser-not-recognised'])
    }
    // An endorser that nobody recognises is not asked.
    expect(result.asked).not.toContain(ENDORSER)
  })

  test('of a badge that does not hold, nothing is asked', async () => {
    const given = assertion({ endorsement: [ENDORSEMENT] })
    const { asked, endorsements } = await askBadge(given, { [ENDORSEMENT]: endorsement() })
    expect(endorsements).toEqual([])
    expect(asked).not.toContain(ENDORSEMENT)
  })

  const beside = async (document: JsonObject, hosted: JsonObject | undefined) => {
    const recognised = await recognition({}, { id: ENDORSER })
    const pages = { [ENDORSER]: profile({ id: ENDORSER, name: 'What it calls itself' }), [ENDORSEMENT]: hosted }
    return withCompanions([recognised, document], {}, pages)
  }

  test('one by a recognised endorser takes the walk of a hosted badge', async () => {
    const own = endorsement({}, { id: ORGANISER })
    const { one, verdict } = await beside(own, own)
    expect(verdict).toBe('valid')
    expect(one).toMatchObject({
      verdict: 'valid',
      endorser: { name: 'Municipality of Vidrava' },
      category: 'government'
    })
    const about = endorsement({}, { id: ACHIEVEMENT })
    expect((await beside(about, about)).one?.verdict).toBe('valid')
  })

  test('one that its address does not answer is not verified, and the label stands', async () => {
    const own = endorsement({}, { id: ORGANISER })
    const other = endorsement({}, { id: ORGANISER, endorsementComment: 'A bad badge.' })
    expect(await beside(own, other)).toMatchObject({ verdict: 'valid', one: { verdict: 'invalid', verified: false } })
    expect(await beside(own, undefined)).toMatchObject({ verdict: 'valid', one: { verdict: 'unreachable' } })
    const taken = { ...own, revoked: true }
    expect(await beside(own, taken)).toMatchObject({ verdict: 'valid', one: { verdict: 'revoked' } })
  })
})
