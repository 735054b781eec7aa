/**
 * How a badge of Open Badges 2.0 is run: hosted objects answer at their ids, by http and https alike, and the badge
 * under test at its own. The rules are the corpus's own notes.
 *
 * @module
 */

import { asString, isObject, type JsonObject } from '@quality-label/credentials'
import type { Case, Corpus } from './corpus.js'
import { accepting, defaultClock, type Run } from './runs.js'

/** @param badge What is in the file; nothing for a token, which proves itself. */
export function badgeRunsOf(one: Case, badge: JsonObject | undefined, documents: Record<string, JsonObject>): Run[] {
  const now = new Date(one.at ?? defaultClock)
  const there = byBothSchemes(documents)
  if (!badge)
    return [{ name: 'as it is', options: { now, documents: there }, accepts: accepting(one.expect, one.reason) }]
  // A BadgeClass or an issuer may be as good as its origin says: alone it awards nothing.
  const accepts: Run['accepts'] = isAward(badge)
    ? accepting(one.expect, one.reason)
    : (verdict) => verdict === 'invalid'
  const own = byBothSchemes({ [asString(badge['id']) ?? '']: badge })
  const run: Run = { name: 'as it is', options: { now, documents: { ...there, ...own } }, accepts }
  const silent = Object.fromEntries(Object.entries(there).filter(([url]) => !Object.hasOwn(own, url)))
  const twin: Run = {
    name: 'twin whose address does not answer',
    options: { now, documents: silent },
    accepts: (verdict) => verdict === 'unreachable'
  }
  return isAward(badge) && one.expect === 'verified' ? [run, twin] : [run]
}

/** What is in the file, where that is no token. */
export async function badgeIn(
  file: string,
  { tryJson, readBytes }: Corpus,
  unbake: (image: Uint8Array) => Promise<string | undefined>
): Promise<JsonObject | undefined> {
  const baked = /\.(png|svg)$/.test(file) ? await unbake(readBytes(file)) : undefined
  if (!baked?.startsWith('{')) return tryJson(file)
  const json: unknown = JSON.parse(baked)
  return isObject(json) ? json : undefined
}

function isAward({ type }: JsonObject): boolean {
  return type === 'Assertion'
}

function byBothSchemes(documents: Record<string, JsonObject>): Record<string, JsonObject> {
  const entries = Object.entries(documents)
  return Object.fromEntries([
    ...entries.map(([url, document]) => [url.replace(/^https?:/, 'http:'), document] as const),
    ...entries.map(([url, document]) => [url.replace(/^https?:/, 'https:'), document] as const)
  ])
}
