/**
 * The keys that an issuer of Open Badges 2.0 signs with: those that its Profile lists, and that say they are its own.
 *
 * @module
 */

import { fail } from '../../errors.js'
import { decodeJwk } from '../../keys/jwk.js'
import type { PublicKey } from '../../keys/multikey.js'
import { decodePem } from '../../keys/pem.js'
import { asString, isObject, toArray, type JsonObject, type JsonValue } from '../../model/json.js'
import type { LoadPart } from '../registry.js'
import { idOf, inOwnWords, isAddress, isMeant } from './words.js'

/** An issuer with more of them says in the Assertion which one it is. */
const maxKeys = 5

/**
 * Finds the keys that may have signed.
 *
 * @param award With its parts in their places.
 * @throws {ProblemError} `key-not-found`, `issuer-key-mismatch`, `key-controller`, `key-malformed`,
 *   `key-type-unsupported`; why a key could not be read.
 * @see {@link https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#SignedBadge SignedBadge Verification, steps 4 and 5}
 */
export async function keysOf(award: JsonObject, issuer: JsonObject, load: LoadPart): Promise<PublicKey[]> {
  const listed = toArray<JsonValue>(issuer.publicKey ?? undefined)
  const verification = isObject(award.verification) ? award.verification : {}
  const creator = idOf(verification.creator)
  if (listed.length === 0) return fail('key-not-found', `${idOf(issuer)} lists no key`, '/badge/issuer/publicKey')
  if (verification.creator === undefined) {
    if (listed.length > maxKeys) fail('limit-exceeded', `${listed.length} keys, and none is named`)
    return Promise.all(listed.map((key) => readListed(key, issuer, load)))
  }
  const named = listed.find((key) => creator !== undefined && idOf(key) === creator)
  if (named === undefined)
    return fail('issuer-key-mismatch', `${idOf(issuer)} does not list ${creator ?? 'the key'}`, '/verification/creator')
  return [await readListed(named, issuer, load)]
}

/** A key that the Profile holds itself needs no asking: the Profile is what its address answered. */
async function readListed(listed: JsonValue, issuer: JsonObject, load: LoadPart): Promise<PublicKey> {
  const id = idOf(listed)
  const isWhole = isObject(listed) && ('publicKeyPem' in listed || 'publicKeyJwk' in listed)
  const key = inOwnWords(isWhole ? listed : await fetchKey(id, load))
  const owner = idOf(key.owner)
  if (owner !== idOf(issuer))
    fail('key-controller', `${id ?? 'the key'} belongs to ${owner ?? 'nobody'}, not to ${idOf(issuer)}`)
  return { ...readKeyOf(key), ...(id === undefined ? {} : { id }) }
}

async function fetchKey(id: string | undefined, load: LoadPart): Promise<JsonObject> {
  if (!isAddress(id)) return fail('key-not-found', `${id ?? 'the key'} has no address`)
  const answer = await load(id)
  return isMeant(answer) ? answer : fail('fetch-content', `${id} does not hold a key`)
}

function readKeyOf(key: JsonObject): PublicKey {
  if (isObject(key.publicKeyJwk)) return decodeJwk(key.publicKeyJwk)
  const pem = asString(key.publicKeyPem)
  return pem === undefined ? fail('key-malformed', 'there is neither publicKeyPem nor publicKeyJwk') : decodePem(pem)
}
