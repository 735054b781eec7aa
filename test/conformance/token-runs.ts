/**
 * How a token is run: the clock, the pinned keys, and the twin without them. The rules are the corpus's own notes.
 *
 * @module
 */

import { asString, isObject, type JsonObject } from '@quality-label/credentials'
import { createTrustList } from '@quality-label/verifier'
import { fromBase64 } from './bytes.js'
import type { Case, Corpus } from './corpus.js'
import { accepting, defaultClock, type Run } from './runs.js'

const joseSuite = 'w3c-vc-jose-cose-test-suite'

/** The verification methods that the suite hands to a verifier. The one on P-521 is of no use here. */
const suiteMethods = ['vm-ed25519', 'vm-p256', 'vm-p384'].map((name) => `${joseSuite}/resources/${name}.json`)

/** A key that stands only in the token is pinned for the issuer; the twin shows that it is nobody's without that. */
export function tokenRunsOf(one: Case, token: string, corpus: Corpus): Run[] {
  const keys = one.suite === joseSuite ? suiteMethods.map((file) => methodIn(corpus, file)) : keysIn(token)
  const usual: Run = {
    name: 'as it is',
    options: { now: new Date(one.at ?? defaultClock) },
    accepts: accepting(one.expect, one.reason)
  }
  if (keys.length === 0) return [usual]
  const trust = createTrustList({ issuers: [{ id: issuerOf(token), keys }] })
  const pinned: Run = { ...usual, name: 'with the key pinned', options: { ...usual.options, trust } }
  return [pinned, { ...usual, name: 'twin without trust', accepts: (verdict) => verdict !== 'valid' }]
}

function methodIn(corpus: Corpus, file: string): JsonObject {
  const { id, publicKeyJwk } = corpus.readJson<{ id: string; publicKeyJwk: JsonObject }>(file)
  return { ...publicKeyJwk, kid: id }
}

function keysIn(token: string): JsonObject[] {
  const { jwk } = partOf(token, 0)
  return isObject(jwk) ? [jwk] : []
}

function issuerOf(token: string): string {
  const claims = partOf(token, 1)
  const { issuer = claims['iss'] } = claims
  return asString(isObject(issuer) ? issuer['id'] : issuer) ?? ''
}

function partOf(token: string, i: 0 | 1): JsonObject {
  return JSON.parse(new TextDecoder().decode(fromBase64(token.split('.')[i]!))) as JsonObject
}
