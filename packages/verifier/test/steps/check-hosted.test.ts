import { describe, expect, test } from 'vitest'
import { createTrustList, createVerifier } from '../../src/index.js'
import { answerOf, notesOf } from '../support/ask.js'
import {
  askBadge,
  assertion,
  ASSERTION,
  BADGE,
  badgeClass,
  ISSUER,
  page,
  redirect,
  profile
} from '../support/badges.js'
import { NOW } from '../support/network.js'

const unreachable = (code: string) => ['unreachable', `proof: ${code}`]

describe('a hosted badge is what its address answers', () => {
  test('one in hand that its address answers is valid, and says whose it is', async () => {
    const result = await askBadge(assertion())
    expect([result.verdict, result.format]).toEqual(['valid', { standard: 'OB2', version: '2.0', securing: 'hosted' }])
    expect(result.credential).toMatchObject({
      name: 'Robotics',
      issuer: { id: ISSUER, name: 'A School', email: 'badges@badges.example' },
      achievement: { id: BADGE, criteria: { narrative: 'The robot moves.' } },
      validFrom: '2026-03-01T12:00:00Z'
    })
    expect(result.asked.sort()).toEqual([ASSERTION, BADGE, ISSUER].sort())
    expect(result.statusAt).toMatch(/^20/)
  })

  test('the order of its members, and the form of its spelling, is nobody’s statement', async () => {
    const turned = Object.fromEntries(Object.entries(assertion()).reverse())
    expect((await askBadge(turned)).verdict).toBe('valid')
  })

  test('one that came from its address is not asked for again', async () => {
    const result = await askBadge(ASSERTION)
    expect(result.verdict).toBe('valid')
    expect(result.asked.filter((url) => url === ASSERTION)).toHaveLength(1)
  })

  test('one that came from another address is judged by its own', async () => {
    const copy = 'https://copies.example/1.json'
    expect((await askBadge(copy, { [copy]: assertion() })).verdict).toBe('valid')
    const forged = assertion({ issuedOn: '2026-03-01T12:00:01Z' })
    expect(await answerOf(askBadge(copy, { [copy]: forged }))).toEqual(['invalid', 'proof: hosted-differs'])
  })

  test('one that differs by a letter is invalid', async () => {
    const recipient = { type: 'email', hashed: false, identity: 'bath@learner.example' }
    expect(await answerOf(askBadge(assertion({ recipient })))).toEqual(['invalid', 'proof: hosted-differs'])
  })

  test.each([
    ['nothing', undefined, 'fetch-status'],
    ['a page', page('<p>Hello</p>'), 'fetch-content'],
    ['an error in JSON', { error: 'try again later' }, 'fetch-content'],
    ['half a file', page('{"id": "https://bad'), 'fetch-content'],
    ['an error', page('', 500), 'fetch-status'],
    ['with another address, which may not be asked', redirect('https://10.0.0.1/1.json'), 'fetch-refused']
  ])('an address that answers %s says nothing', async (_, answer, code) => {
    expect(await answerOf(askBadge(assertion(), { [ASSERTION]: answer }))).toEqual(unreachable(code))
  })

  test('an address that does not answer says nothing', async () => {
    const never = () => new Promise<Response>(() => undefined)
    const asked = askBadge(assertion(), { [ASSERTION]: never }, { limits: { timeoutMs: 20 } })
    expect(await answerOf(asked)).toEqual(unreachable('fetch-timeout'))
  })

  test('another badge at the address is not this one', async () => {
    expect(await answerOf(askBadge(assertion(), { [ASSERTION]: badgeClass() }))).toEqual([
      'invalid',
      'proof: hosted-differs'
    ])
  })
})

describe('what was taken back', () => {
  const says = { '@context': 'https://w3id.org/openbadges/v2', type: 'Assertion', id: ASSERTION }

  test('a badge whose address says so, whole or stripped, or answers 410', async () => {
    const whole = assertion({ revoked: true, revocationReason: 'in error' })
    expect(await answerOf(askBadge(whole, { [ASSERTION]: whole }))).toEqual(['revoked', 'status: revoked'])
    expect(await answerOf(askBadge(assertion(), { [ASSERTION]: whole }))).toEqual(['revoked', 'status: revoked'])
    const stripped = { ...says, revoked: true }
    expect(await answerOf(askBadge(assertion(), { [ASSERTION]: stripped }))).toEqual(['revoked', 'status: revoked'])
    const gone = page(JSON.stringify(stripped), 410)
    expect(await answerOf(askBadge(assertion(), { [ASSERTION]: gone }))).toEqual(['revoked', 'status: revoked'])
    expect((await askBadge(assertion(), { [ASSERTION]: page('', 404) })).verdict).toBe('unreachable')
  })

  test('revoked: false, or null, takes nothing back', async () => {
    for (const revoked of [false, null]) {
      const kept = assertion({ revoked })
      expect((await askBadge(kept, { [ASSERTION]: kept })).verdict).toBe('valid')
    }
    const unclear = assertion({ revoked: 'no' })
    expect((await askBadge(unclear, { [ASSERTION]: unclear })).verdict).toBe('invalid')
  })

  test('calls that share what they fetched ask the badge itself each time', async () => {
    const asked: string[] = []
    let answer = assertion()
    const fetch = (url: string) => {
      asked.push(url)
      const pages: Record<string, object> = { [ASSERTION]: answer, [BADGE]: badgeClass(), [ISSUER]: profile() }
      return Promise.resolve(Response.json(pages[url]))
    }
    const verifier = createVerifier({ now: NOW, fetch })
    expect((await verifier.verify(assertion())).verdict).toBe('valid')
    answer = assertion({ revoked: true })
    expect((await verifier.verify(assertion())).verdict).toBe('revoked')
    expect(asked).toEqual([BADGE, ISSUER, ASSERTION, ASSERTION])
  })

  test('that another badge was taken back says nothing of this one', async () => {
    const other = { ...says, id: `${ASSERTION}?2`, revoked: true }
    expect(await answerOf(askBadge(assertion(), { [ASSERTION]: other }))).toEqual(['invalid', 'proof: hosted-differs'])
  })

  test('nobody vouches for what is gone, also where status is not asked', async () => {
    for (const answer of [{ ...says, revoked: true }, page('', 410)]) {
      const asked = askBadge(assertion(), { [ASSERTION]: answer }, { status: 'skip' })
      expect(await answerOf(asked)).toEqual(unreachable('fetch-gone'))
    }
  })

  test('one that was stripped of everything is revoked, whoever issued it', async () => {
    const stripped = { ...says, revoked: true }
    const asked = (options = {}) => askBadge(ASSERTION, { [ASSERTION]: stripped }, options)
    expect((await asked()).verdict).toBe('revoked')
    expect((await asked({ status: 'skip' })).verdict).toBe('unreachable')
  })
})

