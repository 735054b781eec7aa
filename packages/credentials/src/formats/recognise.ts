/**
 * What tells one JSON format from another.
 *
 * @module
 */

import { asString, isObject, toArray, type JsonObject, type JsonValue } from '../model/json.js'

/** True for an object that names the type. */
export function isTyped(json: JsonValue | undefined, type: string): json is JsonObject {
  return isObject(json) && toArray(json.type).includes(type)
}

/** Both addresses of the one context of Open Badges 2.0. */
export const openBadges2Contexts: readonly string[] = [
  'https://w3id.org/openbadges/v2',
  'https://openbadgespec.org/v2/context.json'
]

/** True for an object of Open Badges 2.0: what it is, its type says. */
export function isOpenBadges2(json: JsonValue | undefined): json is JsonObject {
  return (
    isObject(json) &&
    toArray<JsonValue>(json['@context']).some((url) => openBadges2Contexts.includes(asString(url) ?? ''))
  )
}

/** The first `@context`, which says which data model a document follows. */
export function firstContext(json: JsonValue | undefined): string | undefined {
  return isObject(json) ? asString(toArray(json['@context'])[0]) : undefined
}
