import type { JsonObject, JsonValue } from '@quality-label/credentials'
import { describe, expect, test } from 'vitest'
import { answerOf, ask, askWith, notesOf, problemsOf, trustList } from '../support/ask.js'
import {
  identifier,
  label,
  labelDocument,
  list,
  ORGANISER,
  recognitionDocument,
  REVOCATION,
  sign,
  statusEntry
} from '../support/network.js'

const presentation = (...parts: JsonValue[]): JsonObject => ({
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  type: ['VerifiablePresentation'],
  verifiableCredential: parts
})

const other = 'https://labels.example/organisers/other'
const otherSite = identifier('ext:site', 'https://other.example/')
const otherLabel = () =>
  label({ id: 'https://labels.example/labels/other/1' }, { id: other, otherIdentifier: [otherSite] })

describe('which credential is judged', () => {
  test('the label, wherever it stands; a presentation without one is invalid', async () => {
    const recognition = await sign(await recognitionDocument())
    const result = await ask(presentation(recognition, await label()))
    expect([result.verdict, result.credential?.recipient.id]).toEqual(['valid', ORGANISER])
    expect(await answerOf(ask(presentation(recognition)))).toEqual(['invalid', 'decode: no-label'])
    expect(await answerOf(ask(presentation()))).toEqual(['invalid', 'decode: empty-presentation'])
  })

  test('without achievements in the trust list it is the first', async () => {
    const recognition = await sign(await recognitionDocument())
    const trust = trustList({ achievements: undefined as never })
    expect((await ask(presentation(recognition, await label()), { trust })).credential?.types).toContain(
      'EndorsementCredential'
    )
  })

  test('an empty one is well formed; nothing proves it, whatever it says of itself', async () => {
    const trust = trustList({ achievements: undefined as never })
    const { verifiableCredential: _, ...bare } = presentation()
    for (const empty of [bare, presentation(), { ...presentation(), proof: { type: 'DataIntegrityProof' } }]) {
      const result = await ask(empty, { trust })
      expect([result.verdict, ...problemsOf(result)]).toEqual(['invalid', 'proof: proof-missing'])
      expect(notesOf(result)).toContain('empty-presentation')
    }
    const of11 = { ...bare, '@context': ['https://www.w3.org/2018/credentials/v1'] }
    expect(await answerOf(ask(of11, { trust }))).toEqual(['invalid', 'decode: missing'])
    // Inside another it is a presentation in a presentation.
    expect((await ask(presentation(presentation(), await label()), { trust })).verdict).toBe('valid')
  })

  test('labels of several organisers are ambiguous, unless recipient or site chooses', async () => {
    const both = presentation(await otherLabel(), await label())
    expect(await answerOf(ask(both))).toEqual(['invalid', 'decode: ambiguous'])
    expect(await answerOf(ask(both, { site: 'unknown' }))).toEqual(['invalid', 'decode: ambiguous'])
    const chosen = async (options: object) => {
      const { verdict, credential } = await ask(both, options)
      return [verdict, credential?.recipient.id]
    }
    expect(await chosen({ recipient: ORGANISER })).toEqual(['valid', ORGANISER])
    expect(await chosen({ recipient: other })).toEqual(['valid', other])
    expect(await chosen({ site: 'https://other.example/page' })).toEqual(['valid', other])
    expect((await chosen({ recipient: 'https://labels.example/organisers/third' }))[0]).toBe('wrong-recipient')
    expect((await chosen({ site: 'https://third.example/' }))[0]).toBe('wrong-site')
  })

  test('of several labels of one organiser the current one decides, then the newest', async () => {
    const past = await label({
      id: 'urn:uuid:past',
      validFrom: '2020-01-01T00:00:00Z',
      validUntil: '2023-01-01T00:00:00Z'
    })
    const future = await label({
      id: 'urn:uuid:future',
      validFrom: '2027-01-01T00:00:00Z',
      validUntil: '2030-01-01T00:00:00Z'
    })
    const newer = await label({ id: 'urn:uuid:newer', validFrom: '2026-06-01T00:00:00Z' })
    const idOf = async (...parts: JsonObject[]) => {
      const { verdict, credential } = await ask(presentation(...parts))
      return [verdict, credential?.id]
    }
    const current = await label()
    expect(await idOf(past, future, current)).toEqual(['valid', current['id']])
    expect(await idOf(future, newer, current)).toEqual(['valid', 'urn:uuid:newer'])
    expect(await idOf(past)).toEqual(['expired', 'urn:uuid:past'])
    expect(await idOf(future)).toEqual(['not-yet-valid', 'urn:uuid:future'])
  })

  test('a reissue with new indices takes the place of the copy that was revoked', async () => {
    const old = await label()
    const entries = ['revocation', 'suspension'] as const
    const credentialStatus = entries.map((purpose) =>
      statusEntry(purpose, { id: `urn:uuid:${purpose}`, statusListIndex: '7' })
    )
    const reissued = await label({ validFrom: '2026-09-01T00:00:00Z', credentialStatus })
    const revoked = { [REVOCATION]: await list('revocation', [918]) }
    expect((await askWith(presentation(old, reissued), revoked)).verdict).toBe('valid')
    expect((await askWith(presentation(old), revoked)).verdict).toBe('revoked')
  })

  test('a forged label by a stranger does not stand in the way of the real one', async () => {
    const forged = await sign(
      labelDocument({ issuer: { id: 'did:web:evil.example', type: ['Profile'] }, validFrom: '2026-11-01T00:00:00Z' }),
      { key: 'stranger' }
    )
    expect((await ask(presentation(forged, await label()))).verdict).toBe('valid')
    expect((await ask(presentation(forged))).verdict).not.toBe('valid')
  })
})

