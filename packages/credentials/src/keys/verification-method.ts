/**
 * Finds the key that a proof names in its controller document, and whether it may make assertions.
 *
 * @module
 */

import { fail } from '../errors.js'
import { parseDateTime } from '../model/date-time.js'
import { asString, isObject, quote, toArray, type JsonObject, type JsonValue } from '../model/json.js'
import { decodeJwk } from './jwk.js'
import { decodeMultikey, type PublicKey } from './multikey.js'

/** A controlled identifier document: whose keys these are. */
export type ControllerDocument = JsonObject & { id: string }

/** A key, and what its document says of it. */
export interface VerificationMethod {
  /** The absolute URL of the method. */
  id: string
  controller: string
  key: PublicKey
  /** Milliseconds since the epoch. */
  revoked?: number
  expires?: number
}

/**
 * How each type of method carries its key. @see
 * {@link https://www.w3.org/TR/cid-1.0/#verification-methods Verification Methods}
 */
const readers = new Map<string, (method: JsonObject) => PublicKey>([
  ['Multikey', readMultibase],
  ['Ed25519VerificationKey2020', readMultibase],
  ['JsonWebKey', readJwk],
  ['JsonWebKey2020', readJwk]
])

/**
 * Retrieves a verification method that may sign assertions.
 *
 * @param document Of the controller; its id has been compared with what was asked for.
 * @param url The method's absolute URL.
 * @throws {ProblemError} `key-not-found`, `key-ambiguous`, `key-not-authorised`, `key-controller`, and those of the
 *   key's form.
 * @see {@link https://www.w3.org/TR/cid-1.0/#retrieve-verification-method Retrieve Verification Method, 3.3}
 */
export function findVerificationMethod(document: ControllerDocument, url: string): VerificationMethod {
  const assertion = toArray<JsonValue>(document.assertionMethod)
  const all = [...toArray<JsonValue>(document.verificationMethod), ...assertion].filter(isObject)
  const named = all.filter((method) => absolute(method.id, document.id) === url)
  const method = named[0]
  if (!method) return fail('key-not-found', `${document.id} has no ${url}`)
  if (new Set(named.map(keyMaterial)).size > 1) fail('key-ambiguous', `${url} is given more than once`)
  const allowed = assertion.some((entry) => absolute(isObject(entry) ? entry.id : entry, document.id) === url)
  if (!allowed) fail('key-not-authorised', `${url} is not under assertionMethod`)
  const controller = asString(method.controller) ?? ''
  if (controller !== document.id)
    fail('key-controller', `${url} belongs to ${controller || 'nobody'}, not to ${document.id}`)
  return { id: url, controller, key: readKey(method), ...earliest(named, 'revoked'), ...earliest(named, 'expires') }
}

/**
 * Reads the key of a Multikey or JWK object, as a document or a trust list gives it.
 *
 * @throws {ProblemError} `key-malformed`, `key-type-unsupported`.
 */
export function readKey(method: JsonObject): PublicKey {
  if (typeof method.kty === 'string') return decodeJwk(method)
  const reader = readers.get(asString(method.type) ?? '')
  return reader ? reader(method) : fail('key-type-unsupported', `a verification method of type ${quote(method.type)}`)
}

function readMultibase(method: JsonObject): PublicKey {
  if ('secretKeyMultibase' in method) fail('key-malformed', 'the document shows a secret key')
  const multibase = asString(method.publicKeyMultibase)
  return multibase === undefined ? fail('key-malformed', 'publicKeyMultibase is missing') : decodeMultikey(multibase)
}

function readJwk(method: JsonObject): PublicKey {
  return isObject(method.publicKeyJwk)
    ? decodeJwk(method.publicKeyJwk)
    : fail('key-malformed', 'publicKeyJwk is missing')
}

/** Relative ids are meant within the document. */
function absolute(id: JsonValue | undefined, base: string): string | undefined {
  const text = asString(id)
  return text?.startsWith('#') ? base + text : text
}

function keyMaterial(method: JsonObject): string {
  return JSON.stringify([method.publicKeyMultibase ?? null, method.publicKeyJwk ?? null])
}

/**
 * A date that cannot be read counts as the beginning of time: a key that was revoked somewhen is not one that never
 * was.
 */
function earliest(methods: JsonObject[], name: 'revoked' | 'expires'): { revoked?: number; expires?: number } {
  const dates = methods.flatMap((method) => (method[name] === undefined ? [] : (parseDateTime(method[name]) ?? 0)))
  return dates.length === 0 ? {} : { [name]: Math.min(...dates) }
}
