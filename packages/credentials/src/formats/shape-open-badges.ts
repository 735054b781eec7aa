/**
 * What Open Badges 3.0 asks of its own types, beyond the data model. The credential's own `id` is excepted: published
 * badges lack it.
 *
 * @module
 */

import { isObject, toArray, type JsonObject } from '../model/json.js'
import type { Problem } from '../problems.js'
import { object, oneOrMany, optional, problemsOf, text, typeAmong, url, urlOrObject, type Rule } from './rules.js'

const contextPrefix = 'https://purl.imsglobal.org/spec/ob/v3p0/context'

const identifiers = optional(oneOrMany(object({ type: oneOrMany(text), identifier: text, identifierType: text })))

const profile = urlOrObject({ type: typeAmong('Profile'), otherIdentifier: identifiers })

/** Both of its own members may be left out. @see {@link https://www.imsglobal.org/spec/ob/v3p0/#criteria Criteria} */
const criteria: Rule = (value, at, found) => {
  if (!isObject(value)) object()(value, at, found)
}

/** @see {@link https://www.imsglobal.org/spec/ob/v3p0/#achievement Achievement} */
const achievement = object({
  id: url,
  type: typeAmong('Achievement'),
  name: text,
  description: text,
  criteria
})

/** @see {@link https://www.imsglobal.org/spec/ob/v3p0/#achievementcredential AchievementCredential} */
const achievementCredential: Rule = object({
  issuer: profile,
  credentialSubject: oneOrMany(
    object({ type: typeAmong('AchievementSubject'), achievement, otherIdentifier: identifiers })
  )
})

/** @see {@link https://www.imsglobal.org/spec/ob/v3p0/#endorsementcredential EndorsementCredential} */
const endorsementCredential: Rule = object({
  name: text,
  issuer: profile,
  credentialSubject: object({ id: url, type: typeAmong('EndorsementSubject'), otherIdentifier: identifiers })
})

const rules: readonly { types: readonly string[]; rule: Rule }[] = [
  { types: ['OpenBadgeCredential', 'AchievementCredential'], rule: achievementCredential },
  { types: ['EndorsementCredential'], rule: endorsementCredential }
]

/** True when the document is of a type that Open Badges defines. */
export function isOpenBadge(document: JsonObject): boolean {
  return rulesFor(document).length > 0
}

/** The problems of an Open Badges 3.0 credential, beyond those of the data model. */
export function openBadgeProblems(document: JsonObject): Problem[] {
  return rulesFor(document).flatMap(({ rule }) => problemsOf(rule, document))
}

/** The types mean what Open Badges 3.0 says only under its own context; earlier drafts used the same names. */
function rulesFor(document: JsonObject): { rule: Rule }[] {
  const contexts = toArray(document['@context'])
  if (!contexts.some((context) => typeof context === 'string' && context.startsWith(contextPrefix))) return []
  const named = toArray(document.type)
  return rules.filter(({ types }) => named.some((type) => types.includes(type as string)))
}
