/**
 * Selective disclosure: the claims that a holder shows, put back in the places that the issuer signed.
 *
 * @module
 */

import { sha256 } from '../canonical/sha256.js'
import { fail } from '../errors.js'
import { encodeBase64Url } from '../keys/base64.js'
import { asString, isObject, maxNesting, setMember, type JsonObject, type JsonValue } from '../model/json.js'
import { quote } from '../model/quote.js'
import { jsonIn } from './strict-json.js'

/** A claim with its name, or an element of an array without one. */
interface Disclosure {
  name?: string
  value: JsonValue
}

/** What is left to be placed, every digest that has been met, and how deep in the document this is. */
interface Placing {
  disclosures: Map<string, Disclosure>
  digests: Set<string>
  depth: number
}

/** Members that carry digests, and may be nothing else. */
const reserved: readonly string[] = ['_sd', '...']

/** No credential has so many claims. */
const maxDisclosures = 1000

/** The digest of a text by the only algorithm that is supported. */
export async function digestOf(text: string): Promise<string> {
  return encodeBase64Url(await sha256(text))
}

/**
 * The payload as it is after its disclosures are in place; what was not disclosed is not there.
 *
 * @throws {ProblemError} `disclosure-invalid`, `proof-type-unsupported` for another hash, `limit-exceeded`.
 * @see {@link https://www.rfc-editor.org/rfc/rfc9901#section-7.1 RFC 9901, section 7.1}
 */
export async function withDisclosures(payload: JsonObject, texts: string[]): Promise<JsonObject> {
  const { _sd_alg: hash = 'sha-256', ...signed } = payload
  if (hash !== 'sha-256') fail('proof-type-unsupported', `disclosures by ${quote(hash)}`)
  if (texts.length > maxDisclosures) fail('limit-exceeded', `${texts.length} disclosures`)
  const disclosures = await readAll(texts)
  const document = placeIn(signed, { disclosures, digests: new Set(), depth: 1 })
  if (disclosures.size > 0) fail('disclosure-invalid', `${disclosures.size} of ${texts.length} belong to nothing`)
  return document
}

async function readAll(texts: string[]): Promise<Map<string, Disclosure>> {
  const all = new Map<string, Disclosure>()
  for (const text of texts) {
    const digest = await digestOf(text)
    if (all.has(digest)) fail('disclosure-invalid', 'a disclosure comes twice')
    all.set(digest, readDisclosure(text))
  }
  return all
}

/** @see {@link https://www.rfc-editor.org/rfc/rfc9901#section-4.2 RFC 9901, section 4.2} */
function readDisclosure(text: string): Disclosure {
  const parts = jsonIn(text, 'disclosure')
  if (!Array.isArray(parts) || typeof parts[0] !== 'string' || parts.length < 2 || parts.length > 3)
    return fail('disclosure-invalid', 'a disclosure is a list of a salt, a name and a value')
  if (parts.length === 2) return { value: parts[1]! }
  const name = asString(parts[1])
  if (name === undefined || reserved.includes(name)) return fail('disclosure-invalid', `the name ${quote(parts[1])}`)
  return { name, value: parts[2]! }
}

/** Disclosures may lie in disclosures, but no deeper than JSON may. */
function place(value: JsonValue, { depth, ...rest }: Placing): JsonValue {
  if (depth > maxNesting) fail('too-deep', `more than ${maxNesting} levels`)
  const deeper = { ...rest, depth: depth + 1 }
  if (Array.isArray(value)) return value.flatMap((item) => placeItem(item, deeper))
  return isObject(value) ? placeIn(value, deeper) : value
}

function placeIn(object: JsonObject, placing: Placing): JsonObject {
  const placed: JsonObject = {}
  for (const [name, value] of Object.entries(object)) {
    if (name === '...') fail('disclosure-invalid', 'a digest of an element lies outside a list')
    if (name !== '_sd' && value !== undefined) setMember(placed, name, place(value, placing))
  }
  for (const digest of digestsOf(object._sd)) {
    const found = take(digest, placing)
    if (!found) continue
    const { name } = found
    if (name === undefined) return fail('disclosure-invalid', 'an element of a list is disclosed as a claim')
    if (Object.hasOwn(placed, name)) fail('disclosure-invalid', `${quote(name)} is there twice`)
    setMember(placed, name, place(found.value, placing))
  }
  return placed
}

/** An element that is a digest alone is what it discloses, or not there. */
function placeItem(item: JsonValue, placing: Placing): JsonValue[] {
  if (!isObject(item) || !Object.hasOwn(item, '...')) return [place(item, placing)]
  const digest = asString(item['...'])
  if (digest === undefined || Object.keys(item).length > 1)
    return fail('disclosure-invalid', 'the digest of an element stands beside something else')
  const found = take(digest, placing)
  if (!found) return []
  if (found.name !== undefined) fail('disclosure-invalid', 'a claim is disclosed as an element of a list')
  return [place(found.value, placing)]
}

function digestsOf(value: JsonValue | undefined): string[] {
  const digests = value ?? []
  if (Array.isArray(digests) && digests.every((digest) => typeof digest === 'string')) return digests
  return fail('disclosure-invalid', '_sd is no list of digests')
}

/** Each digest stands once, whether it is disclosed or not. */
function take(digest: string, { disclosures, digests }: Placing): Disclosure | undefined {
  if (digests.has(digest)) fail('disclosure-invalid', 'a digest comes twice')
  digests.add(digest)
  const found = disclosures.get(digest)
  disclosures.delete(digest)
  return found
}
