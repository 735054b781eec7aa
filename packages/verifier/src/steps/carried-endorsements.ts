/**
 * The endorsements that a credential carries, or links to. What cannot be had or opened endorses nothing, and is left
 * out.
 *
 * @module
 */

import { asString, isObject, ProblemError, toArray } from '@quality-label/credentials'
import type { JsonObject, JsonValue, RawInput } from '@quality-label/credentials'
import type { WalkContext } from '../context.js'
import { opened } from './choose-credential.js'
import { jsonOf, loadPart } from './load-part.js'

/** At most as many as a presentation may hold. */
export async function carriedBy(document: JsonObject, context: WalkContext): Promise<RawInput[]> {
  const carried = [...embeddedIn(document), ...linkedIn(document)].slice(0, context.limits.maxCredentials)
  const read = await Promise.all(
    carried.map((one) => (typeof one === 'string' ? fetched(one, context) : opened(one).catch((): RawInput[] => [])))
  )
  return read.flat()
}

/**
 * Open Badges 3.0 lets an endorsement travel in the credential, its issuer, its subject and its achievement: as an
 * object, or as a token in `endorsementJwt`. Open Badges 2.0 has it in the Assertion, the BadgeClass and the Profile.
 */
function embeddedIn(document: JsonObject): RawInput[] {
  const holders = holdersIn(document)
  const objects = holders.flatMap(({ endorsement }) => toArray<JsonValue>(endorsement)).filter(isObject)
  const tokens = holders.flatMap(({ endorsementJwt }) => toArray<JsonValue>(endorsementJwt)).filter(isText)
  return [...objects.map((json) => ({ json })), ...tokens.map((text) => ({ text }))]
}

/** Open Badges 2.0 links to most of them. */
function linkedIn(document: JsonObject): string[] {
  if (!isObject(document.badge)) return []
  return holdersIn(document).flatMap(({ endorsement }) => toArray<JsonValue>(endorsement).filter(isText))
}

/** Of several subjects every one: a proof of statements covers no order. */
function holdersIn(document: JsonObject): JsonObject[] {
  const subjects = toArray<JsonValue>(document.credentialSubject).filter(isObject)
  const achievements = subjects.map(({ achievement }) => achievement)
  const { issuer, badge } = document
  return [document, issuer, ...subjects, ...achievements, badge, isObject(badge) ? badge.issuer : undefined].filter(
    isObject
  )
}

async function fetched(url: string, context: WalkContext): Promise<RawInput[]> {
  try {
    const json = jsonOf(await loadPart(url, context, 0), url)
    return isObject(json) ? [{ json }] : []
  } catch (caught) {
    if (caught instanceof ProblemError) return []
    throw caught
  }
}

function isText(value: JsonValue): value is string {
  return asString(value) !== undefined
}
