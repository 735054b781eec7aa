import { describe, expect, test } from 'vitest'
import { decodeJwk } from '../../src/keys/jwk.js'
import { decodeMultikey, encodeMultikey } from '../../src/keys/multikey.js'
import { encodeBase58 } from '../../src/keys/base58.js'
import { encodeBase64Url } from '../../src/keys/base64.js'
import { codeOf } from '../support/code-of.js'

const bytes = Uint8Array.from({ length: 32 }, (_, i) => i)
const multikey = (...prefix: number[]) => `z${encodeBase58(Uint8Array.from([...prefix, ...bytes]))}`

describe('https://www.w3.org/TR/cid-1.0/#Multikey', () => {
  test('an Ed25519 key is read and written, in base58btc and base64url', () => {
    const text = multikey(0xed, 0x01)
    expect(decodeMultikey(text)).toEqual({ type: 'Ed25519', bytes })
    expect(encodeMultikey({ type: 'Ed25519', bytes })).toBe(text)
    expect(decodeMultikey(`u${encodeBase64Url(Uint8Array.from([0xed, 0x01, ...bytes]))}`).bytes).toEqual(bytes)
  })

  test('a key of another kind is unsupported, not malformed', () => {
    expect(codeOf(() => decodeMultikey(multikey(0xec, 0x01)))).toBe('key-type-unsupported')
    expect(codeOf(() => decodeMultikey(multikey(0x13, 0x37)))).toBe('key-type-unsupported')
  })

  test.each(['', 'z', 'm7Q', 'z0', `z${'2'.repeat(1000)}`, multikey(0xed, 0x01).slice(0, -3)])(
    '%j is malformed',
    (text) => {
      expect(['key-malformed', 'key-type-unsupported']).toContain(codeOf(() => decodeMultikey(text)))
    }
  )
})

describe('https://www.rfc-editor.org/rfc/rfc8037#section-2', () => {
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: encodeBase64Url(bytes) }
  test('a public key is read; a private one, a short one and one of another curve are not', () => {
    expect(decodeJwk(jwk)).toEqual({ type: 'Ed25519', bytes })
    expect(codeOf(() => decodeJwk({ ...jwk, d: jwk.x }))).toBe('key-malformed')
    expect(codeOf(() => decodeJwk({ ...jwk, x: jwk.x.slice(2) }))).toBe('key-malformed')
    expect(codeOf(() => decodeJwk({ ...jwk, x: `${jwk.x}=` }))).toBe('key-malformed')
    expect(codeOf(() => decodeJwk({ ...jwk, crv: 'X25519' }))).toBe('key-type-unsupported')
  })
})
