/**
 * Finds the key that a proof names in its controller document, and whether it may make assertions.
 *
 * @module
 */

import { fail } from '../errors.js'
import { parseDateTime } from '../model/date-time.js'
import { asString, isObject, toArray, type JsonObject, type JsonValue } from '../model/json.js'
import { readMultikey, type PublicKey } from './multikey.js'

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

/** The members that carry keys. @see {@link https://www.w3.org/TR/cid-1.0/#verification-material Verification Material} */
const keyMembers = ['publicKeyMultibase', 'publicKeyJwk', 'publicKeyBase58', 'publicKeyPem'] as const

/**
 * Retrieves a verification method that may sign assertions.
 *
 * @param document Of the controller; its id has been compared with what was asked for.
 * @param url The method's absolute URL.
 * @throws {ProblemError} `key-not-found`, `key-ambiguous`, `key-not-authorised`, `key-controller`, and those of the
 *   key's form.
 * @see {@link https://www.w3.org/TR/cid-1.0/#retrieve-verification-method Retrieve Verification Method, 3.3}
 */
export async function findVerificationMethod(document: ControllerDocument, url: string): Promise<VerificationMethod> {
  const assertion = toArray<JsonValue>(document.assertionMethod)
  const all = [...toArray<JsonValue>(document.verificationMethod), ...assertion].filter(isObject)
  const named = all.filter((method) => absolute(method.id, document.id) === url)
  const method = named[0]
  if (!method) return fail('key-not-found', `${document.id} has no ${url}`)
  if (new Set(named.flatMap(keyMaterial)).size > 1) fail('key-ambiguous', `${url} is given more than once`)
  const allowed = assertion.some((entry) => absolute(isObject(entry) ? entry.id : entry, document.id) === url)
  if (!allowed) fail('key-not-authorised', `${url} is not under assertionMethod`)
  const controller = asString(method.controller) ?? ''
  if (controller !== document.id)
    fail('key-controller', `${url} belongs to ${controller || 'nobody'}, not to ${document.id}`)
  return { id: url, controller, key: await keyOf(method), ...earliest(named, 'revoked'), ...earliest(named, 'expires') }
}

/** Most methods are Multikeys; what the other forms need is loaded with the first of them. */
async function keyOf(method: JsonObject): Promise<PublicKey> {
  return method.type === 'Multikey' ? readMultikey(method) : (await import('./read-key.js')).readKey(method)
}

/**
 * Relative ids are meant within the document. One without `#` would be a path beside it, and names no key in it.
 *
 * @see {@link https://www.w3.org/TR/did-1.0/#relative-did-urls Relative DID URLs, 3.2.2}
 */
function absolute(id: JsonValue | undefined, base: string): string | undefined {
  const text = asString(id)
  return text?.startsWith('#') ? base + text : text
}

/**
 * A method may not carry its key twice, in two forms. @see
 * {@link https://www.w3.org/TR/cid-1.0/#verification-material Verification Material}
 */
function keyMaterial(method: JsonObject): string[] {
  return keyMembers.flatMap((name) => (method[name] === undefined ? [] : JSON.stringify([name, method[name]])))
}

/**
 * A date that cannot be read counts as the beginning of time: a key that was revoked somewhen is not one that never
 * was.
 */
function earliest(methods: JsonObject[], name: 'revoked' | 'expires'): { revoked?: number; expires?: number } {
  const dates = methods.flatMap((method) => (method[name] === undefined ? [] : (parseDateTime(method[name]) ?? 0)))
  return dates.length === 0 ? {} : { [name]: Math.min(...dates) }
}
