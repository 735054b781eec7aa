/**
 * Reads a W3C Verifiable Credential, Open Badges 3.0 among them, into the one `Credential` shape. It reads as far as it
 * can: what is wrong with the form is said by the shape check.
 *
 * @module
 */

import type { Achievement, Credential, EndorsementClaim, Profile, Recipient, StatusEntry } from '../model/credential.js'
import { asString, isObject, toArray, without, type JsonObject, type JsonValue } from '../model/json.js'
import { SITE_IDENTIFIER } from '../model/label.js'
import { problemsOf } from './rules.js'
import type { Format } from './registry.js'
import { isOpenBadge, openBadgeProblems } from './shape-open-badges.js'
import { needsSeldomRules, shapeV2, type Shape } from './shape-vcdm.js'

/** VCDM 2.0. */
export const format: Format = vcdmFormat('2.0', shapeV2)

/** The format of one version of the data model. */
export function vcdmFormat(version: string, shape: Shape): Format {
  const usual = shape()
  return {
    decode(value) {
      const document = without(value, 'proof')
      const openBadge = isOpenBadge(document)
      return {
        credential: readCredential(document),
        standard: openBadge ? 'OB3' : 'VC',
        version: openBadge ? '3.0' : version,
        proofs: toArray<JsonValue>(value.proof).filter(isObject)
      }
    },
    async shape(value) {
      const rule = needsSeldomRules(value) ? shape(await import('./shape-seldom.js')) : usual
      return [...problemsOf(rule, value), ...openBadgeProblems(value)]
    }
  }
}

/** Reads the members that the walk and its readers use. */
export function readCredential(document: JsonObject): Credential {
  const subjects = toArray<JsonValue>(document.credentialSubject).filter(isObject)
  const subject = firstOf(subjects)
  return defined({
    id: asString(document.id),
    types: strings(document.type),
    name: plainText(document.name),
    issuer: readIssuer(document.issuer),
    recipient: readRecipient(subject),
    subjectIds: subjects.flatMap(({ id }) => asString(id) ?? []),
    achievement: readAchievement(subject.achievement),
    endorsement: readEndorsement(subject),
    awardedDate: text(document.awardedDate),
    validFrom: asString(document.validFrom) ?? asString(document.issuanceDate),
    validUntil: asString(document.validUntil) ?? asString(document.expirationDate),
    status: readStatus(document.credentialStatus),
    document
  })
}

function readIssuer(value: JsonValue | undefined): Credential['issuer'] {
  if (!isObject(value)) return { id: asString(value) ?? '' }
  return { ...readProfile(value), id: asString(value.id) ?? '' }
}

function readProfile(value: JsonObject): Profile {
  const address = only(value.address)
  return defined({
    id: asString(value.id),
    name: plainText(value.name),
    url: text(value.url),
    countryCode: text(address?.addressCountryCode),
    locality: text(address?.addressLocality)
  })
}

function readRecipient(subject: JsonObject): Recipient {
  const otherIdentifiers = toArray<JsonValue>(subject.otherIdentifier).flatMap((entry) => {
    const [type, value] = isObject(entry) ? [text(entry.identifierType), text(entry.identifier)] : []
    return type !== undefined && value !== undefined ? [{ type, value }] : []
  })
  const sites = otherIdentifiers.filter(({ type }) => type === SITE_IDENTIFIER).map(({ value }) => value)
  const hashedIdentities = toArray<JsonValue>(subject.identifier).flatMap((identity) => {
    const { identityHash, salt } = isObject(identity) ? identity : {}
    const hash = text(identityHash)
    return hash === undefined ? [] : { hash, salt: text(salt) ?? '' }
  })
  return { ...readProfile(subject), otherIdentifiers, hashedIdentities, sites }
}

function readAchievement(one: JsonValue | undefined): Achievement | undefined {
  const value = only(one)
  if (!value) return undefined
  const criteria = only(value.criteria)
  return defined({
    id: asString(value.id),
    types: strings(value.type),
    kind: text(value.achievementType),
    name: plainText(value.name),
    description: plainText(value.description),
    criteria: criteria && defined({ id: asString(criteria.id), narrative: text(criteria.narrative) })
  })
}

function readEndorsement(subject: JsonObject): EndorsementClaim | undefined {
  if (!strings(subject.type).includes('EndorsementSubject')) return undefined
  return defined({
    comment: text(subject.endorsementComment),
    category: text(subject.endorserCategory),
    level: text(subject.endorserLevel),
    language: text(subject.inLanguage)
  })
}

function readStatus(value: JsonValue | undefined): StatusEntry[] {
  return toArray<JsonValue>(value).flatMap((entry, i) => {
    if (!isObject(entry)) return []
    const pointer = Array.isArray(value) ? `/credentialStatus/${i}` : '/credentialStatus'
    return defined({
      type: strings(entry.type)[0] ?? '',
      id: asString(entry.id),
      purpose: text(entry.statusPurpose),
      pointer,
      entry
    })
  })
}

/**
 * Of several subjects, the one whose id comes first: a proof of statements covers no order, so the order in which they
 * are written must not decide which one is read.
 */
function firstOf(subjects: JsonObject[]): JsonObject {
  const idOf = ({ id }: JsonObject) => asString(id) ?? ''
  return subjects.reduce((first, next) => (idOf(next) < idOf(first) ? next : first), subjects[0] ?? {})
}

/** A list of one means what its member means, also where that is said twice. */
function only(value: JsonValue | undefined): JsonObject | undefined {
  const [one, ...others] = new Set(toArray<JsonValue>(value))
  return others.length === 0 && isObject(one) ? one : undefined
}

function text(value: JsonValue | undefined): string | undefined {
  if (!Array.isArray(value)) return asString(value)
  const [one, ...others] = new Set(value)
  return others.length === 0 ? asString(one) : undefined
}

/** A text, or the first of its language versions: readers show it, nothing is decided by it. */
function plainText(value: JsonValue | undefined): string | undefined {
  const first = toArray<JsonValue>(value)[0]
  return isObject(first) ? asString(first['@value']) : asString(first)
}

function strings(value: JsonValue | undefined): string[] {
  return toArray<JsonValue>(value).filter((item) => typeof item === 'string')
}

/** Leaves out the members that are not there, so that results stay plain JSON. */
export function defined<T extends object>(members: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as T
}
