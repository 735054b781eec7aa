import { expect, test } from 'vitest'
import { answerOf, ask, trustList } from '../support/ask.js'
import { ACHIEVEMENT, label, labelDocument, sign } from '../support/network.js'

test('a trusted issuer passes, one that is not on the list is untrusted, and its status lists are not asked', async () => {
  expect((await ask(await label())).verdict).toBe('valid')
  const asked = await ask(await label(), { trust: trustList({ id: 'did:web:other.example' }) })
  expect(asked.verdict).toBe('untrusted')
  expect(asked.requests.map(({ url }) => url).filter((url) => url.includes('/status/'))).toEqual([])
  expect(asked.checks.filter(({ id }) => id === 'status').map(({ outcome }) => outcome)).toEqual(['skipped'])
})

test('without a trust list the issuer is not judged', async () => {
  const result = await ask(await label(), { trust: undefined as never })
  expect(result.verdict).toBe('valid')
  expect(result.checks.find(({ id }) => id === 'issuer')?.outcome).toBe('skipped')
  expect(result.issuer?.nameSource).toBe('credential')
})

test('the name of the trust list stands in the place of what the issuer calls itself', async () => {
  expect((await ask(await label())).issuer).toEqual({
    id: 'did:web:labels.example',
    name: 'The Network',
    nameSource: 'trust-list'
  })
})

test.each([
  ['another achievement', {}, { achievement: { ...achievement(), id: 'https://labels.example/achievements/other' } }],
  ['an achievement of another kind', {}, { achievement: { ...achievement(), achievementType: 'Badge' } }],
  ['an achievement without an id of its own', { type: ['VerifiableCredential'] }, {}]
])('%s is not the label', async (_, change, subject) => {
  const signed = await sign(labelDocument(change, subject))
  expect(await answerOf(ask(signed))).toEqual(['untrusted', 'issuer: not-the-label'])
  expect((await ask(signed, { trust: trustList({ achievements: undefined as never }) })).verdict).toBe('valid')
})

test('a status key signs no label', async () => {
  const signed = await sign(labelDocument(), { key: 'status' })
  expect(await answerOf(ask(signed))).toEqual(['untrusted', 'issuer: status-key'])
  expect((await ask(signed, { trust: trustList({ statusOnly: [] }) })).verdict).toBe('valid')
})

test('a label without an end or without both status entries is unconfirmed', async () => {
  const [revocation, suspension] = labelDocument()['credentialStatus'] as [object, object]
  for (const change of [
    { validUntil: undefined },
    { credentialStatus: [revocation] },
    { credentialStatus: [suspension] },
    { credentialStatus: undefined }
  ]) {
    expect(await answerOf(ask(await label(change as never)))).toEqual(['unconfirmed', 'status: label-without-status'])
  }
})

function achievement() {
  const { credentialSubject } = labelDocument() as { credentialSubject: { achievement: { id: string } } }
  expect(credentialSubject.achievement.id).toBe(ACHIEVEMENT)
  return credentialSubject.achievement
}
