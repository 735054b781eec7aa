/**
 * The holder's signature at the end of an SD-JWT: whoever shows the token holds the key that the issuer named.
 *
 * @module
 */

import { fail } from '../errors.js'
import { decodeJwk } from '../keys/jwk.js'
import { isObject, type JsonObject } from '../model/json.js'
import { momentOf } from './claims.js'
import { checkJws, claimsOf, openJws } from './compact-jws.js'
import { digestOf } from './disclosures.js'
import { subtypeOf } from './token-types.js'

/**
 * Checks the key binding of a token whose signature holds. Audience and nonce belong to a conversation that nobody here
 * took part in.
 *
 * @param binding The last part of the token.
 * @param bound All before it, with the last `~`.
 * @param payload What the issuer signed.
 * @throws {ProblemError} `proof-malformed`, `proof-invalid`, `proof-type-unsupported`, and those of the key.
 * @see {@link https://www.rfc-editor.org/rfc/rfc9901#section-7.3 RFC 9901, section 7.3, step 5}
 */
export async function checkBinding(binding: string, bound: string, { cnf }: JsonObject): Promise<void> {
  const jws = openJws(binding)
  if (subtypeOf(jws.header.typ) !== 'kb+jwt') fail('proof-malformed', 'the key binding is not of the type kb+jwt')
  const claims = claimsOf(jws)
  if (momentOf(claims, 'iat') === undefined || typeof claims.aud !== 'string' || typeof claims.nonce !== 'string')
    fail('proof-malformed', 'the key binding lacks iat, aud or nonce')
  if (claims.sd_hash !== (await digestOf(bound))) fail('proof-invalid', 'the key binding is that of another token')
  if (!isObject(cnf)) return fail('proof-invalid', 'the issuer named no key for the holder')
  // RFC 7800 has other ways to name a key: none of them is in the token itself.
  if (!isObject(cnf.jwk)) return fail('proof-type-unsupported', 'a key binding whose key is not in the token')
  await checkJws(jws, decodeJwk(cnf.jwk))
}
