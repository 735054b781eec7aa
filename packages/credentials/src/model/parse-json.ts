/**
 * JSON text to values, as I-JSON asks: no member name twice, bounded depth.
 *
 * @module
 */

import { fail } from '../errors.js'
import { maxNesting, type JsonValue } from './json.js'

const colon = /\s*:/y

/**
 * Parses JSON text.
 *
 * @throws {ProblemError} `not-json`, `duplicate-member`, `too-deep`.
 * @see {@link https://www.rfc-editor.org/rfc/rfc7493#section-2.3 RFC 7493, section 2.3}
 */
export function parseJson(text: string): JsonValue {
  // Depth first: a native parser recurses, and a megabyte of brackets would end it.
  scan(text)
  try {
    return JSON.parse(text) as JsonValue
  } catch (cause) {
    return fail('not-json', cause instanceof Error ? cause.message : 'no JSON')
  }
}

/**
 * One pass over the text for what `JSON.parse` does not tell: depth, and names that come twice. It judges no other
 * syntax.
 */
function scan(text: string): void {
  const open: (Set<string> | null)[] = []
  const string = /"(?:[^"\\]|\\.)*"/gsy
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (character === '{' || character === '[') {
      open.push(character === '{' ? new Set() : null)
      if (open.length > maxNesting) fail('too-deep', `more than ${maxNesting} levels`)
    } else if (character === '}' || character === ']') {
      open.pop()
    } else if (character === '"') {
      string.lastIndex = at
      const literal = string.exec(text)?.[0]
      if (literal === undefined) return
      at += literal.length - 1
      noteName(open.at(-1), literal, text, at + 1)
    }
  }
}

function noteName(names: Set<string> | null | undefined, literal: string, text: string, after: number): void {
  colon.lastIndex = after
  if (!names || !colon.test(text)) return
  const name = unescapeName(literal)
  if (names.has(name)) fail('duplicate-member', `“${name}” appears twice in one object`)
  names.add(name)
}

function unescapeName(literal: string): string {
  try {
    return JSON.parse(literal) as string
  } catch {
    return literal
  }
}
