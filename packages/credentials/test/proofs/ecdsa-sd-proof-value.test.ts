import { encode } from 'cborg'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { encodeBase58 } from '../../src/keys/base58.js'
import { parseDerivedProofValue } from '../../src/proofs/ecdsa-sd-proof-value.js'
import { rejectionOf } from '../support/code-of.js'
import { proofValue } from '../support/ecdsa-sd.js'

const inHex = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'))
const hexOf = (value: unknown) => Buffer.from(encode(value)).toString('hex')

const signature = new Uint8Array(64).fill(7)
/** The point that P-256 is generated from. */
const key = inHex('8024036b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296')
const labels = new Map([
  [0, new Uint8Array(32).fill(1)],
  [30, new Uint8Array(32).fill(2)]
])
const components = [signature, key, [signature, signature], labels, [0, 2, 300]]
const good = encode(components)

/** One component replaced. */
const withPart = (index: number, part: unknown) => encode(components.map((one, i) => (i === index ? part : one)))

/** For what no encoder writes. */
const byHand = (...parts: string[]) => inHex(`85${parts.join('')}`)
const parts = components.map(hexOf) as [string, string, string, string, string]

test('the five components of a derived proof are read', async () => {
  const value = await parseDerivedProofValue(proofValue(good))
  expect(value.signatures).toEqual([signature, signature])
  expect(value.proofKey).toEqual({ type: 'P-256', bytes: key.slice(2) })
  expect([...value.labels.keys()]).toEqual(['c14n0', 'c14n30'])
  expect(value.labels.get('c14n0')).toBe(`u${Buffer.alloc(32, 1).toString('base64url')}`)
  expect([...value.mandatoryIndexes]).toEqual([0, 2, 300])
})

test('bytes written by hand are those of the encoder', () => {
  expect(byHand(...parts)).toEqual(good)
})

test('a base proof is told from a derived one', async () => {
  const base = encode([signature, key, new Uint8Array(32), [signature], ['/issuer']])
  expect(await rejectionOf(parseDerivedProofValue(proofValue(base, [0xd9, 0x5d, 0x00])))).toBe('proof-base')
  expect(await rejectionOf(parseDerivedProofValue(proofValue(base)))).toBe('proof-malformed')
})

