/**
 * Ways to write the same statements otherwise. Each takes a document, and two numbers that choose the place and the
 * manner; a rewriting that does not keep the statements at that place is for the test to leave out.
 *
 * @module
 */

import type { JsonObject, JsonValue } from '../../src/model/json.js'

export interface Place {
  holder: JsonObject
  key: string
  /** The IRI of the key, where the oracle's expansion has told it. */
  iri?: string
  /** The member as the expansion of JSON-LD writes it: it means the same under every context. */
  expanded?: JsonValue
  /** The whole node in expanded form. */
  node?: JsonObject
}

/** What a rewriting may look at and change: the document is a copy of its own. */
export interface Draft {
  document: JsonObject
  places: Place[]
  /** The terms of the pinned Open Badges context, flat: what somebody writes who wants to do without its address. */
  terms: JsonObject
}

export type Rewriting = (draft: Draft, at: number, how: number) => void

const pick = <T>(all: readonly T[], at: number): T => all[at % all.length]!
const listOf = (value: JsonValue | undefined): JsonValue[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]
const isNode = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function addContext({ document }: Draft, context: JsonValue, how: number): void {
  const wrapped = pick<JsonValue>([context, { '@context': context }], how >> 4)
  const there = listOf(document['@context'])
  document['@context'] = pick(
    [
      [...there, wrapped],
      [there[0]!, wrapped, ...there.slice(1)]
    ],
    how >> 5
  )
}

/** Terms of Open Badges that decide something. */
const decisive = ['otherIdentifier', 'identifierType', 'achievement', 'achievementType', 'endorsementComment']

/** A member under another key: as an expanded value, so that no coercion is lost. */
function rename(draft: Draft, at: number, name: (iri: string) => { key: string; context?: JsonValue }, how: number) {
  const found = draft.places.filter(({ iri }) => iri !== undefined)
  if (found.length === 0) return
  const { holder, key, iri, expanded } = pick(found, at)
  const { key: other, context } = name(iri!)
  const value = holder[key]!
  Reflect.deleteProperty(holder, key)
  holder[other] = how % 2 === 0 ? expanded! : value
  if (context !== undefined) addContext(draft, context, how)
}

const cut = (iri: string) => Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1
const nodesWithId = ({ places }: Draft) =>
  [...new Set(places.map(({ holder }) => holder))].filter(({ id }) => id !== undefined)

/** Moves some members of a node to another place where the same node stands. */
function move(from: JsonObject, to: JsonObject, at: number): void {
  const keys = Object.keys(from).filter((key) => !['id', 'type', '@context'].includes(key))
  if (keys.length === 0 || from === to) return
  const key = pick(keys, at)
  to[key] = to[key] === undefined ? from[key]! : [...listOf(to[key]), ...listOf(from[key])]
  Reflect.deleteProperty(from, key)
}

