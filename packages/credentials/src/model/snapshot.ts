/**
 * What a caller passes as an object, as plain JSON.
 *
 * @module
 */

import { fail } from '../errors.js'
import { maxNesting, setMember, type JsonObject, type JsonValue } from './json.js'

const maxValues = 1_000_000

/**
 * A deep copy of plain JSON, or a problem for anything else: what a caller passes as an object is read once, here, so
 * that getters, class instances and cycles cannot answer differently to two steps of the walk.
 *
 * @throws {ProblemError} `not-json`, `too-deep`, `limit-exceeded`.
 */
export function snapshot(value: unknown): JsonValue {
  return copyOf(value, 0, { left: maxValues })
}

function copyOf(value: unknown, depth: number, budget: { left: number }): JsonValue {
  // An object that holds itself twice at each of many levels is small in memory and endless to copy.
  if (--budget.left < 0) fail('limit-exceeded', `more than ${maxValues} values`)
  if (depth > maxNesting) fail('too-deep', `more than ${maxNesting} levels`)
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : fail('not-json', `the number ${value}`)
  if (Array.isArray(value)) return Array.from(value, (item: unknown) => copyOf(item, depth + 1, budget))
  if (typeof value !== 'object') return fail('not-json', `a ${typeof value}`)
  const copy: JsonObject = {}
  for (const key of Object.keys(value)) {
    const member = (value as Record<string, unknown>)[key]
    if (member !== undefined) setMember(copy, key, copyOf(member, depth + 1, budget))
  }
  return copy
}
