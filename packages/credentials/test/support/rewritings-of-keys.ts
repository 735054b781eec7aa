/**
 * The same member in another place, or under another key.
 *
 * @module
 */

import type { JsonObject } from '../../src/model/json.js'
import { addContext, cut, isNode, listOf, pick, rename, type Rewriting } from './rewriting.js'

export const ofKeys: Record<string, Rewriting> = {
  'full IRI': (draft, at, how) => rename(draft, at, (iri) => ({ key: iri }), how),
  'compact IRI': (draft, at, how) =>
    rename(draft, at, (iri) => ({ key: `p:${iri.slice(cut(iri))}`, context: { p: iri.slice(0, cut(iri)) } }), how),
  'compact IRI with a cut elsewhere': (draft, at, how) =>
    rename(
      draft,
      at,
      (iri) => ({
        key: `p:${iri.slice(cut(iri) + 3)}`,
        context: { p: { '@id': iri.slice(0, cut(iri) + 3), '@prefix': true } }
      }),
      how
    ),
  'compact IRI of a compact IRI': (draft, at, how) =>
    rename(
      draft,
      at,
      (iri) => ({
        key: 'other',
        context: [
          { p: { '@id': iri.slice(0, 12), '@prefix': true } },
          {
            q: { '@id': `p:${iri.slice(12, cut(iri))}`, '@prefix': true },
            other: { '@id': `q:${iri.slice(cut(iri))}` }
          }
        ]
      }),
      how
    ),
  alias: (draft, at, how) => rename(draft, at, (iri) => ({ key: 'other', context: { other: { '@id': iri } } }), how),
  'alias of a term': (draft, at, how) => {
    const { holder, key } = pick(draft.places, at)
    if (key.startsWith('@')) return
    holder['other'] = holder[key]!
    Reflect.deleteProperty(holder, key)
    addContext(draft, { other: key }, how)
  },
  'a claim’s name for something else': (draft, at, how) =>
    rename(
      draft,
      at,
      (iri) => {
        const key = pick(
          [
            'achievement',
            'awardedDate',
            'otherIdentifier',
            'endorsementComment',
            'endorserCategory',
            'statusPurpose',
            'identifier',
            'validUntil'
          ],
          how >> 1
        )
        return { key, context: { [key]: { '@id': iri } } }
      },
      how
    ),
  '@vocab': (draft, at, how) =>
    rename(
      draft,
      at,
      (iri) => ({ key: iri.slice(cut(iri) + 2), context: { '@vocab': iri.slice(0, cut(iri) + 2) } }),
      how
    ),
  '@vocab by a prefix, hidden by another': (draft, at, how) =>
    rename(
      draft,
      at,
      (iri) => ({
        key: iri.slice(cut(iri) + 2),
        context: [
          { p: { '@id': iri.slice(0, cut(iri)), '@prefix': true } },
          {
            '@vocab': `p:${iri.slice(cut(iri), cut(iri) + 2)}`,
            X: { '@id': 'https://x.example/', '@context': { '@vocab': 'https://x.example/' } }
          }
        ]
      }),
      how
    ),
  'relative @vocab': (draft, at, how) =>
    rename(
      draft,
      at,
      (iri) => ({
        key: iri.slice(cut(iri) + 2),
        context: [{ '@vocab': iri.slice(0, 12) }, { '@vocab': iri.slice(12, cut(iri) + 2) }]
      }),
      how
    ),
  '@included': ({ document, places }, at) => {
    const { holder, key } = pick(places, at)
    if (key.startsWith('@') || holder['id'] === undefined) return
    document['@included'] = [
      { id: holder['id'], ...(key === 'type' ? {} : { type: holder['type']! }), [key]: holder[key]! }
    ]
    Reflect.deleteProperty(holder, key)
  },
  '@graph': ({ document }) => {
    const { '@context': context, ...node } = structuredClone(document)
    for (const key of Object.keys(document)) Reflect.deleteProperty(document, key)
    Object.assign(document, { '@context': context, '@graph': [node] })
  },
  '@nest': (draft, at, how) => {
    const { holder, key } = pick(draft.places, at)
    if (key.startsWith('@')) return
    const nest = pick(['@nest', 'more'], how)
    if (nest === 'more') addContext(draft, { more: '@nest' }, how)
    holder[nest] = { [key]: holder[key]! }
    Reflect.deleteProperty(holder, key)
  },
  '@reverse': ({ document }, at, how) => {
    const subject = listOf(document['credentialSubject']).find(isNode)
    const key = pick(['validUntil', 'credentialStatus', 'issuer', 'awardedDate', 'endorsement', 'type'], at)
    if (!subject || document[key] === undefined || document['id'] === undefined) return
    const parent: JsonObject = { id: document['id'], type: document['type']!, [key]: document[key] }
    if (how % 2 === 0) Reflect.deleteProperty(document, key)
    subject['@reverse'] = { 'https://www.w3.org/2018/credentials#credentialSubject': parent }
  }
}