describe('what else may lie in a presentation', () => {
  test('a proof of the envelope is not asked, parts that are no credentials are counted', async () => {
    const result = await ask({ ...presentation(await label(), { type: 'x' }), proof: { type: 'x' } })
    expect(result.verdict).toBe('valid')
    expect(notesOf(result)).toEqual(
      expect.arrayContaining(['presentation-proof-ignored', 'presentation-parts-ignored'])
    )
  })

  test.each([
    [
      'another first context',
      { '@context': ['https://www.w3.org/ns/credentials/examples/v2'] },
      'context-order',
      '/@context'
    ],
    ['a holder that is no URL', { holder: 'z6Mk' }, 'malformed', '/holder'],
    ['a holder without an id', { holder: { name: 'Acme' } }, 'missing', '/holder/id'],
    ['an id that is no URL', { id: 'one' }, 'malformed', '/id'],
    ['a proof without a type', { proof: [{ created: 'x' }] }, 'missing', '/proof/0/type'],
    ['credentials that are null', { verifiableCredential: null }, 'malformed', '/verifiableCredential']
  ])('%s is not the form of one', async (_, change, code, pointer) => {
    const result = await ask({ ...presentation(await label()), ...change })
    expect([result.verdict, result.checks[0]?.problems[0]]).toMatchObject(['invalid', { code, pointer }])
  })

  test('texts are credentials in a presentation of 1.1 alone, other values in none', async () => {
    const of11 = { '@context': ['https://www.w3.org/2018/credentials/v1'] }
    const answer = async (part: JsonValue, change: JsonObject = {}) =>
      answerOf(ask({ ...presentation(await label(), part), ...change }))
    expect(await answer('text', of11)).toEqual(['valid'])
    expect(await answer('text')).toEqual(['invalid', 'decode: malformed'])
    for (const change of [{}, of11]) expect(await answer(5, change)).toEqual(['invalid', 'decode: malformed'])
  })

  test('a holder, further contexts and types, a proof and terms of use are well formed', async () => {
    const members = {
      '@context': ['https://www.w3.org/ns/credentials/v2', { '@vocab': 'https://x.example/#' }],
      id: 'urn:uuid:1',
      type: ['VerifiablePresentation', 'Portfolio'],
      proof: { type: 'DataIntegrityProof' },
      termsOfUse: [{ type: 'Policy' }]
    }
    for (const holder of ['did:example:1', { id: 'did:example:1', name: 'Acme' }])
      expect((await ask({ ...presentation(await label()), ...members, holder })).verdict).toBe('valid')
  })

  test('a presentation inside a presentation is not looked into', async () => {
    const nested = await ask(presentation(presentation(await label()), await otherLabel()))
    expect([nested.verdict, nested.credential?.recipient.id]).toEqual(['valid', other])
    expect(notesOf(nested)).toContain('nested-presentation')
    expect((await ask(presentation(presentation(await label())))).verdict).not.toBe('valid')
  })

  test('more credentials than the limit are not decided', async () => {
    const signed = await label()
    const many = presentation(...Array.from({ length: 201 }, () => signed))
    expect(await answerOf(ask(many))).toEqual(['unsupported', 'decode: limit-exceeded'])
    expect((await ask(presentation(signed, signed), { limits: { maxCredentials: 2 } })).verdict).toBe('valid')
  })
})
