import type { JsonObject } from '@quality-label/credentials'
import { describe, expect, test } from 'vitest'
import { createTrustList } from '../../src/index.js'
import { answerOf, notesOf } from '../support/ask.js'
import {
  askBadge,
  assertion,
  ASSERTION,
  BADGE,
  badgeClass,
  ISSUER,
  KEY,
  keyDocument,
  LIST,
  page,
  profile,
  redirect,
  signedAssertion,
  signedBadge,
  signingKey,
  type Page
} from '../support/badges.js'

describe('the issuer is what its own address answers', () => {
  test('a Profile and a BadgeClass that came along are copies, and nothing is decided by them', async () => {
    const forged = profile({ verification: { startsWith: 'https://evil.example/' } })
    const id = 'https://evil.example/1'
    const given = assertion({ id, badge: badgeClass({ issuer: forged }) })
    expect(await answerOf(askBadge(given, { [id]: given }))).toEqual(['invalid', 'proof: hosted-scope'])
    const honest = assertion({ badge: badgeClass({ issuer: profile() }) })
    expect((await askBadge(honest, { [ASSERTION]: honest })).verdict).toBe('valid')
  })

  test('a BadgeClass that came along does not take another issuer’s', async () => {
    const evil = 'https://evil.example/issuer.json'
    const id = 'https://evil.example/1'
    const given = assertion({ id, badge: badgeClass({ issuer: evil }) })
    const result = await askBadge(given, { [id]: given, [evil]: profile({ id: evil }) })
    // The address of the BadgeClass says whose it is.
    expect(await answerOf(Promise.resolve(result))).toEqual(['invalid', 'proof: hosted-scope'])
    expect(result.asked).not.toContain(evil)
  })

  test('one that calls itself otherwise is known by its address, with a note', async () => {
    const result = await askBadge(assertion(), { [ISSUER]: profile({ id: 'https://great.example/' }) })
    expect([result.verdict, result.issuer?.id, notesOf(result)]).toEqual(['valid', ISSUER, ['hosted-id']])
  })

  test.each<[string, Record<string, Page>, string, string]>([
    ['its Profile cannot be had', { [ISSUER]: undefined }, 'unreachable', 'fetch-status'],
    ['its Profile has gone', { [ISSUER]: page('', 410) }, 'unreachable', 'fetch-gone'],
    ['its BadgeClass cannot be had', { [BADGE]: page('', 503) }, 'unreachable', 'fetch-status'],
    ['its BadgeClass is a page', { [BADGE]: page('<html>') }, 'unreachable', 'fetch-content'],
    ['its BadgeClass is an error in JSON', { [BADGE]: { message: 'no' } }, 'unreachable', 'fetch-content'],
    [
      'its Profile is behind a private address',
      { [ISSUER]: redirect('https://127.0.0.1/') },
      'unreachable',
      'fetch-refused'
    ],
    ['its issuer is nowhere', { [BADGE]: badgeClass({ issuer: 'urn:a:b' }) }, 'unreachable', 'key-unresolvable'],
    ['its BadgeClass is a Profile', { [BADGE]: profile({ id: BADGE }) }, 'invalid', 'malformed'],
    ['its issuer is a Criteria', { [ISSUER]: profile({ type: 'Criteria' }) }, 'invalid', 'malformed'],
    ['its Profile hides a list', { [ISSUER]: profile({ 'obi:revocationList': LIST }) }, 'invalid', 'malformed'],
    ['its issuer has no email', { [ISSUER]: profile({ email: undefined }) }, 'invalid', 'missing'],
    ['its BadgeClass has no name', { [BADGE]: badgeClass({ name: undefined }) }, 'invalid', 'missing']
  ])('of a badge: %s', async (_, change, verdict, code) => {
    expect(await answerOf(askBadge(assertion(), change))).toEqual([verdict, `key: ${code}`])
  })

  test('no more requests are made than allowed', async () => {
    expect((await askBadge(assertion(), {}, { limits: { maxRequests: 3 } })).verdict).toBe('valid')
    const asked = askBadge(assertion(), {}, { limits: { maxRequests: 2 } })
    expect(await answerOf(asked)).toEqual(['unsupported', 'proof: limit-exceeded'])
  })

  test.each([badgeClass(), profile(), keyDocument(signingKey('EdDSA'))])(
    '$type alone awards nothing',
    async (object) => {
      expect(await answerOf(askBadge(object))).toEqual(['invalid', 'decode: awards-nothing'])
    }
  )

  test('an endorsement alone awards nothing', async () => {
    const id = 'https://badges.example/endorsements/1'
    const endorsement = assertion({
      type: 'Endorsement',
      id,
      issuer: ISSUER,
      claim: { id: BADGE, endorsementComment: 'Good' }
    })
    delete endorsement['badge']
    expect(await answerOf(askBadge(endorsement, { [id]: endorsement }))).toEqual(['invalid', 'key: awards-nothing'])
  })
})

