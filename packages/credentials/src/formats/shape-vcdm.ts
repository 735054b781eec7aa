/**
 * The form of a W3C Verifiable Credential of the data model 2.0, and what 1.1 shares with it.
 *
 * @module
 */

import { parseDateTime } from '../model/date-time.js'
import { isObject, toArray, type JsonObject, type JsonValue } from '../model/json.js'
import { problem, type Problem } from '../problems.js'
import {
  all,
  dateTime,
  object,
  oneOrMany,
  optional,
  text,
  together,
  typeAmong,
  url,
  urlOrObject,
  type Rule
} from './rules.js'

export const contextV2 = 'https://www.w3.org/ns/credentials/v2'

/** @see {@link https://www.w3.org/TR/vc-data-model-2.0/#language-and-base-direction Language and Base Direction} */
const nameOrDescription = optional(
  oneOrMany((value, at, found) => {
    if (!isObject(value)) return text(value, at, found)
    object({ '@value': text })(value, at, found)
    if (Object.keys(value).some((name) => !languageMembers.includes(name))) {
      found.push(problem('malformed', `a text in a language has ${languageMembers.join(', ')} alone`, at))
    }
  })
)

const languageMembers = ['@value', '@language', '@direction']

export const typed = object({ type: oneOrMany(text), id: optional(url) })
export const typedWithId = object({ type: oneOrMany(text), id: url })

/** What both versions ask for. */
export const common: Record<string, Rule> = {
  id: optional(url),
  type: all(oneOrMany(text), typeAmong('VerifiableCredential')),
  credentialSubject: oneOrMany(object({ id: optional(url) })),
  proof: optional(oneOrMany(object({ type: text }))),
  termsOfUse: optional(oneOrMany(typed)),
  evidence: optional(oneOrMany(typed))
}

/** The rules for what few documents have. */
export interface SeldomRules {
  relatedResources: Rule
  terms: Rule
}

/** A form as a rule: without the seldom ones for a document that has nothing for them. */
export type Shape = (seldom?: SeldomRules) => Rule

/** True for a document that only the seldom rules can judge as well. */
export function needsSeldomRules(document: JsonObject): boolean {
  return document.relatedResource !== undefined || toArray<JsonValue>(document['@context']).some(isObject)
}

/** @see {@link https://www.w3.org/TR/vc-data-model-2.0/#verifiable-credentials Verifiable Credentials, section 4} */
export const shapeV2: Shape = (seldom) =>
  all(
    object({
      '@context': contextsBeginningWith(contextV2, seldom?.terms),
      ...common,
      issuer: urlOrObject({ name: nameOrDescription, description: nameOrDescription }),
      name: nameOrDescription,
      description: nameOrDescription,
      validFrom: optional(dateTime),
      validUntil: optional(dateTime),
      credentialStatus: optional(oneOrMany(typed)),
      credentialSchema: optional(oneOrMany(typedWithId)),
      refreshService: optional(oneOrMany(typed)),
      ...(seldom && { relatedResource: optional(seldom.relatedResources) })
    }),
    together((document) => reversed(document, 'validFrom', 'validUntil'))
  )

/**
 * An ordered list that begins with the data model's own context.
 *
 * @param terms For contexts that are written out.
 * @see {@link https://www.w3.org/TR/vc-data-model-2.0/#contexts Contexts, section 4.3}
 */
export function contextsBeginningWith(first: string, terms?: Rule): Rule {
  return (value, at, found) => {
    const list = Array.isArray(value) ? value : [value]
    if (list[0] !== first) return void found.push(problem('context-order', `${first} comes first`, at))
    list.forEach((item, i) => {
      if (isObject(item)) terms?.(item, `${at}/${i}`, found)
      else url(item, `${at}/${i}`, found)
    })
  }
}

/** The problem of a period that ends before it begins. */
export function reversed(document: JsonObject, from: string, until: string): Problem[] {
  const [begin, end] = [document[from], document[until]].map((date: JsonValue | undefined) => parseDateTime(date))
  if (begin === undefined || end === undefined || begin <= end) return []
  return [problem('dates-reversed', `${until} lies before ${from}`, `/${until}`)]
}
