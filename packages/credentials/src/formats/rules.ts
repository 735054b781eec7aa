/**
 * The small vocabulary in which shapes are written: a rule looks at one value and reports what it finds, with the
 * place.
 *
 * A schema library says "no branch of the union matched" where the standards say "one value or many": these rules name
 * the cause.
 *
 * @module
 */

import { parseDateTime } from '../model/date-time.js'
import { isObject, pointerTo, type JsonObject, type JsonValue } from '../model/json.js'
import { problem, type Problem } from '../problems.js'

/** Looks at a value, `undefined` when it is not there. */
export type Rule = (value: JsonValue | undefined, at: string, found: Problem[]) => void

/** Applies a rule to a document. */
export function problemsOf(rule: Rule, document: JsonValue): Problem[] {
  const found: Problem[] = []
  rule(document, '', found)
  return found
}

/** Nothing is asked of a value that is not there. */
export function optional(rule: Rule): Rule {
  return (value, at, found) => {
    if (value !== undefined) rule(value, at, found)
  }
}

/** The rules one after the other; the later ones only where the earlier found nothing. */
export function all(...rules: Rule[]): Rule {
  return (value, at, found) => {
    for (const rule of rules) {
      const before = found.length
      rule(value, at, found)
      if (found.length > before) return
    }
  }
}

/** One value, or a list of at least one: the form JSON-LD gives to most members. */
export function oneOrMany(rule: Rule): Rule {
  return (value, at, found) => {
    if (!Array.isArray(value)) return rule(value, at, found)
    if (value.length === 0) found.push(problem('missing', 'the list is empty', at))
    value.forEach((item, i) => rule(item, pointerTo(at, i), found))
  }
}

/** An object that is not empty, with rules for some of its members; all others pass. */
export function object(members: Record<string, Rule> = {}): Rule {
  const rules = Object.entries(members)
  return (value, at, found) => {
    if (value === undefined) return void found.push(problem('missing', 'an object is needed', at))
    if (!isObject(value)) return void found.push(problem('malformed', `${show(value)} is not an object`, at))
    if (Object.keys(value).length === 0) found.push(problem('malformed', 'the object is empty', at))
    for (const [name, rule] of rules) rule(value[name], `${at}/${name}`, found)
  }
}

/** A text that satisfies a test. */
function textThat(holds: (text: string) => boolean, name: string): Rule {
  return (value, at, found) => {
    if (value === undefined) found.push(problem('missing', `${name} is needed`, at))
    else if (typeof value !== 'string' || !holds(value))
      found.push(problem('malformed', `${show(value)} is not ${name}`, at))
  }
}

export const text = textThat((value) => value.trim() !== '', 'a text')

/** A URL of any scheme, DIDs and URNs among them. */
export const url = textThat((value) => /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(value), 'a URL')

export const dateTime = textThat((value) => parseDateTime(value) !== undefined, 'an RFC 3339 date-time')

/** A URL, or an object with one as `id`: the form of issuers and of references to profiles. */
export function urlOrObject(members: Record<string, Rule> = {}): Rule {
  const named = object({ id: url, ...members })
  return (value, at, found) => (isObject(value) ? named(value, at, found) : url(value, at, found))
}

/** `type` must name at least one of these. */
export function typeAmong(...names: string[]): Rule {
  return all(oneOrMany(text), (value, at, found) => {
    const types = Array.isArray(value) ? value : [value]
    if (!types.some((type) => names.includes(type as string)))
      found.push(problem('malformed', `type ${names.join(' or ')} is needed`, at))
  })
}

/** For a rule that concerns several members at once. */
export function together(test: (document: JsonObject) => Problem[]): Rule {
  return (value, _at, found) => {
    if (isObject(value)) found.push(...test(value))
  }
}

function show(value: JsonValue): string {
  const written = JSON.stringify(value)
  return written.length > 60 ? `${written.slice(0, 59)}…` : written
}
