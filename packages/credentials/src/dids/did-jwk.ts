/**
 * did:jwk: the key is the identifier, written as a JWK, and nothing is fetched.
 *
 * @module
 */

import { fail, ProblemError } from '../errors.js'
import { decodeBase64Url } from '../keys/base64.js'
import { refusePrivate } from '../keys/jwk.js'
import { isObject, type JsonObject } from '../model/json.js'
import { parseJson } from '../model/parse-json.js'
import type { DidMethod } from './registry.js'

/** More than the longest RSA key that is read here. */
const maxCharacters = 8192

/** @see {@link https://github.com/quartzjer/did-jwk/blob/main/spec.md#read Read} */
export const method: DidMethod = {
  resolve(did) {
    const publicKeyJwk = readJwk(did)
    refusePrivate(publicKeyJwk)
    const id = `${did}#0`
    return Promise.resolve({
      id: did,
      verificationMethod: [{ id, type: 'JsonWebKey', controller: did, publicKeyJwk }],
      // A key for encryption makes no assertions.
      ...(publicKeyJwk.use === 'enc' ? {} : { assertionMethod: [id] })
    })
  }
}

function readJwk(did: string): JsonObject {
  const text = did.slice('did:jwk:'.length)
  if (text.length > maxCharacters) return fail('did-malformed', 'the did:jwk is longer than a key')
  try {
    const json = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(decodeBase64Url(text))
    const jwk = parseJson(json)
    if (isObject(jwk)) return jwk
  } catch (caught) {
    // A text that is not UTF-8 is a TypeError of the decoder.
    if (!(caught instanceof ProblemError || caught instanceof TypeError)) throw caught
  }
  return fail('did-malformed', `${did} is no JWK in base64url`)
}
