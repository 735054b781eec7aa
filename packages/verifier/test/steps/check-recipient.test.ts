import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { answerOf, ask } from '../support/ask.js'
import { identifier, label, ORGANISER, SITE } from '../support/network.js'

test('its id and its other ids name the recipient; the id of another does not', async () => {
  expect((await ask(await label(), { recipient: ORGANISER })).verdict).toBe('valid')
  expect((await ask(await label(), { recipient: 'https://same.example/' })).verdict).toBe('valid')
  const other = `${ORGANISER}-2`
  expect(await answerOf(ask(await label(), { recipient: other }))).toEqual([
    'wrong-recipient',
    'recipient: recipient-mismatch'
  ])
})

test('a site where the label is shown is an address, not an identity', async () => {
  expect((await ask(await label(), { recipient: SITE })).verdict).toBe('wrong-recipient')
})

test('an e-mail address is found with or without mailto', async () => {
  const signed = await label({}, { otherIdentifier: [identifier('emailAddress', 'desk@nova-skola.example')] })
  expect((await ask(signed, { recipient: 'mailto:desk@nova-skola.example' })).verdict).toBe('valid')
  expect((await ask(signed, { recipient: 'desk@other.example' })).verdict).toBe('wrong-recipient')
})

test('https://www.imsglobal.org/spec/ob/v3p0/#identityobject - a hashed identity is compared', async () => {
  const identityHash = `sha256$${createHash('sha256').update('desk@nova-skola.examplesalt').digest('hex')}`
  const identity = { type: 'IdentityObject', hashed: true, identityHash, identityType: 'emailAddress', salt: 'salt' }
  const signed = await label({}, { identifier: [identity] })
  expect((await ask(signed, { recipient: 'desk@nova-skola.example' })).verdict).toBe('valid')
  expect((await ask(signed, { recipient: 'desk@other.example' })).verdict).toBe('wrong-recipient')
})
