import { describe, expect, test } from 'vitest'
import { answerOf } from '../support/ask.js'
import { askBadge, assertion, ASSERTION, badgeClass, ISSUER, profile, redirect } from '../support/badges.js'

const elsewhere = 'https://elsewhere.example/awards/1.json'
const from = (id: string, verification: object) =>
  askBadge(assertion({ id }), {
    [id]: assertion({ id }),
    [ISSUER]: profile({ verification: { type: 'VerificationObject', ...verification } })
  })
const outOfScope = ['invalid', 'proof: hosted-scope']

describe('a badge lies where its issuer publishes', () => {
  test('without a scope that is the host of the Profile', async () => {
    const there = await askBadge(assertion({ id: elsewhere }), { [elsewhere]: assertion({ id: elsewhere }) })
    expect(await answerOf(Promise.resolve(there))).toEqual(outOfScope)
    expect(there.asked).not.toContain(elsewhere)
  })

  test('without a scope the BadgeClass lies there too', async () => {
    const badge = 'https://elsewhere.example/robotics.json'
    const given = assertion({ badge })
    const pages = { [ASSERTION]: given, [badge]: badgeClass({ id: badge }) }
    expect(await answerOf(askBadge(given, pages))).toEqual(outOfScope)
    const verification = { startsWith: 'https://badges.example/awards/' }
    expect((await askBadge(given, { ...pages, [ISSUER]: profile({ verification }) })).verdict).toBe('valid')
  })

  test.each([
    ['the text it must start with', elsewhere, { startsWith: 'https://elsewhere.example/awards/' }],
    ['one of several', elsewhere, { startsWith: ['https://a.example/', 'https://elsewhere.example/aw'] }],
    ['a host that is allowed', elsewhere, { allowedOrigins: 'elsewhere.example' }],
    ['one of several hosts', elsewhere, { allowedOrigins: ['a.example', 'Elsewhere.example'] }],
    ['a host with its port', 'https://elsewhere.example:8443/1', { allowedOrigins: 'elsewhere.example:8443' }],
    ['both rules', elsewhere, { startsWith: 'https://elsewhere.example/', allowedOrigins: 'elsewhere.example' }],
    ['no rule, which is none', 'https://badges.example/2', {}]
  ])('within %s', async (_, id, verification) => {
    expect((await from(id, verification)).verdict).toBe('valid')
  })

  test.each([
    ['another path', elsewhere, { startsWith: 'https://elsewhere.example/badges/' }],
    ['a host that only begins so', 'https://a.example.evil/1', { startsWith: 'https://a.example' }],
    ['a host behind a name', 'https://a.example@evil.example/1', { startsWith: 'https://a.example' }],
    ['a way out of the path', 'https://a.example/awards/../mine/1', { startsWith: 'https://a.example/awards/' }],
    ['the same in escapes', 'https://a.example/awards/%2e%2e/mine/1', { startsWith: 'https://a.example/awards/' }],
    ['a port that only begins so', 'https://a.example:4430/1', { startsWith: 'https://a.example:443' }],
    ['a text that is no address', elsewhere, { startsWith: 'https://' }],
    ['another host', elsewhere, { allowedOrigins: 'badges.example' }],
    ['a host that ends so', 'https://not-badges.example/1', { allowedOrigins: 'badges.example' }],
    ['another port', 'https://badges.example:8443/1', { allowedOrigins: 'badges.example:443' }],
    ['the host of the Profile, where it names another', ASSERTION, { allowedOrigins: 'a.example' }],
    ['one of two rules', elsewhere, { startsWith: 'https://elsewhere.example/', allowedOrigins: 'a.example' }]
  ])('not within: %s', async (_, id, verification) => {
    const { verdict, checks } = await from(id, verification)
    expect(verdict).not.toBe('valid')
    const codes = checks.flatMap(({ problems }) => problems.map(({ code }) => code))
    expect(['hosted-scope', 'malformed']).toContain(codes[0])
  })

  test('an address of the issuer that sends elsewhere publishes nothing there', async () => {
    const sent = { [ASSERTION]: redirect(elsewhere), [elsewhere]: assertion() }
    expect(await answerOf(askBadge(assertion(), sent))).toEqual(outOfScope)
    const beside = 'https://badges.example/awards/1'
    expect((await askBadge(assertion(), { [ASSERTION]: redirect(beside), [beside]: assertion() })).verdict).toBe(
      'valid'
    )
  })

  test('a platform that moved with everything is followed', async () => {
    const moved = 'https://elsewhere.example/issuer.json'
    const pages = {
      [ASSERTION]: redirect(elsewhere),
      [elsewhere]: assertion(),
      [ISSUER]: redirect(moved),
      [moved]: profile()
    }
    expect((await askBadge(assertion(), pages)).verdict).toBe('valid')
  })
})
