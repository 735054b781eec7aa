import { describe, expect, test } from 'vitest'
import { format as formatV1 } from '../../src/formats/verifiable-credential-1.js'
import { format } from '../../src/formats/verifiable-credential.js'
import type { JsonObject } from '../../src/model/json.js'

const v2 = (change: JsonObject = {}): JsonObject => ({
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  type: ['VerifiableCredential'],
  issuer: 'did:web:labels.example',
  credentialSubject: { id: 'did:example:1' },
  ...change
})

const v1 = (change: JsonObject = {}): JsonObject =>
  v2({ '@context': ['https://www.w3.org/2018/credentials/v1'], issuanceDate: '2026-01-01T00:00:00Z', ...change })

const badges = ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json']

const badge = (change: JsonObject = {}, subject: JsonObject = {}): JsonObject =>
  v2({
    '@context': badges,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: 'did:web:labels.example', type: ['Profile'] },
    credentialSubject: {
      type: ['AchievementSubject'],
      achievement: {
        id: 'https://a.example/',
        type: ['Achievement'],
        name: 'A',
        description: 'B',
        criteria: { narrative: 'C' }
      },
      ...subject
    },
    ...change
  })

const refused = async (document: JsonObject, by = format) => (await by.shape(document)).map(({ pointer }) => pointer)

describe('https://www.w3.org/TR/vc-data-model-2.0/#verifiable-credentials', () => {
  test('the least that there can be, and unknown members, pass', async () => {
    expect(await refused(v2())).toEqual([])
    expect(
      await refused(
        v2({ x: 1, name: 'N', validFrom: '2026-01-01T00:00:00Z', credentialSubject: [{ id: 'urn:a:1' }, { x: 1 }] })
      )
    ).toEqual([])
  })

  test.each<[string, JsonObject, string]>([
    ['no context', { '@context': undefined }, '/@context'],
    [
      'another context first',
      { '@context': ['https://x.example/', 'https://www.w3.org/ns/credentials/v2'] },
      '/@context'
    ],
    ['a context that is no URL', { '@context': ['https://www.w3.org/ns/credentials/v2', 5] }, '/@context/1'],
    ['no type', { type: undefined }, '/type'],
    ['another type', { type: ['Credential'] }, '/type'],
    ['no issuer', { issuer: undefined }, '/issuer'],
    ['an issuer that is no URL', { issuer: 'labels' }, '/issuer'],
    ['an issuer without id', { issuer: { name: 'N' } }, '/issuer/id'],
    ['an issuer of null', { issuer: { id: null } }, '/issuer/id'],
    ['no subject', { credentialSubject: undefined }, '/credentialSubject'],
    ['an empty subject', { credentialSubject: {} }, '/credentialSubject'],
    ['no subject in the list', { credentialSubject: [] }, '/credentialSubject'],
    ['an empty subject in the list', { credentialSubject: [{ id: 'urn:a:1' }, {}] }, '/credentialSubject/1'],
    ['an id that is no URL', { id: 'label 1' }, '/id'],
    ['two ids', { id: ['urn:a:1', 'urn:a:2'] }, '/id'],
    ['a date without a time', { validFrom: '2026-01-01' }, '/validFrom'],
    ['a date of null', { validUntil: null }, '/validUntil'],
    ['two dates', { validUntil: ['2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z'] }, '/validUntil'],
    [
      'the end before the beginning',
      { validFrom: '2026-01-02T00:00:00Z', validUntil: '2026-01-01T00:00:00Z' },
      '/validUntil'
    ],
    ['a status without type', { credentialStatus: { id: 'urn:a:1' } }, '/credentialStatus/type'],
    ['a status in a list of lists', { credentialStatus: [[{ type: 'X' }]] }, '/credentialStatus/0'],
    ['a schema without id', { credentialSchema: { type: 'JsonSchema' } }, '/credentialSchema/id'],
    ['a proof without type', { proof: { cryptosuite: 'x' } }, '/proof/type'],
    ['no proof in the list', { proof: [] }, '/proof'],
    ['a proof of text', { proof: 'x' }, '/proof'],
    ['evidence without type', { evidence: { id: 'urn:a:1' } }, '/evidence/type'],
    ['terms without type', { termsOfUse: [{ id: 'urn:a:1' }] }, '/termsOfUse/0/type'],
    ['a name without a value', { name: { '@language': 'en' } }, '/name/@value'],
    ['a name with a member of its own', { name: { '@value': 'N', url: 'x' } }, '/name'],
    [
      'a name of the issuer with a member of its own',
      { issuer: { id: 'urn:a:1', name: { '@value': 'N', url: 'x' } } },
      '/issuer/name'
    ]
  ])('%s is refused, with its place', async (_, change, pointer) => {
    const found = await refused(v2(change))
    expect(found.length).toBeGreaterThan(0)
    expect(found.every((place) => place === pointer || place?.startsWith(`${pointer}/`))).toBe(true)
  })
})

