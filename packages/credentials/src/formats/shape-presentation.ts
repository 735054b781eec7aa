/**
 * The form of a W3C Verifiable Presentation. What lies in it is judged by the form of its own.
 *
 * @module
 */

import type { JsonObject } from '../model/json.js'
import type { Problem } from '../problems.js'
import { contextV1, firstContext } from './recognise.js'
import { object, oneOrMany, optional, problemsOf, text, typeAmong, url, urlOrObject, type Rule } from './rules.js'
import { terms } from './shape-seldom.js'
import { contextsBeginningWith, contextV2, typed } from './shape-vcdm.js'

/** What both versions ask for. */
const common: Record<string, Rule> = {
  id: optional(url),
  type: typeAmong('VerifiablePresentation'),
  // “Expected to be a URI” in 1.1: published tokens give an object with one there, too.
  holder: optional(urlOrObject()),
  proof: optional(oneOrMany(object({ type: text }))),
  termsOfUse: optional(oneOrMany(typed))
}

/** @see {@link https://www.w3.org/TR/vc-data-model-2.0/#verifiable-presentations Verifiable Presentations, section 4.13} */
const shapeV2 = object({
  '@context': contextsBeginningWith(contextV2, terms),
  ...common,
  // No strings: a token stands in an EnvelopedVerifiableCredential.
  verifiableCredential: parts(object())
})

/**
 * The W3C's own tests refuse one of 1.1 that carries nothing. @see
 * {@link https://www.w3.org/TR/vc-data-model-1.1/#presentations-0 Presentations, section 4.10}
 */
const shapeV1 = object({
  '@context': contextsBeginningWith(contextV1, terms),
  ...common,
  verifiableCredential: oneOrMany((value, at, found) => (typeof value === 'string' ? text : object())(value, at, found))
})

/** What is wrong with the form of a presentation. */
export function presentationProblems(presentation: JsonObject): Problem[] {
  return problemsOf(firstContext(presentation) === contextV1 ? shapeV1 : shapeV2, presentation)
}

/** An empty list is nobody's mistake of form; that there is nothing to judge is said elsewhere. */
function parts(rule: Rule): Rule {
  const many = oneOrMany(rule)
  return (value, at, found) => {
    if (value !== undefined && !(Array.isArray(value) && value.length === 0)) many(value, at, found)
  }
}
