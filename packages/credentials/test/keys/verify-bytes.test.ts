import { afterEach, describe, expect, test, vi } from 'vitest'
import { UsageError } from '../../src/errors.js'
import { verifyBytes, verifySignature, type SignatureAlgorithm } from '../../src/keys/verify-bytes.js'
import { rejectionOf } from '../support/code-of.js'
import { jwkOf, newKey, publicKeyOf, signWith, type KeyName } from '../support/keys.js'

const data = new TextEncoder().encode('label')
const rows: readonly [SignatureAlgorithm, KeyName, string | null][] = [
  ['EdDSA', 'Ed25519', null],
  ['ES256', 'P-256', 'sha256'],
  ['ES384', 'P-384', 'sha384'],
  ['RS256', 'RSA', 'sha256']
]

describe('https://www.rfc-editor.org/rfc/rfc7518#section-3.1', () => {
  test.each(rows)('%s holds, over this text and by this key', async (algorithm, type, hash) => {
    const [key, other] = [newKey(type), newKey(type)]
    const signature = signWith(key, data, hash)
    expect(await verifySignature(algorithm, publicKeyOf(key), signature, data)).toBe(true)
    expect(await verifyBytes(algorithm, jwkOf(key), signature, data)).toBe(true)
    expect(await verifySignature(algorithm, publicKeyOf(other), signature, data)).toBe(false)
    expect(await verifySignature(algorithm, publicKeyOf(key), signature, data.slice(1))).toBe(false)
    expect(await verifySignature(algorithm, publicKeyOf(key), signature.slice(1), data)).toBe(false)
    expect(await verifySignature(algorithm, publicKeyOf(key), Uint8Array.from([...signature, 0]), data)).toBe(false)
  })

  test('P-384 over SHA-256 does not hold', async () => {
    const key = newKey('P-384')
    expect(await verifySignature('ES384', publicKeyOf(key), signWith(key, data, 'sha256'), data)).toBe(false)
  })

  test.each(rows)('%s by a key of another type is a mismatch; as a JWK it does not verify', async (algorithm, type) => {
    const other = newKey(type === 'P-256' ? 'P-384' : 'P-256')
    const signature = new Uint8Array(64)
    expect(await rejectionOf(verifySignature(algorithm, publicKeyOf(other), signature, data))).toBe('key-type-mismatch')
    expect(await verifyBytes(algorithm, jwkOf(other), signature, data)).toBe(false)
  })

  test('a point off its curve is malformed', async () => {
    const off = { type: 'P-256' as const, bytes: Uint8Array.from([2, ...new Uint8Array(31), 1]) }
    expect(await rejectionOf(verifySignature('ES256', off, new Uint8Array(64), data))).toBe('key-malformed')
  })

  test("another algorithm is the caller's mistake", async () => {
    await expect(verifyBytes('HS256' as never, {}, data, data)).rejects.toThrow(UsageError)
  })
})

describe('without WebCrypto', () => {
  afterEach(() => vi.unstubAllGlobals())

  test.each(rows.slice(1))('%s is unavailable, and not false', async (algorithm, type, hash) => {
    const key = newKey(type)
    const signature = signWith(key, data, hash)
    vi.stubGlobal('crypto', {})
    const read = publicKeyOf(key)
    expect(await rejectionOf(verifySignature(algorithm, read, signature, data))).toBe('algorithm-unavailable')
    await expect(verifyBytes(algorithm, jwkOf(key), signature, data)).rejects.toThrow(UsageError)
  })

  test('EdDSA is checked all the same', async () => {
    const key = newKey('Ed25519')
    const signature = signWith(key, data, null)
    vi.stubGlobal('crypto', {})
    expect(await verifySignature('EdDSA', publicKeyOf(key), signature, data)).toBe(true)
  })
})
