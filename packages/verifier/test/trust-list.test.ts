import { describe, expect, test } from 'vitest'
import { createTrustList, UsageError, verify } from '../src/index.js'
import { multibaseOf } from './support/keys.js'

const issuer = { id: 'did:web:labels.example' }

test('a trust list reads what it is given', async () => {
  const keys = [{ id: `${issuer.id}#label-1`, type: 'Multikey', publicKeyMultibase: await multibaseOf('label') }]
  const trust = createTrustList({
    issuers: [
      { ...issuer, name: 'N', keys, achievements: ['https://a.example/'], statusOnly: ['status-'], strictKeys: true }
    ]
  })
  expect(trust.issuers.get(issuer.id)).toMatchObject({ name: 'N', strictKeys: true, statusOnly: ['status-'] })
  expect(createTrustList({ issuers: [] }).issuers.size).toBe(0)
})

test('a key that has no name could be a status key, and is refused where those are told by name', async () => {
  const keys = [{ type: 'Multikey', publicKeyMultibase: await multibaseOf('label') }]
  expect(() => createTrustList({ issuers: [{ ...issuer, keys }] })).not.toThrow()
  expect(() => createTrustList({ issuers: [{ ...issuer, keys, statusOnly: ['status-'] }] })).toThrow(UsageError)
})

describe("a caller's mistake throws, before it can trust the wrong one", () => {
  test.each([
    ['nothing', undefined],
    ['no issuers', {}],
    ['issuers that are no list', { issuers: issuer }],
    ['an issuer that is a text', { issuers: ['did:web:labels.example'] }],
    ['an issuer without an id', { issuers: [{ name: 'N' }] }],
    ['an empty id', { issuers: [{ id: '' }] }],
    ['an issuer twice', { issuers: [issuer, issuer] }],
    ['achievements as a text', { issuers: [{ ...issuer, achievements: 'https://a.example/' }] }],
    ['an empty text among them', { issuers: [{ ...issuer, achievements: [''] }] }],
    ['statusOnly as a text', { issuers: [{ ...issuer, statusOnly: 'status-' }] }],
    ['an empty beginning, which every key has', { issuers: [{ ...issuer, statusOnly: [''] }] }],
    ['statusIssuers as a text', { issuers: [{ ...issuer, statusIssuers: 'did:web:b.example' }] }],
    ['keys as an object', { issuers: [{ ...issuer, keys: {} }] }],
    [
      'a key that cannot be read',
      { issuers: [{ ...issuer, keys: [{ type: 'Multikey', publicKeyMultibase: 'zzz' }] }] }
    ],
    ['a key that is a text', { issuers: [{ ...issuer, keys: ['z6Mk'] }] }],
    [
      'a secret key',
      { issuers: [{ ...issuer, keys: [{ kty: 'OKP', crv: 'Ed25519', x: 'A'.repeat(43), d: 'A'.repeat(43) }] }] }
    ],
    ['a name that is no text', { issuers: [{ ...issuer, name: 5 }] }],
    ['strictKeys that is no boolean', { issuers: [{ ...issuer, strictKeys: 'yes' }] }],
    ['a misspelt member', { issuers: [{ ...issuer, acheivements: ['https://a.example/'] }] }]
  ])('%s', (_, list) => {
    expect(() => createTrustList(list as never)).toThrow(UsageError)
  })
})

test('a trust list that was not made by createTrustList is refused', async () => {
  await expect(verify({}, { trust: { issuers: [issuer] } as never })).rejects.toThrow(UsageError)
})
