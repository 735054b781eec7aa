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

/** True for a presentation: an envelope that carries credentials. */
export function isPresentation(json: JsonValue | undefined): json is JsonObject {
  return isTyped(json, 'VerifiablePresentation')
}

/** What documents of the data model 1.1 begin with. */
export const contextV1 = 'https://www.w3.org/2018/credentials/v1'

/** The first `@context`, which says which data model a document follows. */
export function firstContext(json: JsonValue | undefined): string | undefined {
  return isObject(json) ? asString(toArray(json['@context'])[0]) : undefined
}
