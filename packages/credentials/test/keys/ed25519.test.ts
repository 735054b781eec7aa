import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { verifyEd25519 as inSoftware, signEd25519, publicKeyOf } from '../../src/keys/ed25519-noble.js'
import { verifyEd25519 } from '../../src/keys/ed25519.js'

const p = 2n ** 255n - 19n
const order = 2n ** 252n + 27742317777372353535851937790883648493n
const secret = new Uint8Array(32).fill(7)
const key = publicKeyOf(secret)
const data = new TextEncoder().encode('label')

const hex = (text: string) => new Uint8Array(Buffer.from(text, 'hex'))
const little = (value: bigint) => hex(value.toString(16).padStart(64, '0')).reverse()
const read = (bytes: Uint8Array) => BigInt(`0x${Buffer.from(bytes).reverse().toString('hex')}`)
const signature = (r: Uint8Array, s: Uint8Array) => Uint8Array.from([...r, ...s])

describe('https://www.rfc-editor.org/rfc/rfc8032#section-5.1.7', () => {
  const signed = signEd25519(secret, data)

  test('a signature holds natively and in software; a changed bit anywhere does not', async () => {
    expect(await verifyEd25519(key, signed, data)).toBe(true)
    expect(inSoftware(key, signed, data)).toBe(true)
    for (let i = 0; i < 64; i += 1) {
      const changed = signed.map((byte, at) => (at === i ? byte ^ 1 : byte))
      expect([i, await verifyEd25519(key, changed, data), inSoftware(key, changed, data)]).toEqual([i, false, false])
    }
    expect(await verifyEd25519(key, signed, data.slice(1))).toBe(false)
  })

  test('S of the order or above is refused: it would be a second signature', async () => {
    const larger = read(signed.subarray(32)) + order
    expect(await verifyEd25519(key, signature(signed.subarray(0, 32), little(larger)), data)).toBe(false)
  })

  test('a key or signature of another length is refused', async () => {
    expect(await verifyEd25519(key.subarray(1), signed, data)).toBe(false)
    expect(await verifyEd25519(key, signed.subarray(1), data)).toBe(false)
    expect(await verifyEd25519(key, Uint8Array.from([...signed, 0]), data)).toBe(false)
  })
})

describe('a key of small order signs anything for anybody, and is refused', () => {
  // y of the eight points, each with both signs: S = 0 and R neutral hold for one message in eight or more.
  const root = read(hex('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05'))
  const points = [0n, 1n, p - 1n, root, p - root].flatMap((y) => [little(y), little(y | (1n << 255n))])
  const forged = signature(little(1n), little(0n))

  test.each(points.map((point) => [Buffer.from(point).toString('hex'), point] as const))('%s', async (_, point) => {
    const held = await Promise.all(Array.from({ length: 64 }, (_, i) => verifyEd25519(point, forged, Uint8Array.of(i))))
    expect(held).not.toContain(true)
  })

  test('nor may R be one, though the equation holds', async () => {
    const sha512 = (...parts: Uint8Array[]) => createHash('sha512').update(Buffer.concat(parts)).digest()
    const scalar = sha512(secret).subarray(0, 32)
    scalar[0]! &= 248
    scalar[31] = (scalar[31]! & 127) | 64
    const neutral = little(1n)
    const s = (read(sha512(neutral, key, data)) * read(scalar)) % order
    expect(inSoftware(key, signature(neutral, little(s)), data)).toBe(true)
    expect(await verifyEd25519(key, signature(neutral, little(s)), data)).toBe(false)
  })

  test('an encoding of y beyond the field is refused', async () => {
    expect(await verifyEd25519(little(p + 1n), forged, data)).toBe(false)
    expect(await verifyEd25519(key, signature(little(p + 1n), little(0n)), data)).toBe(false)
  })
})
