import {
  addProof,
  cryptosuiteNames,
  encodeMultikey,
  readKey,
  type JsonObject,
  type Signer
} from '@quality-label/credentials'
import { createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { verify } from '../../src/index.js'
import { answerOf } from '../support/ask.js'
import { NOW } from '../support/network.js'

const ISSUER = 'https://issuer.example/profile'
const [p256, p384] = ['P-256', 'P-384'].map((namedCurve) => generateKeyPairSync('ec', { namedCurve }).privateKey) as [
  KeyObject,
  KeyObject
]
const jwkOf = (key: KeyObject) => createPublicKey(key).export({ format: 'jwk' }) as JsonObject
const multibaseOf = (key: KeyObject) => encodeMultikey(readKey(jwkOf(key)))

function signerOf(key: KeyObject): Signer {
  const is256 = key === p256
  return {
    algorithm: is256 ? 'ES256' : 'ES384',
    publicKeyMultibase: multibaseOf(key),
    sign: (data) =>
      Promise.resolve(new Uint8Array(sign(is256 ? 'sha256' : 'sha384', data, { key, dsaEncoding: 'ieee-p1363' })))
  }
}

async function signed(issuer: string, fragment: string, key: KeyObject, cryptosuite: string): Promise<JsonObject> {
  const document = {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiableCredential'],
    issuer,
    credentialSubject: { id: 'urn:uuid:1' }
  }
  const verificationMethod = `${issuer}#${fragment}`
  return addProof(document, { cryptosuite, signer: signerOf(key), verificationMethod, created: '2026-03-01T00:00:00Z' })
}

const askAlone = (credential: JsonObject, documents: Record<string, JsonObject> = {}) =>
  answerOf(verify(credential, { documents, now: NOW, network: 'none' }))

function documentOf(...keys: JsonObject[]): JsonObject {
  const methods = keys.map((key, i) => ({ id: `${ISSUER}#key-${i}`, controller: ISSUER, ...key }))
  return { id: ISSUER, verificationMethod: methods, assertionMethod: methods.map(({ id }) => id) }
}

describe.each(['ecdsa-jcs-2019', 'ecdsa-rdfc-2019'])('%s', (suite) => {
  test.each([
    ['P-256', p256, p384],
    ['P-384', p384, p256]
  ])('by a key on %s is valid; by one on the other curve it is not', async (_, key, other) => {
    const did = `did:key:${multibaseOf(key)}`
    const credential = await signed(did, multibaseOf(key), key, suite)
    expect(await askAlone(credential)).toEqual(['valid'])
    expect(await askAlone({ ...credential, name: 'Another' })).toEqual(['invalid', 'proof: proof-invalid'])
    const pinned = { [ISSUER]: documentOf({ type: 'Multikey', publicKeyMultibase: multibaseOf(other) }) }
    const mixed = await signed(ISSUER, 'key-0', key, suite)
    expect((await askAlone(mixed, pinned))[0]).toBe('invalid')
  })

  test('by an Ed25519 key is a mismatch of types', async () => {
    const ed25519 = generateKeyPairSync('ed25519').privateKey
    const credential = await signed(ISSUER, 'key-0', p256, suite)
    const documents = { [ISSUER]: documentOf({ type: 'JsonWebKey', publicKeyJwk: jwkOf(ed25519) }) }
    expect(await askAlone(credential, documents)).toEqual(['invalid', 'proof: key-type-mismatch'])
    expect(cryptosuiteNames).toContain(suite)
  })
})

describe('https controller documents', () => {
  const key = { type: 'JsonWebKey', publicKeyJwk: jwkOf(p256) }

  test('a key that the issuer publishes is accepted, in either form', async () => {
    const credential = await signed(ISSUER, 'key-0', p256, 'ecdsa-jcs-2019')
    expect(await askAlone(credential, { [ISSUER]: documentOf(key) })).toEqual(['valid'])
    const multikey = { type: 'Multikey', publicKeyMultibase: multibaseOf(p256) }
    expect(await askAlone(credential, { [ISSUER]: documentOf(multikey) })).toEqual(['valid'])
  })

  test('a key that stands in the fragment alone proves nothing', async () => {
    const credential = await signed(ISSUER, multibaseOf(p256), p256, 'ecdsa-jcs-2019')
    expect((await askAlone(credential))[0]).toBe('unreachable')
    expect(await askAlone(credential, { [ISSUER]: { id: ISSUER, type: ['Profile'] } })).toEqual([
      'unreachable',
      'key: controller-document-invalid'
    ])
    expect(await askAlone(credential, { [ISSUER]: documentOf() })).toEqual(['invalid', 'key: key-not-found'])
  })

  test('a document of another id is not the one of the issuer', async () => {
    const credential = await signed(ISSUER, 'key-0', p256, 'ecdsa-jcs-2019')
    const other = { ...documentOf(key), id: `${ISSUER}/` }
    expect(await askAlone(credential, { [ISSUER]: other })).toEqual(['invalid', 'key: controller-document-id'])
  })

  test('a key that is for encryption, or is off its curve, is refused; one of a type that is not used here is unsupported', async () => {
    const credential = await signed(ISSUER, 'key-0', p256, 'ecdsa-jcs-2019')
    const asked = (publicKeyJwk: JsonObject) =>
      askAlone(credential, { [ISSUER]: documentOf({ type: 'JsonWebKey', publicKeyJwk }) })
    expect(await asked({ ...jwkOf(p256), use: 'enc' })).toEqual(['invalid', 'key: key-malformed'])
    expect(await asked({ ...jwkOf(p256), y: jwkOf(p256).x! })).toEqual(['invalid', 'key: key-malformed'])
    expect(await asked({ ...jwkOf(p256), crv: 'secp256k1' })).toEqual(['unsupported', 'key: key-type-unsupported'])
  })
})

test('did:jwk is its own document', async () => {
  const did = (jwk: JsonObject) => `did:jwk:${Buffer.from(JSON.stringify(jwk)).toString('base64url')}`
  expect(await askAlone(await signed(did(jwkOf(p256)), '0', p256, 'ecdsa-jcs-2019'))).toEqual(['valid'])
  expect(await askAlone(await signed(did(jwkOf(p384)), '0', p256, 'ecdsa-jcs-2019'))).toEqual([
    'invalid',
    'proof: proof-malformed'
  ])
  expect(await askAlone(await signed(did({ ...jwkOf(p256), use: 'enc' }), '0', p256, 'ecdsa-jcs-2019'))).toEqual([
    'invalid',
    'key: key-not-authorised'
  ])
})
