import { describe, expect, test } from 'vitest'
import { format } from '../../src/formats/open-badges-2/format.js'
import { formatOf } from '../../src/formats/registry.js'
import type { JsonObject } from '../../src/model/json.js'
import { codeOf } from '../support/code-of.js'

const context = 'https://w3id.org/openbadges/v2'

const assertion = (change: JsonObject = {}): JsonObject => ({
  '@context': context,
  type: 'Assertion',
  id: 'https://badges.example/1',
  recipient: { type: 'email', hashed: false, identity: 'beth@learner.example' },
  badge: 'https://badges.example/robotics',
  issuedOn: '2026-03-01T12:00:00Z',
  verification: { type: 'hosted' },
  ...change
})

const refused = async (document: JsonObject) => (await format.shape(document)).map(({ pointer }) => pointer)
const recognised = async (json: JsonObject) => (await formatOf({ json }))?.name

describe('https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html', () => {
  test('an object is known by its context, alone or among others', async () => {
    expect(await recognised(assertion())).toBe('Open Badges 2.0')
    expect(await recognised(assertion({ '@context': ['https://a.example/', context] }))).toBe('Open Badges 2.0')
    expect(await recognised(assertion({ '@context': 'https://w3id.org/openbadges/v1' }))).toBe('Open Badges 1.1')
    expect(await recognised(assertion({ '@context': 'https://w3id.org/openbadges/v3' }))).toBeUndefined()
  })

  test('the least that there can be, and unknown members, pass', async () => {
    expect(await refused(assertion())).toEqual([])
    expect(await refused(assertion({ 'extensions:x': { '@context': 'https://a.example/' }, snood: 'a game' }))).toEqual(
      []
    )
    expect(await refused(assertion({ recipient: { type: 'email', identity: 'a@b.example', salt: null } }))).toEqual([])
  })

  test('null is no image and no revocation, and neither a recipient nor a date', async () => {
    expect(await refused(assertion({ image: null, revoked: null }))).toEqual([])
    expect(await refused(assertion({ recipient: null }))).toEqual(['/recipient'])
    expect(await refused(assertion({ expires: null }))).toEqual(['/expires'])
  })

  test('other spellings of the standard’s own names are read', async () => {
    const { id, type, verification, ...rest } = assertion({ type: ['obi:Assertion', 'https://a.example/#Award'] })
    const spelled = { ...rest, '@id': id, '@type': type, verify: verification }
    expect(await refused(spelled)).toEqual([])
    expect(format.decode(spelled).credential).toMatchObject({
      id: 'https://badges.example/1',
      types: ['Assertion', 'https://a.example/#Award']
    })
  })

  test.each<[string, JsonObject, string]>([
    ['no recipient', { recipient: undefined }, '/recipient'],
    ['a recipient in a text', { recipient: 'beth@learner.example' }, '/recipient'],
    ['hashed in a text', { recipient: { type: 'email', identity: 'x', hashed: 'true' } }, '/recipient/hashed'],
    ['no badge', { badge: undefined }, '/badge'],
    ['a badge without an id', { badge: { type: 'BadgeClass' } }, '/badge/id'],
    ['no date', { issuedOn: undefined }, '/issuedOn'],
    ['a day', { issuedOn: '2026-03-01' }, '/issuedOn'],
    ['a date in seconds', { issuedOn: 1772366400 }, '/issuedOn'],
    ['an end before the beginning', { expires: '2026-03-01T11:59:59Z' }, '/expires'],
    ['no verification', { verification: undefined }, '/verification'],
    ['a verification of another name', { verification: { type: 'Hosted' } }, '/verification/type'],
    ['a hosted badge without an address', { id: 'urn:uuid:6deb4a00-ebce-4b28-8cc2-afa705ef7be4' }, '/id'],
    ['an image in itself', { image: 'data:image/png;base64,AA' }, '/image'],
    ['an image object in itself', { image: { id: 'data:image/png;base64,AA' } }, '/image'],
    ['revoked in a text', { revoked: 'true' }, '/revoked'],
    ['a name that stands twice', { '@id': 'https://badges.example/2' }, '/id'],
    [
      'a member by its whole name',
      { 'https://w3id.org/openbadges#revoked': true },
      '/https:~1~1w3id.org~1openbadges#revoked'
    ],
    ['a member by its compact name', { 'obi:revoked': true }, '/obi:revoked'],
    ['a member by that of another vocabulary', { 'sec:expiration': '2026-03-02T00:00:00Z' }, '/sec:expiration']
  ])('%s is refused', async (_, change, pointer) => {
    expect(await refused(assertion(change))).toEqual([pointer])
  })

  test('signed ones need no address; of a revoked one nothing else need be left', async () => {
    const id = 'urn:uuid:6deb4a00-ebce-4b28-8cc2-afa705ef7be4'
    expect(await refused(assertion({ id, verification: { type: 'SignedBadge' } }))).toEqual([])
    expect(
      await refused({ '@context': context, type: 'Assertion', id: 'https://badges.example/1', revoked: true })
    ).toEqual([])
    expect(await refused({ '@context': context, type: 'Assertion', id: 'https://badges.example/1' })).not.toEqual([])
  })

  test('seconds may be left out, a zone too', () => {
    const from = (issuedOn: string) => format.decode(assertion({ issuedOn })).credential.validFrom
    expect(from('2017-10-01T00:00Z')).toBe('2017-10-01T00:00:00Z')
    expect(from('2017-10-01T00:00+02:00')).toBe('2017-10-01T00:00:00+02:00')
    expect(from('2017-10-01T00:00:00.5')).toBe('2017-10-01T00:00:00.5')
    expect(from('2017-10-01')).toBeUndefined()
  })

  test.each(['BadgeClass', 'Issuer', 'Profile', 'RevocationList', 'AlignmentObject', 'NoSuchClass'])(
    '%s awards nothing',
    (type) => {
      expect(codeOf(() => format.decode(assertion({ type })))).toBe('awards-nothing')
    }
  )

  test('a recipient in the open is known by its property, one in a hash by the hash', () => {
    const read = (recipient: JsonObject) => format.decode(assertion({ recipient })).credential.recipient
    expect(read({ type: 'url', hashed: false, identity: 'https://beth.example/' }).otherIdentifiers).toEqual([
      { type: 'url', value: 'https://beth.example/' }
    ])
    expect(read({ type: 'email', identity: 'sha256$00' }).hashedIdentities).toEqual([{ hash: 'sha256$00', salt: '' }])
    expect(read({ type: 'email', hashed: false, identity: 'sha256$00' }).hashedIdentities).toEqual([])
    expect(read({ type: 'id', identity: 'https://beth.example/' }).id).toBe('https://beth.example/')
    expect(read({ type: 'email', hashed: true, identity: 'sha256$00', salt: 's' }).hashedIdentities).toEqual([
      { hash: 'sha256$00', salt: 's' }
    ])
  })

  test('a claim is that of an Endorsement alone', () => {
    const claim = { id: 'https://badges.example/other', endorsementComment: 'Good' }
    expect(format.decode(assertion({ claim })).credential.endorsement).toBeUndefined()
    expect(format.decode(assertion({ claim, type: 'Endorsement' })).credential).toMatchObject({
      endorsement: { comment: 'Good' },
      recipient: { id: 'https://badges.example/other' }
    })
  })
})
