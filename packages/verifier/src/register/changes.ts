/**
 * The feed of changes: whom to look at again. It is not signed: a wrong line makes somebody look once more, and what
 * they find is verified.
 *
 * @module
 */

import {
  CHANGES_PATH,
  fail,
  isObject,
  parseDateTime,
  problemOf,
  UsageError,
  type JsonValue
} from '@quality-label/credentials'
import type { Change, ChangesAnswer } from './answers.js'
import type { Source } from './source.js'

/** What changed after a number. */
export async function changesSince(since: number, source: Source): Promise<ChangesAnswer> {
  if (!Number.isSafeInteger(since) || since < 0) throw new UsageError('since is a number of an earlier answer')
  try {
    const { json } = await source(CHANGES_PATH, 0)
    const { from, last, changes } = isObject(json) ? json : {}
    if (!isNumber(from) || !isNumber(last) || !Array.isArray(changes))
      return fail('malformed', 'this is no feed of changes')
    const read = changes.map(changeOf)
    // A feed that ends before what was seen is an older one: whoever has seen more is not told that nothing changed.
    if (last < since) fail('register-outdated', `the feed ends at ${last}, before ${since}`)
    return { outcome: 'found', changes: read.filter(({ number }) => number > since), last, complete: since >= from }
  } catch (caught) {
    return { outcome: 'unknown', problems: [problemOf(caught)] }
  }
}

function changeOf(value: JsonValue): Change {
  const { number, at, organiser, erased } = isObject(value) ? value : {}
  if (!isNumber(number) || parseDateTime(at) === undefined) return fail('malformed', 'a change has a number and a date')
  const change = { number, at: at as string }
  if (typeof organiser === 'string') return { ...change, organiser }
  return typeof erased === 'string' ? { ...change, erased } : fail('malformed', 'a change names an organiser')
}

function isNumber(value: unknown): value is number {
  return Number.isSafeInteger(value)
}
