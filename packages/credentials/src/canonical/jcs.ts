/**
 * JSON Canonicalization Scheme.
 *
 * @module
 */

import { UsageError } from '../errors.js'

/**
 * Serialises a value in the one canonical way.
 *
 * @param value Plain JSON. Members that are `undefined` are left out, as `JSON.stringify` does.
 * @throws {UsageError} For what JSON cannot say: `undefined`, functions, non-finite numbers, lone surrogates.
 * @see {@link https://www.rfc-editor.org/rfc/rfc8785#section-3.2 RFC 8785, section 3.2}
 */
export function jcs(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return quote(value)
  if (typeof value === 'number') return Number.isFinite(value) ? JSON.stringify(value) : refuse(`the number ${value}`)
  if (Array.isArray(value)) return `[${value.map(jcs).join(',')}]`
  if (typeof value !== 'object') return refuse(`a ${typeof value}`)
  const members = value as Record<string, unknown>
  // Sorted by UTF-16 code units, which is how JavaScript compares strings (section 3.2.3).
  let text = ''
  for (const key of Object.keys(members).sort()) {
    if (members[key] !== undefined) text += `${text && ','}${quote(key)}:${jcs(members[key])}`
  }
  return `{${text}}`
}

/**
 * ECMAScript's own string serialisation is the canonical one (section 3.2.2.2), but for lone surrogates, which are an
 * error.
 */
function quote(text: string): string {
  if (hasLoneSurrogate(text)) return refuse('a string with a lone surrogate')
  return JSON.stringify(text)
}

/** True for text that UTF-8 cannot say: encoders write a replacement character, and two texts become one. */
export function hasLoneSurrogate(text: string): boolean {
  return /\p{Surrogate}/u.test(text)
}

function refuse(what: string): never {
  throw new UsageError(`JSON cannot say ${what}`)
}
