import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { decodeStatusList, encodeStatusList, readStatusList, statusAt } from '../../src/status/bitstring.js'
import { rejectionOf } from '../support/code-of.js'

const encoded = (bytes: Uint8Array) => `u${Buffer.from(gzipSync(bytes)).toString('base64url')}`

describe('https://www.w3.org/TR/vc-bitstring-status-list/#bitstring-encoding', () => {
  test('bit 0 is the left-most; statuses of several bits follow each other', () => {
    const bits = Uint8Array.of(0b1000_0001, 0b0110_0000)
    expect([0, 1, 7, 8, 9].map((index) => statusAt(bits, index))).toEqual([1, 0, 1, 0, 1])
    expect([0, 3, 4, 5].map((index) => statusAt(bits, index, 2))).toEqual([2, 1, 1, 2])
    expect(statusAt(Uint8Array.of(0xff, 0xff, 0xff, 0xff), 0, 32)).toBe(2 ** 32 - 1)
  })

  test('what is encoded is decoded, and read at an index', async () => {
    const bits = new Uint8Array(16_384)
    bits[100] = 0x40
    const list = await encodeStatusList(bits)
    expect(list).toMatch(/^u[\w-]+$/)
    expect(await decodeStatusList(list)).toEqual(bits)
    expect([await readStatusList(list, 801), await readStatusList(list, 802)]).toEqual([1, 0])
    await expect(readStatusList(list, 131_072)).rejects.toThrow('131072')
    expect(await readStatusList(list, 65_535, 2)).toBe(0)
    await expect(readStatusList(list, 65_536, 2)).rejects.toThrow()
  })

  test.each([
    [-1, 1],
    [0.5, 1],
    [NaN, 1],
    [0, 0],
    [0, 33]
  ])('nothing is read at %d in statuses of %d bits', async (index, size) => {
    await expect(readStatusList(await encodeStatusList(new Uint8Array(64)), index, size)).rejects.toThrow('list of')
  })
})

describe('a list that could be read in two ways, or not at all', () => {
  const good = gzipSync(new Uint8Array(64))

  test.each([
    ['cut off', good.subarray(0, -9)],
    ['with a wrong checksum', Buffer.from(good).fill(1, good.length - 8, good.length - 4)],
    ['with bytes behind it', Buffer.concat([good, Buffer.from([1, 2, 3])])],
    ['in two pieces', Buffer.concat([good, gzipSync(new Uint8Array(64).fill(255))])],
    ['of random bytes', Buffer.alloc(64, 7)],
    ['of nothing', Buffer.alloc(0)]
  ])('%s', async (_, bytes) => {
    await expect(decodeStatusList(`u${bytes.toString('base64url')}`)).rejects.toThrow()
  })

  test('a bomb stops at the cap, and one below it is read', async () => {
    const list = encoded(new Uint8Array(4 * 1024 * 1024))
    expect(await rejectionOf(decodeStatusList(list, 1024 * 1024))).toBe('limit-exceeded')
    expect(await decodeStatusList(list, 4 * 1024 * 1024)).toHaveLength(4 * 1024 * 1024)
  })
})
