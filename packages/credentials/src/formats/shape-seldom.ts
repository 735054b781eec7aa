/**
 * The form of what few credentials of the data model have: resources with digests, and terms of their own. Loaded only
 * where there is some of it.
 *
 * @module
 */

import { asString, isObject, pointerTo, toArray, type JsonValue } from '../model/json.js'
import { quote } from '../model/quote.js'
import { problem } from '../problems.js'
import { all, object, oneOrMany, url, type Rule } from './rules.js'

/**
 * Each with its digest, and each once. @see
 * {@link https://www.w3.org/TR/vc-data-model-2.0/#integrity-of-related-resources Integrity of Related Resources}
 */
export const relatedResources: Rule = all(oneOrMany(all(object({ id: url }), digested)), eachOnce)

function digested(value: JsonValue | undefined, at: string, found: Parameters<Rule>[2]): void {
  if (isObject(value) && value.digestSRI === undefined && value.digestMultibase === undefined)
    found.push(problem('missing', 'digestSRI or digestMultibase is needed', at))
}

function eachOnce(value: JsonValue | undefined, at: string, found: Parameters<Rule>[2]): void {
  const ids = toArray<JsonValue>(value).map((one) => (isObject(one) ? one.id : undefined))
  const again = ids.findIndex((id, i) => ids.indexOf(id) !== i)
  if (again >= 0) found.push(problem('malformed', 'a resource is named once', `${at}/${again}/id`))
}

/**
 * What a term stands for is an IRI, whole or compact, or another term: nothing with a character that no IRI has. @see
 * {@link https://www.w3.org/TR/json-ld11/#context-definitions Context Definitions}
 */
export const terms: Rule = (context, at, found) => {
  for (const [name, definition] of Object.entries(isObject(context) ? context : {})) {
    const iri = asString(isObject(definition) ? definition['@id'] : definition)
    if (iri !== undefined && /[\s<>"{}|\\^`]/.test(iri))
      found.push(problem('malformed', `${quote(iri)} is no IRI`, pointerTo(at, name)))
  }
}