describe('what few credentials have', () => {
  const resource = { id: 'https://x.example/1', digestSRI: 'sha384-x' }
  const other = { id: 'https://x.example/2', digestMultibase: 'uEiA', mediaType: 'text/plain' }

  test('each resource has a digest and stands there once', async () => {
    expect(await refused(v2({ relatedResource: resource }))).toEqual([])
    expect(await refused(v2({ relatedResource: [resource, other] }))).toEqual([])
    const { digestSRI: _, ...bare } = resource
    expect(await refused(v2({ relatedResource: [other, bare] }))).toEqual(['/relatedResource/1'])
    expect(await refused(v2({ relatedResource: [resource, { ...other, id: resource.id }] }))).toEqual([
      '/relatedResource/1/id'
    ])
    expect(await refused(v2({ relatedResource: [resource.id] }))).toEqual(['/relatedResource/0'])
  })

  test('a term stands for what can be an IRI', async () => {
    const context = (own: JsonObject) => v2({ '@context': ['https://www.w3.org/ns/credentials/v2', own] })
    const own = { '@vocab': null, '@version': 1.1, ex: 'https://x.example/#', A: 'ex:A', b: { '@id': 'A' } }
    expect(await refused(context(own))).toEqual([])
    expect(await refused(context({ ...own, A: 'https ://x.example/#A' }))).toEqual(['/@context/1/A'])
    expect(await refused(context({ ...own, b: { '@id': 'ex:<b>' } }))).toEqual(['/@context/1/b'])
  })

  test('where one or more are asked for, an empty list is neither', async () => {
    expect(await refused(v2({ evidence: [{ type: 'Evidence' }] }))).toEqual([])
    expect(await refused(v2({ evidence: [] }))).toEqual(['/evidence'])
    expect(await refused(v2({ termsOfUse: [] }))).toEqual(['/termsOfUse'])
  })
})

describe('https://www.w3.org/TR/vc-data-model-1.1/#basic-concepts', () => {
  test('with its own context and date it passes; without a date, or with the status of 2.0, it does not', async () => {
    expect(await refused(v1(), formatV1)).toEqual([])
    expect(await refused(v1({ issuanceDate: undefined }), formatV1)).toEqual(['/issuanceDate'])
    expect(await refused(v1({ credentialStatus: { type: 'X' } }), formatV1)).toEqual(['/credentialStatus/id'])
    expect(await refused(v1({ expirationDate: '2025-01-01T00:00:00Z' }), formatV1)).toEqual(['/expirationDate'])
  })
})

describe('https://www.imsglobal.org/spec/ob/v3p0/#achievementcredential', () => {
  test('a badge passes, without an id of its own too', async () => expect(await refused(badge())).toEqual([]))

  test('criteria may say nothing, but are there', async () => {
    const id = 'https://a.example/'
    const of = (criteria: JsonObject | string | undefined) =>
      badge(
        {},
        { achievement: { id, type: ['Achievement'], name: 'A', description: 'B', criteria: criteria as never } }
      )
    expect(await refused(of({}))).toEqual([])
    for (const none of [undefined, 'https://a.example/criteria'])
      expect(await refused(of(none))).toEqual(['/credentialSubject/achievement/criteria'])
  })

  test('the names mean this only under the context of Open Badges 3.0', async () => {
    const bare = { credentialSubject: { id: 'urn:a:1' } }
    expect(await refused(badge(bare))).not.toEqual([])
    expect(await refused(badge({ ...bare, '@context': ['https://www.w3.org/ns/credentials/v2'] }))).toEqual([])
  })

  test.each<[string, JsonObject, JsonObject, string]>([
    ['an issuer that is no Profile', { issuer: { id: 'urn:a:1', type: ['Person'] } }, {}, '/issuer/type'],
    ['a subject of another type', {}, { type: ['Profile'] }, '/credentialSubject/type'],
    ['no achievement', {}, { achievement: undefined }, '/credentialSubject/achievement'],
    ['two achievements', {}, { achievement: [{}, {}] }, '/credentialSubject/achievement'],
    [
      'an achievement without id',
      {},
      { achievement: { type: ['Achievement'], name: 'A', description: 'B', criteria: { narrative: 'C' } } },
      '/credentialSubject/achievement/id'
    ],
    [
      'an identifier in a list of lists',
      {},
      { otherIdentifier: [[{ type: 'IdentifierEntry' }]] },
      '/credentialSubject/otherIdentifier/0'
    ],
    [
      'an identifier that is a value object',
      {},
      { otherIdentifier: [{ type: 'IdentifierEntry', identifierType: 'ext:same', identifier: { '@value': 'x' } }] },
      '/credentialSubject/otherIdentifier/0/identifier'
    ]
  ])('%s is refused, with its place', async (_, change, subject, pointer) => {
    expect(await refused(badge(change, subject))).toContain(pointer)
  })

  test('an endorsement needs a name and a subject with an id; its identifiers are read as those of a badge', async () => {
    const endorsement = (change: JsonObject = {}, subject: JsonObject = {}) =>
      v2({
        '@context': badges,
        type: ['VerifiableCredential', 'EndorsementCredential'],
        name: 'Endorsement',
        issuer: { id: 'did:web:city.example', type: ['Profile'] },
        credentialSubject: { id: 'urn:a:1', type: ['EndorsementSubject'], ...subject },
        ...change
      })
    expect(await refused(endorsement())).toEqual([])
    expect(await refused(endorsement({ name: undefined }))).toEqual(['/name'])
    expect(await refused(endorsement({}, { id: undefined }))).toEqual(['/credentialSubject/id'])
    expect(await refused(endorsement({}, { otherIdentifier: [[]] }))).not.toEqual([])
  })
})
