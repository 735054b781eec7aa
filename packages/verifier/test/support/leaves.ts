/**
 * Every place of a document, and the document with one of them changed.
 *
 * @module
 */

import type { JsonObject, JsonValue } from '@quality-label/credentials'

export type Path = (string | number)[]

/** Where a value has no members: texts, numbers, nothing. */
export function leavesOf(value: JsonValue | undefined, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, member]) =>
    leavesOf(member, [...path, Array.isArray(value) ? Number(key) : key])
  )
}

/** Every member and every item, however deep. */
export function membersOf(value: JsonValue | undefined, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, member]) => [[...path, key], ...membersOf(member, [...path, key])])
}

/** One character more, for a text; it stays a date, a URL or a word where it was one. */
export function changed(root: JsonObject, path: Path): JsonObject {
  const copy = structuredClone(root)
  const holder = holderOf(copy, path)
  const key = path.at(-1)!
  const value = holder[key]
  holder[key] = typeof value === 'string' ? altered(value) : 1
  return copy
}

function altered(text: string): string {
  if (/^\d{4}-/.test(text)) return text.replace(/\d(?=Z$)/, (digit) => String((Number(digit) + 1) % 10))
  return text.startsWith('z') ? text.replace(/.$/, (last) => (last === '2' ? '3' : '2')) : `${text}x`
}

/** A copy in which one is missing. */
export function withoutPath(root: JsonObject, path: Path): JsonObject {
  const copy = structuredClone(root)
  const holder = holderOf(copy, path)
  if (Array.isArray(holder)) holder.splice(Number(path.at(-1)), 1)
  else Reflect.deleteProperty(holder, path.at(-1)!)
  return copy
}

function holderOf(root: JsonObject, path: Path): Record<string | number, JsonValue> {
  return path
    .slice(0, -1)
    .reduce<Record<string | number, JsonValue>>(
      (holder, key) => holder[key] as Record<string | number, JsonValue>,
      root as Record<string | number, JsonValue>
    )
}
