/** The other way round: who writes the same statements in other words that readers know has hidden nothing. */

import type { JsonObject } from '@quality-label/credentials'
import { describe, expect, test } from 'vitest'
import { answerOf, ask, askWith } from './support/ask.js'
import {
  endorsementDocument,
  INDEX,
  label,
  labelDocument,
  listDocument,
  ORGANISER,
  REVOCATION,
  sign
} from './support/network.js'

const context = (document: JsonObject, ...more: JsonObject[]) => [...(document['@context'] as JsonObject[]), ...more]

describe('the same statements in other words that a reader knows', () => {
  test.each<[string, (document: JsonObject) => JsonObject]>([
    ['members in another order', (document) => Object.fromEntries(Object.entries(document).reverse())],
    ['types in another order', (document) => ({ ...document, type: [...(document['type'] as string[])].reverse() })],
    [
      'both names of one type',
      (document) => ({ ...document, type: [...(document['type'] as string[]), 'AchievementCredential'] })
    ],
    [
      'a list where one stands',
      (document) => inSubject(document, (subject) => ({ ...subject, address: [subject['address']!] }))
    ],
    [
      'one where a list stands',
      (document) =>
        inSubject(document, (subject) => ({
          ...subject,
          address: { ...(subject['address'] as JsonObject), type: 'Address' }
        }))
    ],
    [
      'a list of one word',
      (document) =>
        inSubject(document, (subject) => ({
          ...subject,
          achievement: { ...(subject['achievement'] as JsonObject), achievementType: ['QualityAssuranceCredential'] }
        }))
    ],
    [
      'status entries in another order',
      (document) => ({ ...document, credentialStatus: [...(document['credentialStatus'] as JsonObject[])].reverse() })
    ],
    [
      'a context more, of words that are not used',
      (document) => ({ ...document, '@context': context(document, { motto: 'https://city.example/terms#motto' }) })
    ],
    ['a name as a value', (document) => ({ ...document, name: [{ '@value': document['name']! }] })]
  ])('%s: valid', async (_, rewrite) => {
    const signed = await sign(labelDocument(), { suites: ['eddsa-rdfc-2022'] })
    expect(await answerOf(ask(rewrite(signed)))).toEqual(['valid'])
  })

  test('an endorsement inside, about the organiser or about the label, does not make the label invalid', async () => {
    for (const id of [ORGANISER, labelDocument()['id'] as string]) {
      const inner = await endorsementDocument({}, { id })
      expect(
        await answerOf(ask(await sign(labelDocument({ endorsement: [inner] }), { suites: ['eddsa-rdfc-2022'] })))
      ).toEqual(['valid'])
    }
  })

  test('a list whose subject is the list itself, or stands in a list, is read', async () => {
    const own = await listDocument('revocation', [INDEX], {}, { id: REVOCATION })
    const listed = {
      ...own,
      credentialSubject: [{ ...(own['credentialSubject'] as JsonObject), type: ['BitstringStatusList'] }]
    }
    for (const document of [own, listed]) {
      const signed = await sign(document, {
        key: 'status',
        suites: ['eddsa-rdfc-2022'],
        created: '2026-11-20T00:00:00Z'
      })
      expect((await askWith(await label(), { [REVOCATION]: signed })).verdict).toBe('revoked')
    }
  })
})

function inSubject(document: JsonObject, change: (subject: JsonObject) => JsonObject): JsonObject {
  return { ...document, credentialSubject: change(document['credentialSubject'] as JsonObject) }
}
