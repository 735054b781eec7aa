/**
 * A proof protects statements, not JSON keys: what an RDFC proof covers, written where a JSON reader does not look.
 *
 * @module
 */

import { without, type JsonObject } from '@quality-label/credentials'
import { describe, expect, test } from 'vitest'
import { answerOf, ask, askWith, trustList } from './support/ask.js'
import { INDEX, label, labelDocument, list, listDocument, REVOCATION, sign } from './support/network.js'

const cred = 'https://www.w3.org/2018/credentials#'
const dateTime = 'http://www.w3.org/2001/XMLSchema#dateTime'

/** An expired, withdrawn label of which the attacker has stripped the JCS proof. */
async function withdrawn() {
  const signed = await sign(labelDocument({ validUntil: '2026-10-01T00:00:00Z' }), { suites: ['eddsa-rdfc-2022'] })
  const documents = { [REVOCATION]: await list('revocation', [INDEX]) }
  return { signed, answer: (input: JsonObject) => answerOf(askWith(input, documents)) }
}

const context = (document: JsonObject, ...more: JsonObject[]) => [...(document['@context'] as JsonObject[]), ...more]

/** A status entry as a JSON-LD node under another key: its terms keep their meaning by its type. */
const rewritings: [string, string, (document: JsonObject) => JsonObject][] = [
  [
    'validUntil',
    'a full IRI',
    (document) => ({ ...without(document, 'validUntil'), [`${cred}validUntil`]: end(document) })
  ],
  [
    'validUntil',
    'a compact IRI',
    (document) => ({
      ...without(document, 'validUntil'),
      '@context': context(document, { c: cred }),
      'c:validUntil': end(document)
    })
  ],
  [
    'validUntil',
    'an alias',
    (document) => ({
      ...without(document, 'validUntil'),
      '@context': context(document, { until: { '@id': `${cred}validUntil`, '@type': dateTime } }),
      until: document['validUntil']!
    })
  ],
  [
    'validUntil',
    'an alias by @vocab',
    (document) => ({
      ...without(document, 'validUntil'),
      '@context': context(document, { '@vocab': `${cred}valid` }),
      Until: end(document)
    })
  ],
  [
    'validUntil',
    '@included',
    (document) => ({
      ...without(document, 'validUntil'),
      '@included': [{ id: document['id']!, validUntil: document['validUntil']! }]
    })
  ],
  [
    'validUntil',
    'an alias of @nest',
    (document) => ({
      ...without(document, 'validUntil'),
      '@context': context(document, { more: '@nest' }),
      more: { validUntil: document['validUntil']! }
    })
  ],
  [
    'validUntil',
    '@nest',
    (document) => ({ ...without(document, 'validUntil'), '@nest': { validUntil: document['validUntil']! } })
  ],
  ['validUntil', 'a value object', (document) => ({ ...document, validUntil: end(document) })],
  ['validUntil', 'a nested list', (document) => ({ ...document, validUntil: [[document['validUntil']!]] })],
  [
    'validUntil',
    'a prefix that a scoped context takes back',
    (document) => ({
      ...without(document, 'validUntil'),
      '@context': context(document, {
        c: cred,
        Elsewhere: { '@id': 'https://x.example/', '@context': { c: 'https://x.example/' } }
      }),
      'c:validUntil': end(document)
    })
  ],
  [
    'credentialStatus',
    'a full IRI',
    (document) => ({
      ...without(document, 'credentialStatus'),
      [`${cred}credentialStatus`]: document['credentialStatus']!
    })
  ],
  [
    'credentialStatus',
    'an alias',
    (document) => ({
      ...without(document, 'credentialStatus'),
      '@context': context(document, { standing: { '@id': `${cred}credentialStatus`, '@type': '@id' } }),
      standing: document['credentialStatus']!
    })
  ],
  [
    'credentialStatus',
    '@included',
    (document) => ({
      ...without(document, 'credentialStatus'),
      '@included': [{ id: document['id']!, credentialStatus: document['credentialStatus']! }]
    })
  ],
  ['credentialStatus', 'a nested node of the same id', (document) => nested(document)]
]

describe('claims that an RDFC proof covers, moved out of sight of a JSON reader', () => {
  test('the label as it was signed is not valid', async () => {
    const { signed, answer } = await withdrawn()
    expect((await answer(signed))[0]).toBe('revoked')
  })

  test.each(rewritings)('%s as %s is invalid', async (_, __, rewrite) => {
    const { signed, answer } = await withdrawn()
    const [verdict] = await answer(rewrite(signed))
    expect(verdict).toBe('invalid')
  })

  test('the subject written in two pieces is invalid: a reader sees the first', async () => {
    const signed = await sign(labelDocument(), { suites: ['eddsa-rdfc-2022'] })
    const subject = signed['credentialSubject'] as JsonObject
    const pieces = [
      without(subject, 'otherIdentifier'),
      { id: subject['id']!, otherIdentifier: subject['otherIdentifier']! }
    ]
    expect((await ask(signed)).verdict).toBe('valid')
    expect((await ask({ ...signed, credentialSubject: pieces })).verdict).toBe('invalid')
  })

  test('the same in a status list is unconfirmed', async () => {
    const ended = await sign(await listDocument('revocation', [], { validUntil: '2026-11-01T00:00:00Z' }), {
      key: 'status',
      suites: ['eddsa-rdfc-2022'],
      created: '2026-10-20T00:00:00Z'
    })
    const hidden: JsonObject = { ...without(ended, 'validUntil'), [`${cred}validUntil`]: end(ended) }
    expect((await askWith(await label(), { [REVOCATION]: ended })).verdict).toBe('unconfirmed')
    expect((await askWith(await label(), { [REVOCATION]: hidden })).verdict).toBe('unconfirmed')
  })
})

describe('words of other issuers, which are theirs to choose', () => {
  const issuer = { achievements: undefined as never }

  test('a type whose IRI ends otherwise than its name is verified', async () => {
    const document = labelDocument({
      '@context': context(labelDocument(), { CityBadge: 'https://city.example/terms/badge-7' }),
      type: ['VerifiableCredential', 'OpenBadgeCredential', 'CityBadge']
    })
    expect(await answerOf(ask(await sign(document), { trust: trustList(issuer) }))).toEqual(['valid'])
    const other = { ...(await sign(document)), type: ['VerifiableCredential', 'OpenBadgeCredential'] }
    expect((await ask(other, { trust: trustList(issuer) })).verdict).toBe('invalid')
  })

  test('an inline context inside another @context member is verified', async () => {
    const document = labelDocument({
      '@context': context(labelDocument(), { '@context': { motto: 'https://city.example/terms#motto' } }),
      motto: 'x'
    })
    expect(
      (await ask(await sign(document, { suites: ['eddsa-rdfc-2022'] }), { trust: trustList(issuer) })).verdict
    ).toBe('valid')
  })
})

function end(document: JsonObject): JsonObject {
  return { '@type': dateTime, '@value': document['validUntil']! }
}

/** The statements about the label are made where its achievement is, under the label's own id. */
function nested(document: JsonObject): JsonObject {
  const subject = document['credentialSubject'] as JsonObject
  const inner = { id: document['id']!, type: document['type']!, credentialStatus: document['credentialStatus']! }
  return {
    ...without(document, 'credentialStatus'),
    credentialSubject: { ...subject, '@reverse': { credentialSubject: inner } }
  }
}
