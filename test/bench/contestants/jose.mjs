/**
 * `jose`: the signature of a token, and nothing else, with a key that has been read.
 *
 * @module
 */
import { compactVerify, importJWK } from 'jose'

let key

export async function verify(token, publicJwk) {
  key ??= await importJWK(publicJwk, 'EdDSA')
  await compactVerify(token, key)
}
