import { describe, expect, test } from 'vitest'
import { UsageError } from '../../src/errors.js'
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

describe('the P curves', () => {
  test.each([
    ['P-256', [0x80, 0x24], 33],
    ['P-384', [0x81, 0x24], 49]
  ] as const)(
    'a compressed point of %s is read and written; of another length it is malformed',
    (type, prefix, length) => {
      const point = Uint8Array.from({ length }, (_, i) => (i === 0 ? 2 : i))
      const text = `z${encodeBase58(Uint8Array.from([...prefix, ...point]))}`
      expect(decodeMultikey(text)).toEqual({ type, bytes: point })
      expect(encodeMultikey({ type, bytes: point })).toBe(text)
      const longer = `z${encodeBase58(Uint8Array.from([...prefix, ...point, 0]))}`
      expect(codeOf(() => decodeMultikey(longer))).toBe('key-malformed')
    }
  )

  test('RSA is not written as a Multikey', () => {
    expect(() => encodeMultikey({ type: 'RSA', bytes })).toThrow(UsageError)
  })
})
