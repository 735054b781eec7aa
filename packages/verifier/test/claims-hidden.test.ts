/**
 * Rewritings that keep every statement of a credential, and that were once not noticed: each was found by
 * claims-in-json.property.test.ts, or by thinking of what it does not try.
 */

import { isObject, loadContext, rdfc, without, type JsonObject, type JsonValue } from '@quality-label/credentials'
import { describe, expect, test } from 'vitest'
import { answerOf, ask } from './support/ask.js'
import { endorsementDocument, labelDocument, sign, statusEntry } from './support/network.js'

const badges = 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#'

const context = (document: JsonObject, ...more: JsonObject[]) => [...(document['@context'] as JsonObject[]), ...more]

describe('what a reader would miss, or see where it is not', () => {
  test.each<[string, (document: JsonObject) => JsonObject]>([
    ['a full IRI', () => ({ type: ['VerifiableCredential', `${badges}OpenBadgeCredential`] })],
    [
      'an alias of a term',
      (document) => ({
        '@context': context(document, { Other: 'OpenBadgeCredential' }),
        type: ['VerifiableCredential', 'Other']
      })
    ]
  ])('a type as %s is invalid: a reader does not see what kind of credential it is', async (_, rewrite) => {
    const signed = await sign(labelDocument(), { suites: ['eddsa-rdfc-2022'] })
    expect(await answerOf(ask({ ...signed, ...rewrite(signed) }, { trust: undefined as never }))).toEqual([
      'invalid',
      'proof: claims-not-in-json'
    ])
  })

  test('without the Open Badges context, with its words in an inline one and one of them under another name', async () => {
    const signed = await sign(labelDocument(), { suites: ['eddsa-rdfc-2022'] })
    const subject = signed['credentialSubject'] as JsonObject
    const rename = (value: JsonValue): JsonValue => {
      if (Array.isArray(value)) return value.map(rename)
      if (!isObject(value)) return value
      const entries = Object.entries(without(value, '@protected'))
      return Object.fromEntries(
        entries.map(([name, member]) => [name === 'otherIdentifier' ? 'others' : name, rename(member!)])
      )
    }
    const [v2] = signed['@context'] as string[]
    const openBadges = await loadContext('https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json')
    const rewritten = {
      ...signed,
      '@context': [v2!, rename(openBadges['@context']!)],
      credentialSubject: rename(subject)
    }
    const canonical = (document: JsonObject) => rdfc(without(document, 'proof'))
    expect(await canonical(rewritten)).toBe(await canonical(signed))
    expect(await answerOf(ask(rewritten))).toEqual(['invalid', 'proof: claims-not-in-json'])
  })

  test('the identifiers of a subject, each in a list of its own, are read; in two lists it is invalid', async () => {
    const signed = await sign(labelDocument(), { suites: ['eddsa-rdfc-2022'] })
    const subject = signed['credentialSubject'] as JsonObject
    const [site, same] = subject['otherIdentifier'] as JsonObject[]
    const writeOtherwise = (entry: JsonObject) => ({
      ...signed,
      credentialSubject: { ...subject, otherIdentifier: [site!, entry] }
    })
    // A list where Open Badges asks for a text is no Open Badge.
    expect(await answerOf(ask(writeOtherwise({ ...same, identifierType: ['ext:same'] })))).toEqual([
      'invalid',
      'shape: malformed'
    ])
    expect((await ask(writeOtherwise(same!))).verdict).toBe('valid')
  })

  test('a name for a node that has none joins what is written in two places, and is invalid', async () => {
    const signed = await sign(
      labelDocument({ credentialStatus: [without(statusEntry('revocation'), 'id'), statusEntry('suspension')] }),
      {
        suites: ['eddsa-rdfc-2022']
      }
    )
    const [first, second] = signed['credentialStatus'] as JsonObject[]
    expect((await ask(signed)).verdict).toBe('valid')
    expect((await ask({ ...signed, credentialStatus: [{ ...first, id: '_:x' }, second!] })).verdict).toBe('invalid')
  })

  test('one status entry written twice, once without its size, is invalid', async () => {
    const entry = statusEntry('revocation', { statusSize: 2, statusListIndex: '3' })
    const signed = await sign(labelDocument({ credentialStatus: [entry, statusEntry('suspension')] }), {
      suites: ['eddsa-rdfc-2022']
    })
    const pieces = [entry, without(entry, 'statusSize'), statusEntry('suspension')]
    expect((await ask(signed)).verdict).toBe('valid')
    expect(await answerOf(ask({ ...signed, credentialStatus: pieces }))).toEqual([
      'invalid',
      'proof: claims-not-in-json'
    ])
  })

  test('an endorsement inside, about the credential that holds it, cannot be turned inside out', async () => {
    const holder = labelDocument()
    const inner = await endorsementDocument({ issuer: holder['issuer']! }, { id: holder['id']! })
    const signed = await sign({ ...holder, endorsement: [inner] }, { suites: ['eddsa-rdfc-2022'] })
    expect((await ask(signed, { trust: undefined as never })).verdict).toBe('valid')
    const { '@context': _, credentialSubject, ...rest } = inner
    const turned: JsonObject = {
      ...rest,
      '@context': holder['@context']!,
      credentialSubject: {
        ...without(holder, '@context'),
        ...(credentialSubject as JsonObject),
        type: [...(holder['type'] as string[]), 'EndorsementSubject'],
        endorsement: [{ id: inner['id']! }]
      },
      proof: signed['proof']!
    }
    expect(await rdfc(without(turned, 'proof'))).toBe(await rdfc(without(signed, 'proof')))
    expect((await ask(turned, { trust: undefined as never })).verdict).toBe('invalid')
  })

  test('an id or a link by a prefix of its own is invalid: a reader would see another address', async () => {
    const signed = await sign(labelDocument(), { suites: ['eddsa-rdfc-2022'] })
    const subject = signed['credentialSubject'] as JsonObject
    const achievement = subject['achievement'] as JsonObject
    const prefixed = {
      ...signed,
      '@context': context(signed, { javascript: 'https://labels.example/' }),
      credentialSubject: {
        ...subject,
        achievement: {
          ...achievement,
          criteria: { ...(achievement['criteria'] as JsonObject), id: 'javascript:criteria' }
        }
      }
    }
    expect(await rdfc(without(prefixed, 'proof'))).toBe(await rdfc(without(signed, 'proof')))
    expect((await ask(prefixed)).verdict).toBe('invalid')
  })

  test('of several recipients the order does not decide which one is read', async () => {
    const subjects = ['https://b.example/', 'https://a.example/'].map((id) => ({
      ...(labelDocument()['credentialSubject'] as JsonObject),
      id
    }))
    const signed = await sign(labelDocument({ credentialSubject: subjects }), { suites: ['eddsa-rdfc-2022'] })
    const results = await Promise.all(
      [subjects, [...subjects].reverse()].map((credentialSubject) => ask({ ...signed, credentialSubject }))
    )
    expect(results.map(({ verdict, credential }) => [verdict, credential?.recipient.id])).toEqual([
      ['valid', 'https://a.example/'],
      ['valid', 'https://a.example/']
    ])
  })
})
