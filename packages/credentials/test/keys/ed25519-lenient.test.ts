import { beforeEach, expect, test, vi } from 'vitest'
import { verifyEd25519 } from '../../src/keys/ed25519.js'

/** A runtime whose own Ed25519 accepts everything: what is refused all the same was refused before it ran. */
const native = vi.hoisted(() => vi.fn(() => Promise.resolve(true)))
vi.mock('#primitives', () => ({ primitives: { verifyEd25519: native } }))
beforeEach(() => native.mockClear())

const p = 2n ** 255n - 19n
const order = 2n ** 252n + 27742317777372353535851937790883648493n
const little = (value: bigint) => Buffer.from(value.toString(16).padStart(64, '0'), 'hex').reverse()
const ask = (a: bigint, r: bigint, s: bigint) =>
  verifyEd25519(little(a), Buffer.concat([little(r), little(s)]), new Uint8Array())

test('S of the order is refused, S just below it is the runtime’s to judge', async () => {
  expect(await ask(3n, 3n, order)).toBe(false)
  expect(native).not.toHaveBeenCalled()
  expect(await ask(3n, 3n, order - 1n)).toBe(true)
})

test('y of A and R is below the prime', async () => {
  expect(await ask(p + 3n, 3n, 1n)).toBe(false)
  expect(await ask(3n, p + 3n, 1n)).toBe(false)
  expect(await ask(p - 3n, p - 3n, 1n)).toBe(true)
})

test('neither A nor R is of small order, whatever the sign', async () => {
  const y8 = BigInt('0x05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826')
  for (const y of [0n, 1n, p - 1n, y8, p - y8]) {
    for (const point of [y, y + 2n ** 255n]) {
      expect([y, await ask(point, 3n, 1n), await ask(3n, point, 1n)]).toEqual([y, false, false])
    }
  }
  expect(native).not.toHaveBeenCalled()
  expect(await ask(y8 + 1n, y8 + 1n, 1n)).toBe(true)
})