const key = signingKey('ES256')
const usual = { [ISSUER]: profile({ publicKey: KEY }), [KEY]: keyDocument(key) }
const askSigned = async (change: Record<string, Page> = {}, payload: JsonObject = {}, by = key, options = {}) =>
  askBadge(await signedBadge(signedAssertion(payload), by), { ...usual, ...change }, options)
const refused = (...codes: string[]) => ['invalid', ...codes]

describe('a signed badge is by a key that its issuer lists', () => {
  test.each(['RS256', 'ES256', 'EdDSA'] as const)('by %s', async (alg) => {
    const made = signingKey(alg)
    const result = await askSigned({ [KEY]: keyDocument(made) }, {}, made)
    expect([result.verdict, result.format?.standard]).toEqual(['valid', 'OB2'])
    expect(result.credential).toMatchObject({ name: 'Robotics', issuer: { id: ISSUER } })
  })

  test('any of the keys of an issuer may have signed where none is named', async () => {
    const second = `${KEY}?2`
    const keys = { [second]: keyDocument(signingKey('RS256'), { id: second }) }
    const verification = { type: 'signed' }
    const both = { ...keys, [ISSUER]: profile({ publicKey: [second, KEY] }) }
    expect((await askSigned(both, { verification })).verdict).toBe('valid')
    const other = { ...keys, [ISSUER]: profile({ publicKey: [second] }) }
    expect(await answerOf(askSigned(other, { verification }))).toEqual(refused('proof: key-type-mismatch'))
  })

  test('a key in the Profile itself needs no address', async () => {
    const { asked, verdict } = await askSigned({ [ISSUER]: profile({ publicKey: keyDocument(key) }), [KEY]: undefined })
    expect(verdict).toBe('valid')
    expect(asked).not.toContain(KEY)
  })

  test.each<[string, Record<string, Page>, string]>([
    ['the issuer does not list', { [ISSUER]: profile({ publicKey: `${KEY}?2` }) }, 'key: issuer-key-mismatch'],
    ['an issuer without keys does not list', { [ISSUER]: profile() }, 'key: key-not-found'],
    ['belongs to another', { [KEY]: keyDocument(key, { owner: 'https://evil.example/' }) }, 'key: key-controller'],
    ['belongs to nobody', { [KEY]: keyDocument(key, { owner: undefined }) }, 'key: key-controller'],
    ['cannot be read', { [KEY]: keyDocument({ ...key, pem: 'PEM' }) }, 'key: key-malformed'],
    ['did not sign', { [KEY]: keyDocument(signingKey('ES256')) }, 'proof: proof-invalid'],
    ['is of another type', { [KEY]: keyDocument(signingKey('EdDSA')) }, 'proof: key-type-mismatch']
  ])('not by one that %s', async (_, change, problem) => {
    expect(await answerOf(askSigned(change))).toEqual(refused(problem))
  })

  test('a key that cannot be had was not found out', async () => {
    expect(await answerOf(askSigned({ [KEY]: undefined }))).toEqual(['unreachable', 'key: fetch-status'])
    const asked = askSigned({ [KEY]: { message: 'try again later' } })
    expect(await answerOf(asked)).toEqual(['unreachable', 'key: fetch-content'])
  })

  test('a stranger’s key, and a BadgeClass of the stranger’s with the name of another issuer, prove nothing', async () => {
    const verification = { type: 'signed', creator: 'https://evil.example/key' }
    const evil = { 'https://evil.example/key': keyDocument(key, { id: 'https://evil.example/key' }) }
    expect(await answerOf(askSigned(evil, { verification }))).toEqual(refused('key: issuer-key-mismatch'))
    const badge = badgeClass({ id: 'urn:uuid:1', issuer: profile({ publicKey: keyDocument(signingKey('ES256')) }) })
    // The key that counts is that of the Profile at its address.
    expect((await askSigned({}, { badge })).verdict).toBe('valid')
    expect(await answerOf(askSigned({}, { badge }, signingKey('ES256')))).toEqual(refused('proof: proof-invalid'))
  })

  test('the same without a signature around it has no proof', async () => {
    expect(await answerOf(askBadge(signedAssertion(), usual))).toEqual(refused('proof: proof-missing'))
  })

  test('a signature around a hosted badge does not replace its address', async () => {
    const token = await signedBadge(assertion(), key)
    expect((await askBadge(token, usual)).verdict).toBe('valid')
    expect((await askBadge(token, { ...usual, [ASSERTION]: undefined })).verdict).toBe('unreachable')
  })

  test('a token with none, or with a byte changed', async () => {
    const token = await signedBadge(signedAssertion(), key)
    const [header, payload, signature] = token.split('.') as [string, string, string]
    const none = Buffer.from('{"alg":"none"}').toString('base64url')
    expect((await askBadge(`${none}.${payload}.`, usual)).verdict).toBe('invalid')
    const forged = Buffer.from(JSON.stringify(signedAssertion({ issuedOn: '2026-03-01T12:00:01Z' }))).toString(
      'base64url'
    )
    expect(await answerOf(askBadge(`${header}.${forged}.${signature}`, usual))).toEqual(refused('proof: proof-invalid'))
  })

  test('where the trust list gives keys, it is by one of them', async () => {
    const jwk = (from: typeof key) => ({ ...from.privateKey.export({ format: 'jwk' }), d: undefined }) as JsonObject
    const trusting = (from: typeof key) => ({
      trust: createTrustList({ issuers: [{ id: ISSUER, keys: [JSON.parse(JSON.stringify(jwk(from))) as JsonObject] }] })
    })
    expect((await askSigned({ [KEY]: undefined }, {}, key, trusting(key))).verdict).toBe('valid')
    expect(await answerOf(askSigned({}, {}, key, trusting(signingKey('ES256'))))).toEqual(
      refused('proof: proof-invalid')
    )
  })
})

