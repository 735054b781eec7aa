/**
 * Tokens with any header and payload: what an issuer, an attacker, or another program would write.
 *
 * @module
 */

import type { JsonObject } from '@quality-label/credentials'
import { createHash, createHmac, generateKeyPairSync, sign as signWith } from 'node:crypto'
import { signerOf, type KeyName } from './keys.js'
import { NETWORK } from './network.js'

type Sign = (data: Uint8Array) => Promise<Uint8Array> | Uint8Array

export const base64url = (data: string | Uint8Array) => Buffer.from(data).toString('base64url')

/** A compact JWS. Text stands in the token as it is given, so that it can be no JSON. */
export async function jws(header: JsonObject | string, payload: JsonObject | string, sign: Sign): Promise<string> {
  const parts = [header, payload].map((part) => base64url(typeof part === 'string' ? part : JSON.stringify(part)))
  const input = parts.join('.')
  return `${input}.${base64url(await sign(Buffer.from(input)))}`
}

/** By one of the test's Ed25519 keys. */
export const by =
  (name: KeyName): Sign =>
  async (data) =>
    (await signerOf(name)).sign(data)

/** The header of a token by the Network's label key. */
export const header = (change: JsonObject = {}): JsonObject => ({
  alg: 'EdDSA',
  typ: 'vc+jwt',
  kid: `${NETWORK}#label-1`,
  ...change
})

/** A token by the Network's label key. */
export const token = (payload: JsonObject | string, change: JsonObject = {}) =>
  jws(header(change), payload, by('label'))

export const hmac =
  (secret: Uint8Array): Sign =>
  (data) =>
    createHmac('sha256', secret).update(data).digest()

const kinds = {
  ES256: { make: () => generateKeyPairSync('ec', { namedCurve: 'P-256' }), hash: 'sha256' },
  ES384: { make: () => generateKeyPairSync('ec', { namedCurve: 'P-384' }), hash: 'sha384' },
  ES512: { make: () => generateKeyPairSync('ec', { namedCurve: 'P-521' }), hash: 'sha512' },
  RS256: { make: () => generateKeyPairSync('rsa', { modulusLength: 2048 }), hash: 'sha256' }
} as const

export interface TokenKey {
  alg: keyof typeof kinds
  jwk: JsonObject
  /** The did:jwk of the key. */
  did: string
  sign: Sign
}

/** A new key for an algorithm. */
export function keyFor(alg: keyof typeof kinds): TokenKey {
  const { make, hash } = kinds[alg]
  const { publicKey, privateKey } = make()
  const jwk = publicKey.export({ format: 'jwk' }) as JsonObject
  return {
    alg,
    jwk,
    did: `did:jwk:${base64url(JSON.stringify(jwk))}`,
    sign: (data) => signWith(hash, data, { key: privateKey, dsaEncoding: 'ieee-p1363' })
  }
}

/** A disclosure, its digest, and the two as a list member. */
export function disclosure(...parts: unknown[]): { text: string; digest: string } {
  const text = base64url(JSON.stringify(['c2FsdA', ...parts]))
  return { text, digest: digestOf(text) }
}

export const digestOf = (text: string) => createHash('sha256').update(text).digest('base64url')

/** The token with one bit of one of its three parts turned, still base64url. */
export function withOtherBit(token: string, part: 1 | 2): string {
  const parts = token.split('.')
  const bytes = Buffer.from(parts[part]!, 'base64url')
  bytes[bytes.length - 2]! ^= 1
  parts[part] = base64url(bytes)
  return parts.join('.')
}

/** Seconds since the epoch. */
export const seconds = (date: string) => Date.parse(date) / 1000
