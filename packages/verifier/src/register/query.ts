/**
 * Whom a caller looks for, as the keys to look under.
 *
 * @module
 */

import { asString, identityKey, isObject, toArray, UsageError, type JsonValue } from '@quality-label/credentials'
import type { Found } from './answers.js'

/** What is looked up: one name of somebody, or a page. */
export type Wanted =
  | { kind: 'id'; key: string; matched: Exclude<Found['matched'], 'site'> }
  | { kind: 'site'; page: string; matched: 'site' }

/**
 * Reads a query.
 *
 * @returns In the order in which to look; the first that is found counts.
 * @throws {UsageError}
 */
export function readQuery(query: unknown): Wanted[] {
  if (!isObject(query)) throw new UsageError('a query is { id }, { site } or { issuer }')
  const [name, ...more] = Object.keys(query).filter((member) => query[member] !== undefined)
  if (more.length > 0) throw new UsageError('a query is one of { id }, { site } and { issuer }')
  if (name === 'id') return [{ kind: 'id', key: identityKey(readText(query['id'], 'id')), matched: 'id' }]
  if (name === 'site') return [{ kind: 'site', page: readPage(query['site']), matched: 'site' }]
  if (name === 'issuer') return readIssuer(query['issuer'])
  throw new UsageError('a query is { id }, { site } or { issuer }')
}

function readIssuer(issuer: JsonValue | undefined): Wanted[] {
  if (!isObject(issuer)) return [{ kind: 'id', key: identityKey(readText(issuer, 'issuer')), matched: 'id' }]
  const aliases = toArray<JsonValue>(issuer['otherIdentifier']).map((entry) =>
    isObject(entry) ? entry['identifier'] : undefined
  )
  const names = [
    [issuer['id'], 'id'],
    [issuer['url'], 'url'],
    ...aliases.slice(0, MAX_ALIASES).map((alias) => [alias, 'alias'] as const)
  ] as const
  const wanted = new Map<string, Wanted>()
  for (const [name, matched] of names) {
    const key = identityKey(asString(name) ?? '')
    if (key !== '' && !wanted.has(key)) wanted.set(key, { kind: 'id', key, matched })
  }
  if (wanted.size === 0) throw new UsageError('issuer has no id, no url and no otherIdentifier')
  return [...wanted.values()]
}

/** A badge may say anything of its issuer, and each name may be a request. */
const MAX_ALIASES = 8

function readText(value: JsonValue | undefined, name: string): string {
  if (typeof value === 'string' && value.trim() !== '') return value.trim()
  throw new UsageError(`${name} is a text`)
}

function readPage(value: JsonValue | undefined): string {
  const page = readText(value, 'site')
  if (/^https?:/i.test(page) && URL.canParse(page)) return new URL(page).href
  throw new UsageError('site is the address of a page')
}
