import { createPublicKey } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { encodeBase58 } from '../../src/keys/base58.js'
import { encodeMultikey } from '../../src/keys/multikey.js'
import { readKey } from '../../src/keys/read-key.js'
import type { JsonObject } from '../../src/model/json.js'
import { codeOf } from '../support/code-of.js'
import { jwkOf, newKey, publicKeyOf, type KeyName } from '../support/keys.js'

const [ed25519, p256, rsa] = [newKey('Ed25519'), newKey('P-256'), newKey('RSA')]
const multikey = encodeMultikey(publicKeyOf(ed25519))
const base58 = encodeBase58(publicKeyOf(ed25519).bytes)
const pem = (type: 'spki' | 'pkcs1', key = rsa) => createPublicKey(key).export({ format: 'pem', type }) as string

describe('https://www.w3.org/TR/cid-1.0/#verification-methods', () => {
  test.each<[string, JsonObject, string]>([
    ['Multikey', { publicKeyMultibase: multikey }, 'Ed25519'],
    ['Multikey', { publicKeyMultibase: encodeMultikey(publicKeyOf(p256)) }, 'P-256'],
    ['Ed25519VerificationKey2020', { publicKeyMultibase: multikey }, 'Ed25519'],
    ['Ed25519VerificationKey2018', { publicKeyBase58: base58 }, 'Ed25519'],
    ['JsonWebKey', { publicKeyJwk: jwkOf(p256) }, 'P-256'],
    ['JsonWebKey2020', { publicKeyJwk: jwkOf(rsa) }, 'RSA'],
    ['RsaVerificationKey2018', { publicKeyPem: pem('spki') }, 'RSA'],
    ['CryptographicKey', { publicKeyPem: pem('pkcs1') }, 'RSA']
  ])('%s is read', (type, members, expected) => {
    expect(readKey({ type, ...members }).type).toBe(expected)
  })

  test.each([
    ['Ed25519VerificationKey2020', { publicKeyMultibase: encodeMultikey(publicKeyOf(p256)) }],
    ['Ed25519VerificationKey2020', { publicKeyMultibase: `z${base58}` }],
    ['Ed25519VerificationKey2018', { publicKeyBase58: encodeBase58(publicKeyOf(ed25519).bytes.slice(1)) }],
    ['Ed25519VerificationKey2018', { publicKeyBase58: multikey }],
    ['Ed25519VerificationKey2018', { publicKeyBase58: '0OIl' }],
    ['Multikey', { publicKeyMultibase: multikey, secretKeyMultibase: 'z3u2' }],
    ['Multikey', { publicKeyBase58: base58 }],
    ['JsonWebKey', { publicKeyJwk: newKey('P-256').export({ format: 'jwk' }) }],
    ['JsonWebKey', { publicKeyJwk: 'x' }],
    ['CryptographicKey', { publicKeyPem: rsa.export({ format: 'pem', type: 'pkcs8' }) }],
    ['CryptographicKey', { publicKeyPem: pem('spki').replace('MII', 'MIJ') }],
    ['CryptographicKey', { publicKeyPem: pem('spki').replace('-----END', 'AAAA\n-----END') }],
    ['CryptographicKey', { publicKeyPem: 'key' }],
    ['CryptographicKey', {}]
  ])('%s with another key than it promises, or with none, is not read: %#', (type, members) => {
    expect(['key-malformed', 'key-type-unsupported']).toContain(
      codeOf(() => readKey({ type, ...members } as JsonObject))
    )
  })

  test('a PEM key of a type that is not used here is unsupported, and so is RSA with 1024 bits', () => {
    const read = (key: KeyName) =>
      codeOf(() => readKey({ type: 'CryptographicKey', publicKeyPem: pem('spki', newKey(key)) }))
    expect(['P-256', 'Ed25519', 'P-521', 'RSA-1024'].map((name) => read(name as KeyName))).toEqual([
      undefined,
      undefined,
      'key-type-unsupported',
      'key-type-unsupported'
    ])
  })

  test.each(['EcdsaSecp256k1VerificationKey2019', 'constructor', '', undefined, 5])(
    'a method of type %s is unsupported, whatever it carries',
    (type) => {
      const method = { ...(type === undefined ? {} : { type }), publicKeyMultibase: multikey }
      expect(codeOf(() => readKey(method))).toBe('key-type-unsupported')
    }
  )
})