describe('signed badges are taken back by a list of their issuer', () => {
  const list = (revokedAssertions: unknown, change: JsonObject = {}) =>
    ({
      '@context': 'https://w3id.org/openbadges/v2',
      type: 'RevocationList',
      id: LIST,
      revokedAssertions,
      ...change
    }) as JsonObject
  const listing = { [ISSUER]: profile({ publicKey: KEY, revocationList: LIST }) }
  const id = 'urn:uuid:6deb4a00-ebce-4b28-8cc2-afa705ef7be4'
  const other = 'urn:uuid:52e4c6b3-8c13-4fa8-8482-a5cf34ef37a9'

  test('by its id, as a text or an object', async () => {
    for (const entry of [id, { id }, { id, revocationReason: 'in error' }]) {
      const asked = askSigned({ ...listing, [LIST]: list([other, entry]) })
      expect(await answerOf(asked)).toEqual(['revoked', 'status: revoked'])
    }
    for (const entries of [[], [other], [{ id, revoked: false }]])
      expect((await askSigned({ ...listing, [LIST]: list(entries) })).verdict).toBe('valid')
  })

  test('by its uid, where it has one', async () => {
    const change = { ...listing, [LIST]: list([{ uid: 'abc123' }]) }
    expect((await askSigned(change, { uid: 'abc123' })).verdict).toBe('revoked')
    expect((await askSigned(change, { uid: 'abc124' })).verdict).toBe('valid')
    expect((await askSigned(change)).verdict).toBe('valid')
  })

  test.each<[string, Page, string]>([
    ['cannot be had', undefined, 'status-unreachable'],
    ['is a page', page('<p>'), 'status-unreachable'],
    ['is of another issuer', list([], { issuer: 'https://evil.example/' }), 'status-list-issuer'],
    ['is something else', badgeClass(), 'status-list-invalid'],
    ['lists nothing readable', list([{ name: 'Beth' }]), 'status-list-invalid'],
    ['has no list', list(undefined), 'status-list-invalid']
  ])('a list that %s says nothing', async (_, answer, code) => {
    expect(await answerOf(askSigned({ ...listing, [LIST]: answer }))).toEqual(['unconfirmed', `status: ${code}`])
  })

  test('a list with the issuer’s name is believed; one by another id with a note', async () => {
    expect((await askSigned({ ...listing, [LIST]: list([], { issuer: ISSUER }) })).verdict).toBe('valid')
    const renamed = await askSigned({ ...listing, [LIST]: list([], { id: `${LIST}?2` }) })
    expect([renamed.verdict, notesOf(renamed)]).toEqual(['valid', ['status-list-id']])
  })

  test('the list of an issuer that is not trusted is not asked', async () => {
    const trust = createTrustList({ issuers: [{ id: 'https://other.example/' }] })
    const result = await askSigned({ ...listing, [LIST]: list([id]) }, {}, key, { trust })
    expect(result.verdict).toBe('untrusted')
    expect(result.asked).not.toContain(LIST)
  })

  test('hosted badges say themselves that they are revoked: the list is not theirs', async () => {
    const result = await askBadge(assertion(), { ...listing, [LIST]: list([ASSERTION]) })
    expect(result.verdict).toBe('valid')
    expect(result.asked).not.toContain(LIST)
  })
})
