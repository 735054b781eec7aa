/**
 * The registered claims of a token beside the credential in it: they say the same, or the token is refused.
 *
 * @module
 */

import { fail } from '../errors.js'
import { contextV1, firstContext } from '../formats/recognise.js'
import { parseDateTime } from '../model/date-time.js'
import { idOf, isObject, toArray, type JsonObject, type JsonValue } from '../model/json.js'
import { quote } from '../model/quote.js'

/** What a claim and a property may differ by: a NumericDate is written in whole seconds. */
const secondMs = 1000

/**
 * A moment that a claim names, in milliseconds.
 *
 * @throws {ProblemError} `malformed`.
 * @see {@link https://www.rfc-editor.org/rfc/rfc7519#section-2 RFC 7519, section 2: NumericDate}
 */
export function momentOf(claims: JsonObject, name: 'exp' | 'iat' | 'nbf'): number | undefined {
  const claim = claims[name]
  if (claim === undefined) return undefined
  // The W3C's own test suite writes date-times: what can be read without doubt is held against the token.
  const time = typeof claim === 'number' ? claim * 1000 : parseDateTime(claim)
  const inRange = time !== undefined && Math.abs(time) <= 8.64e15 && parseDateTime(dateTime(time)) !== undefined
  return inRange ? Math.floor(time) : fail('malformed', `${name} is ${quote(claim)}, no NumericDate`, `/${name}`)
}

/** RFC 3339. */
export function dateTime(time: number): string {
  return new Date(time).toISOString().replace('.000Z', 'Z')
}

/**
 * The credential with what the token says in its claims only.
 *
 * @see {@link https://www.w3.org/TR/vc-data-model-1.1/#jwt-decoding JWT Decoding}
 */
export function completed(credential: JsonObject, claims: JsonObject): JsonObject {
  const [from, until] = dateNames(credential)
  const [begin, end] = [momentOf(claims, 'nbf'), momentOf(claims, 'exp')]
  return {
    ...(claims.jti === undefined ? {} : { id: claims.jti }),
    ...(begin === undefined ? {} : { [from]: dateTime(begin) }),
    ...(end === undefined ? {} : { [until]: dateTime(end) }),
    ...(claims.iss === undefined ? {} : { issuer: claims.iss }),
    ...credential,
    ...named(credential, 'issuer', claims.iss),
    ...named(credential, 'credentialSubject', claims.sub)
  }
}

/**
 * The credential with the status list that its token names: no method of this project reads it, and a status that
 * nobody read is not passed over.
 *
 * @see {@link https://datatracker.ietf.org/doc/draft-ietf-oauth-status-list/ Token Status List: Referenced Token}
 */
export function withStatusClaim(credential: JsonObject, { status }: JsonObject): JsonObject {
  if (!isObject(status) || !isObject(status.status_list)) return credential
  const { uri } = status.status_list
  const entry = { ...(uri === undefined ? {} : { id: uri }), type: 'TokenStatusList' }
  return { ...credential, credentialStatus: [...toArray<JsonValue>(credential.credentialStatus), entry] }
}

/** The member with an id, where it has none and the claim has. */
function named(document: JsonObject, name: string, id: JsonValue | undefined): JsonObject {
  const value = document[name]
  return id === undefined || !isObject(value) ? {} : { [name]: { id, ...value } }
}

/**
 * Claims that say something else than the credential.
 *
 * @throws {ProblemError} `claims-contradict`.
 */
export function checkCredentialClaims(claims: JsonObject, credential: JsonObject): void {
  agree(claims, 'iss', [idOf(credential.issuer)])
  agree(claims, 'jti', [credential.id])
  agree(claims, 'sub', toArray<JsonValue>(credential.credentialSubject).map(idOf))
}

/**
 * The dates of a token that are those of its credential.
 *
 * @throws {ProblemError} `claims-contradict`.
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#jwt-verify-credential Verify a Credential VC-JWT Signature}
 */
export function checkDateClaims(claims: JsonObject, credential: JsonObject): void {
  const [from, until] = dateNames(credential)
  sameMoment(claims, 'nbf', credential, from)
  sameMoment(claims, 'exp', credential, until)
}

/** @throws {ProblemError} `claims-contradict`. */
export function checkPresentationClaims(claims: JsonObject, presentation: JsonObject): void {
  agree(claims, 'iss', [idOf(presentation.holder)])
  agree(claims, 'jti', [presentation.id])
}

/** Where the document does not say it, there is nothing to contradict. */
function agree(claims: JsonObject, name: string, stated: (JsonValue | undefined)[]): void {
  const claim = claims[name]
  const known = stated.filter((value) => value !== undefined)
  if (claim === undefined || known.length === 0 || known.includes(claim)) return
  fail('claims-contradict', `${name} is ${quote(claim)}, the document says ${known.map(quote).join(', ')}`, `/${name}`)
}

function sameMoment(claims: JsonObject, name: 'exp' | 'nbf', credential: JsonObject, property: string): void {
  const [claim, stated] = [momentOf(claims, name), parseDateTime(credential[property])]
  // A property that is no date is named by the shape check.
  if (claim === undefined || stated === undefined || Math.abs(claim - stated) < secondMs) return
  fail(
    'claims-contradict',
    `${name} is ${dateTime(claim)}, ${property} is ${quote(credential[property])}`,
    `/${property}`
  )
}

/** The first context says which version of the data model a document follows. */
function dateNames(credential: JsonObject): [from: string, until: string] {
  return firstContext(credential) === contextV1 ? ['issuanceDate', 'expirationDate'] : ['validFrom', 'validUntil']
}
