/**
 * What a rewriting of a document is, and what several of them do.
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

export const pick = <T>(all: readonly T[], at: number): T => all[at % all.length]!
export const listOf = (value: JsonValue | undefined): JsonValue[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]
export const isNode = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export function addContext({ document }: Draft, context: JsonValue, how: number): void {
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
export const decisive = ['otherIdentifier', 'identifierType', 'achievement', 'achievementType', 'endorsementComment']

/** A member under another key: as an expanded value, so that no coercion is lost. */
export function rename(
  draft: Draft,
  at: number,
  name: (iri: string) => { key: string; context?: JsonValue },
  how: number
) {
  const found = draft.places.filter(({ iri }) => iri !== undefined)
  if (found.length === 0) return
  const { holder, key, iri, expanded } = pick(found, at)
  const { key: other, context } = name(iri!)
  const value = holder[key]!
  Reflect.deleteProperty(holder, key)
  holder[other] = how % 2 === 0 ? expanded! : value
  if (context !== undefined) addContext(draft, context, how)
}

export const cut = (iri: string) => Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1
export const nodesWithId = ({ places }: Draft) =>
  [...new Set(places.map(({ holder }) => holder))].filter(({ id }) => id !== undefined)

/** Moves some members of a node to another place where the same node stands. */
export function move(from: JsonObject, to: JsonObject, at: number): void {
  const keys = Object.keys(from).filter((key) => !['id', 'type', '@context'].includes(key))
  if (keys.length === 0 || from === to) return
  const key = pick(keys, at)
  to[key] = to[key] === undefined ? from[key]! : [...listOf(to[key]), ...listOf(from[key])]
  Reflect.deleteProperty(from, key)
}

export function scopes(context: JsonValue | undefined): JsonObject[] {
  return listOf(context).flatMap((one) =>
    isNode(one)
      ? [one, ...Object.values(one).flatMap((definition) => (isNode(definition) ? scopes(definition['@context']) : []))]
      : []
  )
}

export function everyNode(value: JsonValue | undefined, visit: (node: JsonObject) => void): void {
  if (Array.isArray(value)) for (const item of value) everyNode(item, visit)
  else if (isNode(value)) {
    visit(value)
    for (const [key, member] of Object.entries(value)) if (key !== '@context') everyNode(member, visit)
  }
}

export function renameAll(document: JsonObject, name: string, other: string): void {
  everyNode(document, (node) => {
    if (node[name] === undefined) return
    node[other] = node[name]
    Reflect.deleteProperty(node, name)
  })
}

export function mapAll(document: JsonObject, name: string): void {
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
