/**
 * What Open Badges 2.0 asks of the form of its objects.
 *
 * @module
 */

import { parseDateTime } from '../../model/date-time.js'
import { asString, isObject, pointerTo, type JsonObject, type JsonValue } from '../../model/json.js'
import { problem, type Problem } from '../../problems.js'
import { all, object, oneOrMany, optional, problemsOf, text, typeAmong, url, urlOrObject, type Rule } from '../rules.js'
import { dateOf, inOwnWords, isAddress, isEndorsement, isSigned, spelledInFull, spelledTwice } from './words.js'

const boolean: Rule = (value, at, found) => {
  if (typeof value !== 'boolean') found.push(problem('malformed', 'true or false is needed', at))
}

const date: Rule = (value, at, found) => {
  if (value === undefined) found.push(problem('missing', 'a date-time is needed', at))
  else if (dateOf(value) === undefined) found.push(problem('malformed', 'an ISO 8601 date-time is needed', at))
}

/** In JSON-LD a member that is `null` is one that is not there. */
const nullable = (rule: Rule): Rule =>
  optional((value, at, found) => (value === null ? undefined : rule(value, at, found)))

/** An address, or an object with one; a data URI too where the picture is not one that was awarded. */
const image = urlOrObject()

/** The image of an award is baked and lies at an address of its own. */
const awardedImage: Rule = all(image, (value, at, found) => {
  const id = asString(isObject(value) ? value.id : value)
  if (id !== undefined && /^data:/i.test(id)) found.push(problem('malformed', 'a data URI is no baked image', at))
})

const verification = object({
  type: typeAmong('HostedBadge', 'hosted', 'SignedBadge', 'signed'),
  creator: optional(urlOrObject())
})

/** @see {@link https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#IdentityObject IdentityObject} */
const recipient = object({ type: text, identity: text, hashed: optional(boolean), salt: nullable(saltRule) })

function saltRule(value: JsonValue | undefined, at: string, found: Problem[]): void {
  if (typeof value !== 'string') found.push(problem('malformed', 'a salt is a text', at))
}

/** @see {@link https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#Assertion Assertion} */
const assertion = object({
  id: url,
  recipient,
  badge: urlOrObject(),
  verification,
  issuedOn: date,
  expires: optional(date),
  image: nullable(awardedImage),
  revoked: nullable(boolean)
})

/** Of one that is revoked nothing else need be left. */
const revokedAssertion = object({ id: url })

/** @see {@link https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#Endorsement Endorsement} */
const endorsement = object({
  id: url,
  claim: object({ id: url }),
  issuer: urlOrObject(),
  verification,
  issuedOn: date,
  expires: optional(date)
})

/** @see {@link https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#BadgeClass BadgeClass} */
export const badgeClass: Rule = object({
  id: url,
  type: typeAmong('BadgeClass'),
  name: text,
  description: text,
  image,
  criteria: (value, at, found) => (isObject(value) ? object()(value, at, found) : url(value, at, found)),
  issuer: urlOrObject()
})

/** @see {@link https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#Profile Profile} */
export const issuerProfile: Rule = object({
  id: url,
  type: typeAmong('Issuer', 'Profile'),
  name: text,
  url,
  email: text,
  publicKey: nullable(oneOrMany(urlOrObject())),
  revocationList: nullable(urlOrObject()),
  verification: optional(
    object({
      startsWith: optional(oneOrMany(text)),
      allowedOrigins: optional(oneOrMany(text)),
      verificationProperty: optional(onlyId)
    })
  )
})

/** Scope is asked of ids alone. */
function onlyId(value: JsonValue | undefined, at: string, found: Problem[]): void {
  if (value !== 'id' && value !== '@id') found.push(problem('malformed', 'only id is a property to verify by', at))
}

/** The problems of an Assertion or an Endorsement as it came. */
export function problemsOfAward(value: JsonObject): Problem[] {
  const document = inOwnWords(value)
  const found = [...spellingProblems(value), ...problemsOf(ruleFor(document), document), ...reversed(document)]
  const id = asString(document.id)
  if (isObject(document.verification) && !isSigned(document) && id !== undefined && !isAddress(id))
    found.push(problem('malformed', 'a hosted badge has an address as its id', '/id'))
  return found
}

function ruleFor(document: JsonObject): Rule {
  if (isEndorsement(document)) return endorsement
  return document.revoked === true ? revokedAssertion : assertion
}

/** Where another name than the standard's would be overlooked, or contradicts it. */
export function spellingProblems(value: JsonObject): Problem[] {
  return [
    ...spelledTwice(value).map((name) => problem('malformed', `${name} is there twice`, pointerTo('', name))),
    ...spelledInFull(value).map((name) =>
      problem('malformed', 'the standard has a short name for it', pointerTo('', name))
    )
  ]
}

function reversed({ issuedOn, expires }: JsonObject): Problem[] {
  const [begin, end] = [issuedOn, expires].map((value) => parseDateTime(dateOf(value)))
  if (begin === undefined || end === undefined || begin <= end) return []
  return [problem('dates-reversed', 'expires lies before issuedOn', '/expires')]
}