describe('a proof value is malformed', () => {
  test.each([
    ['missing', undefined],
    ['a number', 7],
    ['empty', ''],
    ['a header alone', 'u2V0B'],
    ['in base58', `z${encodeBase58(Uint8Array.from([0xd9, 0x5d, 1, ...good]))}`],
    ['with padding', `${proofValue(good)}=`],
    ['with bits that belong to no byte', proofValue(good.slice(0, -1)).replace(/.$/, 'B')],
    ['with the header of bbs-2023', proofValue(good, [0xd9, 0x5d, 0x03])],
    ['without a header', proofValue(good, [])]
  ])('%s', async (_, value) => {
    expect(await rejectionOf(parseDerivedProofValue(value))).toBe('proof-malformed')
  })

  test.each<[string, Uint8Array]>([
    ['four components', encode(components.slice(0, 4))],
    ['six components', encode([...components, []])],
    ['a map for an array', encode(new Map(components.map((one, i) => [i, one])))],
    ['a base signature of 63 bytes', withPart(0, signature.slice(1))],
    ['a base signature that is text', withPart(0, 'x'.repeat(64))],
    ['a key of 36 bytes', withPart(1, Uint8Array.from([...key, 0]))],
    ['a P-384 key', withPart(1, Uint8Array.from([0x81, 0x24, ...new Uint8Array(49).fill(2)]))],
    ['a prefix of P-384 before a P-256 key', withPart(1, Uint8Array.from([0x81, 0x24, ...key.slice(2)]))],
    ['an Ed25519 prefix', withPart(1, Uint8Array.from([0xed, 0x01, ...key.slice(2)]))],
    ['a signature of 65 bytes', withPart(2, [signature, Uint8Array.from([...signature, 0])])],
    ['signatures that are no array', withPart(2, signature)],
    ['an array among the signatures', withPart(2, [[signature]])],
    ['labels in an array', withPart(3, [...labels])],
    ['a label of 31 bytes', withPart(3, new Map([[0, new Uint8Array(31)]]))],
    ['a label that is text', withPart(3, new Map([[0, 'c14n0']]))],
    ['a node that is text', withPart(3, new Map([['0', new Uint8Array(32)]]))],
    ['one label for two nodes', withPart(3, new Map([0, 1].map((node) => [node, new Uint8Array(32)])))],
    ['a negative index', withPart(4, [-1])],
    ['a fraction for an index', withPart(4, [0.5])],
    ['an index that stands twice', withPart(4, [0, 2, 0])],
    ['null for the indexes', withPart(4, null)]
  ])('with %s', async (_, cbor) => {
    expect(await rejectionOf(parseDerivedProofValue(proofValue(cbor)))).toBe('proof-malformed')
  })

  test.each<[string, Uint8Array]>([
    ['a byte behind it', Uint8Array.from([...good, 0])],
    ['a byte less', good.slice(0, -1)],
    ['an array of indefinite length', inHex(`9f${parts.join('')}ff`)],
    ['indexes of indefinite length', byHand(...parts.slice(0, 4), '9f00ff')],
    ['a map of indefinite length', byHand(...parts.slice(0, 3), 'bfff', parts[4])],
    ['bytes of indefinite length', byHand(`5f${parts[0]}ff`, ...parts.slice(1))],
    ['a node that stands twice', byHand(...parts.slice(0, 3), `a2${`00${hexOf(key.slice(3))}`.repeat(2)}`, parts[4])],
    ['a tag around bytes', byHand(`d840${parts[0]}`, ...parts.slice(1))],
    ['a tag around everything', inHex(`d9d9f7${Buffer.from(good).toString('hex')}`)],
    ['an integer in more bytes than it needs', byHand(...parts.slice(0, 4), '811800')],
    ['an integer written as a float', byHand(...parts.slice(0, 4), '81f93c00')],
    ['an integer of eight bytes', byHand(...parts.slice(0, 4), '811bffffffffffffffff')],
    ['an array that promises four thousand million members', byHand(...parts.slice(0, 4), '9affffffff00')],
    ['arrays within arrays', new Uint8Array(90_000).fill(0x81)]
  ])('in CBOR with %s', async (_, cbor) => {
    expect(await rejectionOf(parseDerivedProofValue(proofValue(cbor)))).toBe('proof-malformed')
  })
})

test('a longer value than any credential needs is not read', async () => {
  const signatures = (count: number) => withPart(2, new Array(count).fill(signature))
  expect(await rejectionOf(parseDerivedProofValue(proofValue(signatures(1400))))).toBeUndefined()
  expect(await rejectionOf(parseDerivedProofValue(proofValue(signatures(1500))))).toBe('limit-exceeded')
})

test('whatever stands behind the header, the answer is a value or a problem of its form', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
      expect(await rejectionOf(parseDerivedProofValue(proofValue(bytes)))).toBe('proof-malformed')
    }),
    { numRuns: 500 }
  )
})

test('one byte that differs gives another value, or a problem of its form', async () => {
  const before = await parseDerivedProofValue(proofValue(good))
  const at = fc.tuple(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }))
  await fc.assert(
    fc.asyncProperty(at, async ([place, difference]) => {
      const bytes = good.map((byte, i) => (i === place ? byte ^ difference : byte))
      const code = await rejectionOf(parseDerivedProofValue(proofValue(bytes)))
      if (code === undefined) expect(await parseDerivedProofValue(proofValue(bytes))).not.toEqual(before)
      else expect(code).toBe('proof-malformed')
    }),
    { numRuns: 500 }
  )
})
