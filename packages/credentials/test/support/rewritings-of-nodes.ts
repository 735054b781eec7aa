/**
 * The same values in another form; the same node in pieces, under another name, somewhere else.
 *
 * @module
 */

import type { JsonObject, JsonValue } from '../../src/model/json.js'
import { addContext, cut, isNode, listOf, move, nodesWithId, pick, type Rewriting } from './rewriting.js'

export const ofNodes: Record<string, Rewriting> = {
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
    const nodes = nodesWithId(draft)
    const several = nodes.filter(({ id }) => nodes.filter((other) => other['id'] === id).length > 1)
    if (several.length === 0) return
    const from = pick(several, at)
    const same = several.filter(({ id }) => id === from['id'])
    move(from, pick(same, how), how >> 2)
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
  }
}