export const rewritings: Record<string, Rewriting> = {
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
  },
  'value object': ({ places }, at, how) => {
    const values = places.filter(({ holder, key }) => typeof holder[key] === 'string' && !['id', 'type'].includes(key))
    if (values.length === 0) return
    const { holder, key, expanded } = pick(values, at)
    holder[key] = how % 2 === 0 ? { '@value': holder[key]! } : (expanded ?? holder[key]!)
  },
  'list of one': ({ places }, at, how) => {
    const { holder, key } = pick(places, at)
    holder[key] = pick<JsonValue>([[holder[key]!], [[holder[key]!]], { '@set': listOf(holder[key]) }], how)
  },
  'one instead of a list': ({ places }, at) => {
    const lists = places.filter(({ holder, key }) => listOf(holder[key]).length === 1 && Array.isArray(holder[key]))
    if (lists.length === 0) return
    const { holder, key } = pick(lists, at)
    holder[key] = listOf(holder[key])[0]!
  },
  'another order': ({ places }, at) => {
    const { holder, key } = pick(places, at)
    if (key !== '@context' && Array.isArray(holder[key])) holder[key] = [...holder[key]].reverse()
    const entries = Object.entries(holder).reverse()
    for (const [name] of entries) Reflect.deleteProperty(holder, name)
    Object.assign(holder, Object.fromEntries(entries))
  },
  twice: ({ places }, at, how) => {
    const { holder, key } = pick(places, at)
    const value = holder[key]!
    if (key === '@context' || key === 'id') return
    holder[key] = Array.isArray(value) ? [...value, structuredClone(pick(value, how))] : [value, structuredClone(value)]
  },
  'nothing where nothing was': ({ places }, at, how) => {
    const { holder } = pick(places, at)
    const name = pick(
      ['validUntil', 'credentialStatus', 'achievement', 'otherIdentifier', 'awardedDate', 'endorsement', 'x'],
      how
    )
    if (holder[name] === undefined) holder[name] = pick<JsonValue>([null, []], how >> 3)
  },
  '@type and @id': ({ places }, at) => {
    const named = places.filter(({ key }) => key === 'id' || key === 'type')
    if (named.length === 0) return
    const { holder, key } = pick(named, at)
    holder[`@${key}`] = holder[key]!
    Reflect.deleteProperty(holder, key)
  },
  'type by another name': (draft, at, how) => {
    const typed = draft.places.filter(({ key, node: found }) => key === 'type' && found?.['@type'])
    if (typed.length === 0) return
    const { holder, node } = pick(typed, at)
    const iris = listOf(node!['@type']) as string[]
    const i = how % iris.length
    const iri = iris[i]!
    const names = listOf(holder['type']) as string[]
    const other = pick(
      [
        iri,
        `p:${iri.slice(cut(iri))}`,
        'Other',
        'Alias',
        'AchievementCredential',
        'OpenBadgeCredential',
        'EndorsementCredential'
      ],
      how >> 2
    )
    holder['type'] = names.map((name, at2) => (at2 === i ? other : name))
    if (other.startsWith('p:')) addContext(draft, { p: iri.slice(0, cut(iri)) }, how)
    else if (other === 'Other') addContext(draft, { Other: { '@id': iri } }, how)
    else if (other === 'Alias') addContext(draft, { Alias: names[i]! }, how)
    else if (other !== iri && how % 2 === 0) addContext(draft, { [other]: { '@id': iri } }, how)
  },
  'shortened id': (draft, at, how) => {
    const named = draft.places.filter(
      ({ holder, key }) => ['id', 'statusListCredential', 'issuer'].includes(key) && typeof holder[key] === 'string'
    )
    if (named.length === 0) return
    const { holder, key } = pick(named, at)
    const id = holder[key] as string
    const end = pick([cut(id), 9, 8], how)
    const prefix = pick(['p', 'javascript', 'https', 'did'], how >> 2)
    holder[key] = `${prefix}:${id.slice(end)}`
    addContext(draft, { [prefix]: { '@id': id.slice(0, end), '@prefix': true } }, how)
  },
  'a name for a blank node': ({ places }, at, how) => {
    const blank = [...new Set(places.map(({ holder }) => holder))].filter(
      ({ id, ...node }) => id === undefined && !('@value' in node)
    )
    if (blank.length > 0) pick(blank, at)['id'] = `_:${pick(['b0', 'x'], how)}`
  },
  'a node in two pieces': ({ document, places }, at, how) => {
    const lists = places.filter(
      ({ holder, key }) => (listOf(holder[key]).some(isNode) && holder !== document) || key.startsWith('credential')
    )
    if (lists.length === 0) return
    const { holder, key } = pick(lists, at)
    const nodes = listOf(holder[key])
    const node = pick(nodes.filter(isNode), how)
    if (!isNode(node)) return
    node['id'] ??= '_:piece'
    const keys = Object.keys(node).filter((name) => !['id', 'type'].includes(name))
    if (keys.length === 0) return
    const second: JsonObject = { ...structuredClone(node) }
    // Some members in both pieces, some in one.
    for (const [i, name] of keys.entries()) {
      if ((how >> i) % 3 === 1) Reflect.deleteProperty(second, name)
      else if ((how >> i) % 3 === 2) Reflect.deleteProperty(node, name)
    }
    holder[key] = how % 2 === 0 ? [...nodes, second] : [second, ...nodes]
  },
  'moved to where the same node stands': (draft, at, how) => {
    const byId = Map.groupBy
      ? Map.groupBy(nodesWithId(draft), ({ id }) => id)
      : nodesWithId(draft).reduce(
          (map, node) => map.set(node['id'], [...(map.get(node['id']) ?? []), node]),
          new Map<JsonValue | undefined, JsonObject[]>()
        )
    const several = [...byId.values()].filter((nodes) => nodes.length > 1)
    if (several.length === 0) return
    const nodes = pick(several, at)
    move(pick(nodes, how), pick(nodes, how + 1), how >> 2)
  },
  'type moved to where the same node stands': (draft, at, how) => {
    const nodes = nodesWithId(draft)
    if (nodes.length === 0) return
    const node = pick(nodes, at)
    const others = nodes.filter(({ id }) => id === node['id'])
    const other = pick(others, how)
    if (other === node) return
    const types = listOf(node['type'])
    other['type'] = [...listOf(other['type']), pick(types, how >> 2)]
    node['type'] = types.filter((type) => type !== pick(types, how >> 2))
  },
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

function scopes(context: JsonValue | undefined): JsonObject[] {
  return listOf(context).flatMap((one) =>
    isNode(one)
      ? [one, ...Object.values(one).flatMap((definition) => (isNode(definition) ? scopes(definition['@context']) : []))]
      : []
  )
}

function everyNode(value: JsonValue | undefined, visit: (node: JsonObject) => void): void {
  if (Array.isArray(value)) for (const item of value) everyNode(item, visit)
  else if (isNode(value)) {
    visit(value)
    for (const [key, member] of Object.entries(value)) if (key !== '@context') everyNode(member, visit)
  }
}

function renameAll(document: JsonObject, name: string, other: string): void {
  everyNode(document, (node) => {
    if (node[name] === undefined) return
    node[other] = node[name]
    Reflect.deleteProperty(node, name)
  })
}

function mapAll(document: JsonObject, name: string): void {
  everyNode(document, (node) => {
    if (node[name] !== undefined)
      node[name] = Object.fromEntries(
        listOf(node[name]).map((item, i) => [
          isNode(item) && typeof item['id'] === 'string' ? item['id'] : `k${i}`,
          item
        ])
      )
  })
}
