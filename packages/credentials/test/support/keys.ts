/**
 * Keys of every type, made by the runtime: what is read here was written by somebody else's code.
 *
 * @module
 */

import { createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import type { PublicKey } from '../../src/keys/multikey.js'
import { decodeJwk } from '../../src/keys/jwk.js'
import type { JsonObject } from '../../src/model/json.js'

export type KeyName = 'Ed25519' | 'P-256' | 'P-384' | 'P-521' | 'secp256k1' | 'RSA' | 'RSA-1024'

/** A new key. */
export function newKey(name: KeyName): KeyObject {
  if (name === 'Ed25519') return generateKeyPairSync('ed25519').privateKey
  if (name === 'RSA' || name === 'RSA-1024')
    return generateKeyPairSync('rsa', { modulusLength: name === 'RSA' ? 2048 : 1024 }).privateKey
  return generateKeyPairSync('ec', { namedCurve: name }).privateKey
}

/** The public half as a JWK. */
export function jwkOf(key: KeyObject): JsonObject {
  return createPublicKey(key).export({ format: 'jwk' }) as JsonObject
}

/** The public half as this project reads it. */
export function publicKeyOf(key: KeyObject): PublicKey {
  return decodeJwk(jwkOf(key))
}

/** A signature: of ECDSA, r and s one after the other. */
export function signWith(key: KeyObject, data: Uint8Array, hash: string | null): Uint8Array {
  return new Uint8Array(sign(hash, data, { key, dsaEncoding: 'ieee-p1363' }))
}