describe('whose badge it is', () => {
  test('dates and recipients are judged as those of any credential', async () => {
    const asked = (change: object, options = {}) => {
      const given = assertion({ ...change })
      return askBadge(given, { [ASSERTION]: given }, options)
    }
    expect((await asked({ expires: '2026-11-22T11:00:00Z' })).verdict).toBe('expired')
    expect((await asked({ expires: '2026-11-22T13:00:00Z' })).verdict).toBe('valid')
    expect((await asked({ issuedOn: '2026-11-23T12:00:00Z' })).verdict).toBe('not-yet-valid')
    expect((await asked({}, { recipient: 'mailto:beth@learner.example' })).verdict).toBe('valid')
    expect((await asked({}, { recipient: 'eve@learner.example' })).verdict).toBe('wrong-recipient')
  })

  test.each([
    [
      'sha256 with its salt',
      'sha256$ecf5409f3f4b91ab60cc5ef4c02aef7032354375e70cf4d8e43f6a1d29891942',
      'deadsea',
      'valid'
    ],
    [
      'sha256 with another salt',
      'sha256$ecf5409f3f4b91ab60cc5ef4c02aef7032354375e70cf4d8e43f6a1d29891942',
      'x',
      'wrong-recipient'
    ],
    [
      'sha256 without a salt',
      'sha256$973dfe463ec85785f5f95af5ba3906eedb2d931c24e69824a89ea65dba4e813b',
      undefined,
      'valid'
    ],
    ['a salt that is null', 'sha256$973dfe463ec85785f5f95af5ba3906eedb2d931c24e69824a89ea65dba4e813b', null, 'valid'],
    ['md5', 'md5$55502f40dc8b7c769880b10874abc9d0', undefined, 'unconfirmed'],
    ['no algorithm', '55502f40dc8b7c769880b10874abc9d0', undefined, 'unconfirmed']
  ])('a recipient hidden by %s', async (_, identity, salt, verdict) => {
    const expected = salt === 'deadsea' || salt === 'x' ? 'nobody@example.org' : 'test@example.com'
    const recipient = { type: 'email', hashed: true, identity, ...(salt === undefined ? {} : { salt }) }
    const given = assertion({ recipient })
    const asked = await askBadge(given, { [ASSERTION]: given }, { recipient: expected })
    expect(asked.verdict).toBe(verdict)
  })

  test('a trust list that asks for a key is not satisfied by an address', async () => {
    const trusting = (keys?: []) => createTrustList({ issuers: [{ id: ISSUER, ...(keys ? { keys } : {}) }] })
    expect((await askBadge(assertion(), {}, { trust: trusting() })).verdict).toBe('valid')
    expect(await answerOf(askBadge(assertion(), {}, { trust: trusting([]) }))).toEqual([
      'invalid',
      'key: key-not-pinned'
    ])
    const other = createTrustList({ issuers: [{ id: 'https://badges.example/other.json' }] })
    expect((await askBadge(assertion(), {}, { trust: other })).verdict).toBe('untrusted')
  })

  test('contexts of extensions are their own, one of the badge that nobody knows is not', async () => {
    const strange = 'https://elsewhere.example/context.json'
    const extended = assertion({ 'extensions:Example': { '@context': strange, type: ['Extension'] } })
    expect((await askBadge(extended, { [ASSERTION]: extended })).verdict).toBe('valid')
    const unknown = assertion({ '@context': ['https://w3id.org/openbadges/v2', strange] })
    const asked = askBadge(unknown, { [ASSERTION]: unknown })
    expect(await answerOf(asked)).toEqual(['unsupported', 'proof: context-unknown'])
    expect(notesOf(await askBadge(assertion()))).toEqual([])
  })
})
