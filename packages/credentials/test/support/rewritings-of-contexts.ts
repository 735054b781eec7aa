/**
 * The same words by another context; the same graph seen from another node.
 *
 * @module
 */

import type { JsonValue } from '../../src/model/json.js'
import { decisive, isNode, listOf, mapAll, pick, renameAll, scopes, type Rewriting } from './rewriting.js'

export const ofContexts: Record<string, Rewriting> = {
  'the Open Badges context written out': (draft, at, how) => {
    const { document, terms } = draft
    const there = listOf(document['@context'])
    const index = there.findIndex((item) => typeof item === 'string' && item.includes('purl.imsglobal'))
    if (index < 0) return
    const written = structuredClone(terms)
    const inner = scopes(written)
    const scope = pick(
      inner.filter((one) => decisive.some((name) => name in one)),
      at
    )
    const name = pick(
      decisive.filter((one) => one in scope),
      how
    )
    // Once as it stands, once with an alias, once as a map.
    if (how % 3 === 1) {
      for (const one of inner)
        if (name in one) {
          one['other'] = one[name]!
          Reflect.deleteProperty(one, name)
        }
      renameAll(document, name, 'other')
    } else if (how % 3 === 2) {
      for (const one of inner)
        if (isNode(one[name]))
          one[name] = { ...one[name], '@container': pick(['@index', '@id', '@list', '@graph'], how >> 2) }
      mapAll(document, name)
    }
    document['@context'] = there.map((item, i) => (i === index ? written : item))
  },
  'another edition of a context': ({ document }, at) => {
    const editions = ['context-3.0.3.json', 'context-3.0.2.json', 'context-3.0.1.json', 'context.json']
    const there = listOf(document['@context'])
    document['@context'] = there.map((item) =>
      typeof item === 'string' && item.includes('purl.imsglobal')
        ? `https://purl.imsglobal.org/spec/ob/v3p0/${pick(editions, at)}`
        : item
    )
  },
  'one more context': ({ document }, at) => {
    const more = [
      'https://w3id.org/security/data-integrity/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
      'https://w3id.org/security/multikey/v1',
      { motto: 'https://city.example/terms#motto' },
      { '@protected': true },
      'https://www.w3.org/ns/credentials/status/v1'
    ]
    document['@context'] = [...listOf(document['@context']), pick<JsonValue>(more, at)]
  },
  'a context below': ({ places }, at, how) => {
    const { holder, key, iri, expanded } = pick(places, at)
    if (iri === undefined) return
    holder['@context'] = pick<JsonValue>([{ other: { '@id': iri } }, { other: key }], how)
    holder['other'] = expanded!
    Reflect.deleteProperty(holder, key)
  },
  'the credential inside as the root': ({ document }, _, how) => {
    const endorsement = listOf(document['endorsement']).find(isNode)
    if (!endorsement) return
    const { '@context': context, endorsement: __, ...label } = structuredClone(document)
    const { '@context': ___, ...inner } = structuredClone(endorsement)
    const subject = listOf(inner['credentialSubject']).find(isNode)
    if (!subject) return
    for (const key of Object.keys(document)) Reflect.deleteProperty(document, key)
    const back = {
      ...label,
      type: [...listOf(label['type']), ...listOf(subject['type'])],
      endorsement: { id: inner['id']! }
    }
    Object.assign(document, { '@context': context, ...inner })
    if (how % 2 === 0) document['credentialSubject'] = { ...subject, ...back }
    else document['@included'] = [{ ...label, endorsement: { id: inner['id']! } }]
  }
}
