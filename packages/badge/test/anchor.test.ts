import { createTrustList } from '@quality-label/verifier'
import { expect, test } from 'vitest'
import { optionsOf, readAnchor, type Anchor } from '../src/anchor.js'

const anchor: Anchor = {
  id: 'did:web:labels.example',
  name: "Reseau d'essai",
  achievement: 'https://labels.example/achievements/quality-label',
  register: 'https://labels.example/',
  network: 'public'
}
const text = (value: unknown) => encodeURIComponent(JSON.stringify(value)).replaceAll("'", '%27')

test('the anchor is read as publish writes it', () => {
  expect(readAnchor(text(anchor))).toEqual(anchor)
})

test('a marker that was not replaced is no anchor, nor is half of one', () => {
  expect(readAnchor('__QLB_ANCHOR__')).toBeUndefined()
  expect(readAnchor(text({ ...anchor, achievement: '' }))).toBeUndefined()
  expect(readAnchor(text({ ...anchor, id: undefined }))).toBeUndefined()
  expect(readAnchor(text(null))).toBeUndefined()
  expect(readAnchor('%')).toBeUndefined()
})

test('trust is in one issuer for one achievement, with its status keys for status lists alone', () => {
  const { trust, network, register } = optionsOf(anchor)
  const { id, name, achievement } = anchor
  expect(trust).toEqual(
    createTrustList({ issuers: [{ id, name, achievements: [achievement], statusOnly: ['status-'] }] })
  )
  expect([network, register]).toEqual(['public', anchor.register])
})

test('the local network is allowed only where publish wrote so', () => {
  expect(optionsOf({ ...anchor, network: 'local' }).network).toBe('local')
  expect(optionsOf({ ...anchor, network: 'everything' as 'local' }).network).toBe('public')
})
