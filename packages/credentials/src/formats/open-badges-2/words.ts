/**
 * How Open Badges 2.0 is spelled: the standard's own names, from the few other spellings that its context allows.
 *
 * @module
 */

import { parseDateTime } from '../../model/date-time.js'
import { asString, isObject, setMember, toArray, type JsonObject, type JsonValue } from '../../model/json.js'

/** `verify` is the name of earlier versions, and an alias in the context. */
const aliases = new Map([
  ['@id', 'id'],
  ['@type', 'type'],
  ['verify', 'verification']
])

/** A type as a compact or a whole IRI of the vocabulary. */
const vocabulary = /^(obi:|https:\/\/w3id\.org\/openbadges#)/

/**
 * An object of the standard by its own names. Everything else stays as it is.
 *
 * @see {@link https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#Assertion Assertion: verification}
 */
export function inOwnWords(value: JsonObject): JsonObject {
  const spelled: JsonObject = {}
  for (const [key, member] of Object.entries(value)) {
    const name = aliases.get(key) ?? key
    // Of two spellings of one name the standard's own counts; the shape refuses both together.
    if (member !== undefined && (name === key || !(name in value))) setMember(spelled, name, member)
  }
  if (spelled.type !== undefined) spelled.type = typesOf(spelled)
  if (isObject(spelled.verification)) spelled.verification = inOwnWords(spelled.verification)
  return spelled
}

/** Members that stand twice in an object, by two spellings. */
export function spelledTwice(value: JsonObject): string[] {
  return [...aliases].filter(([alias, name]) => alias in value && name in value).map(([, name]) => name)
}

/** Members that are written as compact or whole IRIs of the context: a reader of names would overlook them. */
export function spelledInFull(value: JsonObject): string[] {
  return Object.keys(value).filter((key) => /^(obi:|sec:|https:\/\/w3id\.org\/(openbadges|security)#)/.test(key))
}

/** True for an answer that wants to be an object of the standard; an error in JSON says nothing. */
export function isMeant(answer: JsonValue): answer is JsonObject {
  return isObject(answer) && ['@context', 'type', '@type'].some((name) => name in answer)
}

/** The types of an object, without the vocabulary's prefix. */
export function typesOf(value: JsonObject): string[] {
  return toArray<JsonValue>(value.type ?? value['@type']).flatMap(
    (type) => asString(type)?.replace(vocabulary, '') ?? []
  )
}

/** True for an object of one of these types. */
export function isOf(value: JsonObject, ...names: string[]): boolean {
  return typesOf(value).some((type) => names.includes(type))
}

/** True for what awards a badge to nobody, but speaks of one. */
export function isEndorsement(document: JsonObject): boolean {
  return isOf(document, 'Endorsement')
}

/** True for an award that a signature proves; all others are proven by their address. */
export function isSigned({ verification }: JsonObject): boolean {
  return isObject(verification) && isOf(verification, 'SignedBadge', 'signed')
}

/** The id of an object, or of what a link points to. */
export function idOf(value: JsonValue | undefined): string | undefined {
  return asString(isObject(value) ? (value.id ?? value['@id']) : value)
}

/** True for an id that is an address. */
export function isAddress(id: string | undefined): id is `http${string}` {
  return id !== undefined && /^https?:\/\//i.test(id)
}

/**
 * A date in RFC 3339, `undefined` for what is none. ISO 8601 lets the seconds be left out.
 *
 * @see {@link https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#dateTime DateTime}
 */
export function dateOf(value: JsonValue | undefined): string | undefined {
  const text = asString(value)?.replace(/^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(?=Z|[+-]|$)/i, '$1:00')
  return parseDateTime(text) === undefined ? undefined : text
}
