/**
 * What tells Open Badges 2.0 from everything else.
 *
 * @module
 */

import { asString, isObject, toArray, type JsonObject, type JsonValue } from '../../model/json.js'

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
