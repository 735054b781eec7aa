import { describe, expect, test } from 'vitest'
import { encodeBase64Url } from '../../src/keys/base64.js'
import { decodeJwk, toJwk } from '../../src/keys/jwk.js'
import type { JsonObject } from '../../src/model/json.js'
import { codeOf } from '../support/code-of.js'
import { jwkOf, newKey, type KeyName } from '../support/keys.js'

const types = ['Ed25519', 'P-256', 'P-384', 'RSA'] as const
const keys = Object.fromEntries(types.map((type) => [type, jwkOf(newKey(type))])) as Record<KeyName, JsonObject>
const changed = (type: KeyName, change: JsonObject) => codeOf(() => decodeJwk({ ...keys[type], ...change }))
const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'))

describe('https://www.rfc-editor.org/rfc/rfc7518#section-6', () => {
  test.each(types)('a key of type %s is read, and written as it was', (type) => {
    const key = decodeJwk(keys[type])
    expect(key.type).toBe(type)
    expect(toJwk(key)).toEqual(keys[type])
  })

  test('both halves of the points of a curve come back', () => {
    for (let i = 0; i < 8; i += 1) {
      const jwk = jwkOf(newKey(i % 2 === 0 ? 'P-256' : 'P-384'))
      expect(toJwk(decodeJwk(jwk))).toEqual(jwk)
    }
  })

  test.each(['P-521', 'secp256k1'] as const)('a key on %s is unsupported, and named', (name) => {
    expect(codeOf(() => decodeJwk(jwkOf(newKey(name))))).toBe('key-type-unsupported')
  })

  test.each([{ kty: 'oct', k: 'AAAA' }, { kty: 'OKP', crv: 'X25519', x: 'AAAA' }, { kty: ['EC'], crv: 'P-256' }, {}])(
    '%j is unsupported',
    (jwk) => expect(codeOf(() => decodeJwk(jwk))).toBe('key-type-unsupported')
  )
})

describe('a point that is none', () => {
  test.each(['P-256', 'P-384'] as const)('off %s is malformed', (type) => {
    const y = bytes(keys[type].y as string)
    expect(changed(type, { y: encodeBase64Url(y.map((byte, i) => (i === y.length - 1 ? byte ^ 1 : byte))) })).toBe(
      'key-malformed'
    )
    expect(changed(type, { x: keys[type].y!, y: keys[type].x! })).toBe('key-malformed')
    expect(changed(type, { x: encodeBase64Url(y.map(() => 0)), y: encodeBase64Url(y.map(() => 0)) })).toBe(
      'key-malformed'
    )
  })

  test('of another curve is malformed', () => {
    expect(changed('P-256', { crv: 'P-384' })).toBe('key-malformed')
    expect(changed('P-384', { crv: 'P-256' })).toBe('key-malformed')
  })

  test('a coordinate beyond the field, or of another length, is malformed', () => {
    const x = bytes(keys['P-256'].x as string)
    expect(changed('P-256', { x: encodeBase64Url(x.map(() => 255)) })).toBe('key-malformed')
    expect(changed('P-256', { x: encodeBase64Url(x.subarray(1)) })).toBe('key-malformed')
    expect(changed('P-256', { x: encodeBase64Url(Uint8Array.from([0, ...x])) })).toBe('key-malformed')
    expect(changed('P-256', { x: undefined })).toBe('key-malformed')
    expect(changed('P-256', { y: 5 })).toBe('key-malformed')
  })

  test('compressed, it is refused when it is written', () => {
    const { bytes: point } = decodeJwk(keys['P-256'])
    for (const wrong of [
      Uint8Array.from([4, ...point.subarray(1)]),
      point.subarray(1),
      Uint8Array.from([2, ...point.subarray(1).map(() => 255)]),
      // x = 5 has no y on P-256.
      Uint8Array.from([2, ...new Uint8Array(31), 1])
    ].filter((one) => codeOf(() => toJwk({ type: 'P-256', bytes: one })) === undefined))
      expect.unreachable(Buffer.from(wrong).toString('hex'))
  })
})

describe('RSA', () => {
  test('shorter than 2048 bits is unsupported', () => {
    expect(codeOf(() => decodeJwk(jwkOf(newKey('RSA-1024'))))).toBe('key-type-unsupported')
    expect(changed('RSA', { n: encodeBase64Url(new Uint8Array(2048).fill(255)) })).toBe('key-type-unsupported')
  })

  test.each(['AQ', 'AA', 'Ag', 'AAEAAQ', 'AAAAAAAAAAAB', '____________AQ'])('an exponent of %s is malformed', (e) => {
    expect(changed('RSA', { e })).toBe('key-malformed')
  })

  test('a modulus that begins with a zero is malformed', () => {
    expect(changed('RSA', { n: encodeBase64Url(Uint8Array.from([0, ...bytes(keys.RSA.n as string)])) })).toBe(
      'key-malformed'
    )
    expect(changed('RSA', { n: '' })).toBe('key-malformed')
  })
})

describe('https://www.rfc-editor.org/rfc/rfc7517#section-4 - what a key says it is for', () => {
  test.each([
    ['P-256', { alg: 'ES256', use: 'sig', key_ops: ['verify'] }],
    ['P-384', { alg: 'ES384' }],
    ['Ed25519', { alg: 'EdDSA' }],
    ['Ed25519', { alg: 'Ed25519' }],
    ['RSA', { alg: 'RS256', kid: 'x', x5c: ['AAAA'] }]
  ] as const)('%s with %j is read', (type, members) => {
    expect(changed(type, { ...members } as unknown as JsonObject)).toBeUndefined()
  })

  test.each([
    ['P-256', { alg: 'ES384' }, 'key-malformed'],
    ['P-256', { alg: 'ECDH-ES' }, 'key-malformed'],
    ['P-256', { alg: null }, 'key-malformed'],
    ['P-256', { use: 'enc' }, 'key-malformed'],
    ['P-256', { key_ops: ['sign'] }, 'key-malformed'],
    ['P-256', { key_ops: 'verify' }, 'key-malformed'],
    ['Ed25519', { alg: 'ES256' }, 'key-malformed'],
    ['RSA', { alg: 'HS256' }, 'key-malformed'],
    ['RSA', { alg: 'PS256' }, 'key-type-unsupported'],
    ['RSA', { alg: 'RS512' }, 'key-type-unsupported']
  ] as const)('%s with %j is %s', (type, members, code) => {
    expect(changed(type, { ...members } as unknown as JsonObject)).toBe(code)
  })

  test.each(types)('a private key of type %s is refused', (type) => {
    expect(codeOf(() => decodeJwk(newKey(type).export({ format: 'jwk' }) as JsonObject))).toBe('key-malformed')
  })
})
