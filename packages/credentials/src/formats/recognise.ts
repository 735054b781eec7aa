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

/** The first `@context`, which says which data model a document follows. */
export function firstContext(json: JsonValue | undefined): string | undefined {
  return isObject(json) ? asString(toArray(json['@context'])[0]) : undefined
}
