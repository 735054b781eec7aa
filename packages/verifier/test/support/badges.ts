/**
 * An issuer of Open Badges 2.0 with its site: a Profile, a BadgeClass, an Assertion, and a server that answers for
 * them.
 *
 * @module
 */

import type { JsonObject } from '@quality-label/credentials'
import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { expect } from 'vitest'
import { verify, type VerificationResult, type VerifyOptions } from '../../src/index.js'
import { NOW } from './network.js'
import { schemaErrors } from './result-schema.js'
import { jws } from './tokens.js'

export const ISSUER = 'https://badges.example/issuer.json'
export const BADGE = 'https://badges.example/badges/robotics.json'
export const ASSERTION = 'https://badges.example/awards/1.json'
export const KEY = 'https://badges.example/keys/1.json'
export const LIST = 'https://badges.example/revoked.json'

const context = 'https://w3id.org/openbadges/v2'

export function assertion(change: JsonObject = {}): JsonObject {
  return {
    '@context': context,
    type: 'Assertion',
    id: ASSERTION,
    recipient: { type: 'email', hashed: false, identity: 'beth@learner.example' },
    badge: BADGE,
    issuedOn: '2026-03-01T12:00:00Z',
    verification: { type: 'hosted' },
    ...change
  }
}

export function badgeClass(change: JsonObject = {}): JsonObject {
  return {
    '@context': context,
    type: 'BadgeClass',
    id: BADGE,
    name: 'Robotics',
    description: 'Built a robot.',
    image: 'https://badges.example/robotics.png',
    criteria: { narrative: 'The robot moves.' },
    issuer: ISSUER,
    ...change
  }
}

export function profile(change: JsonObject = {}): JsonObject {
  return {
    '@context': context,
    type: 'Issuer',
    id: ISSUER,
    name: 'A School',
    url: 'https://badges.example/',
    email: 'badges@badges.example',
    ...change
  }
}

/** A document, what a server answers instead of one, or nothing there. */
export type Page = JsonObject | (() => Response | Promise<Response>) | undefined

export const page = (body: string, status = 200, headers: Record<string, string> = {}) => {
  return () => new Response(body === '' ? null : body, { status, headers })
}
export const redirect = (location: string) => page('', 302, { location })

/** Asks with the issuer's site behind it; `change` replaces pages by their addresses. */
export async function askBadge(
  input: unknown,
  change: Record<string, Page> = {},
  options: VerifyOptions = {}
): Promise<VerificationResult & { asked: string[] }> {
  const pages: Record<string, Page> = {
    [ISSUER]: profile(),
    [BADGE]: badgeClass(),
    [ASSERTION]: assertion(),
    ...change
  }
  const asked: string[] = []
  const fetch = async (url: string) => {
    asked.push(url)
    const found = pages[url]
    if (typeof found === 'function') return found()
    return found ? Response.json(found) : new Response('nothing here', { status: 404 })
  }
  const result = await verify(input, { now: NOW, fetch, ...options })
  expect(schemaErrors(result)).toEqual([])
  return { ...result, asked }
}

/** One kind of key that an issuer signs with. */
export interface SigningKey {
  alg: string
  privateKey: KeyObject
  pem: string
}

const made = {
  RS256: () => generateKeyPairSync('rsa', { modulusLength: 2048 }),
  ES256: () => generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  EdDSA: () => generateKeyPairSync('ed25519')
}

export function signingKey(alg: keyof typeof made): SigningKey {
  const { privateKey, publicKey } = made[alg]()
  return { alg, privateKey, pem: publicKey.export({ type: 'spki', format: 'pem' }) as string }
}

/** The document of a key. */
export function keyDocument({ pem }: SigningKey, change: JsonObject = {}): JsonObject {
  return { '@context': context, type: 'CryptographicKey', id: KEY, owner: ISSUER, publicKeyPem: pem, ...change }
}

/** A signed Assertion that names its key. */
export function signedAssertion(change: JsonObject = {}): JsonObject {
  return assertion({
    id: 'urn:uuid:6deb4a00-ebce-4b28-8cc2-afa705ef7be4',
    verification: { type: 'SignedBadge', creator: KEY },
    ...change
  })
}

/** @param header Replaces members of the header. */
export function signedBadge(payload: JsonObject, { alg, privateKey }: SigningKey, header: JsonObject = {}) {
  const hash = alg === 'EdDSA' ? null : 'sha256'
  return jws({ alg, ...header }, payload, (data) => sign(hash, data, { key: privateKey, dsaEncoding: 'ieee-p1363' }))
}
