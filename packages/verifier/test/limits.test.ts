/**
 * Documents that anybody can write, and that would cost long to canonicalize: the answer comes, whatever it is. The
 * limit of each test is the one that every case of the conformance suite has.
 *
 * @module
 */

import type { JsonObject } from '@quality-label/credentials'
import { describe, expect, test } from 'vitest'
import { answerOf, ask, askWith } from './support/ask.js'
import { label, labelDocument, list, REVOCATION, sign, statusEntry } from './support/network.js'

const seconds3 = 3000
const [v2, badges] = labelDocument()['@context'] as [string, string]

const evidence = (count: number) => Array.from({ length: count }, (_, i) => ({ type: ['Evidence'], name: `Part ${i}` }))

/** Each of them points to all of them: which is which only trying can tell. */
const alike = (count: number) => {
  const all = Array.from({ length: count }, (_, i) => ({ id: `_:b${i}` }))
  return all.map((node) => ({ ...node, next: all }))
}

test.each<[string, (proof: JsonObject) => JsonObject]>([
  ['the same context a thousand times', () => ({ '@context': [v2, ...Array<string>(1000).fill(badges)] })],
  [
    'two thousand inline contexts',
    () => ({ '@context': [v2, badges, ...Array.from({ length: 2000 }, (_, i) => ({ [`t${i}`]: `urn:t:${i}` }))] })
  ],
  [
    'ten thousand names',
    () => ({ name: Array.from({ length: 10_000 }, (_, i) => ({ '@value': `x${i}`, '@language': 'en' })) })
  ],
  [
    'ten proofs over two thousand nodes',
    (proof) => ({ proof: Array<JsonObject>(10).fill(proof), evidence: evidence(2000) })
  ],
  [
    'ten proofs, each with nodes that look alike in its options',
    (proof) => ({
      '@context': [v2, badges, { next: 'urn:next' }],
      proof: Array.from({ length: 10 }, () => ({ ...proof, next: alike(60) }))
    })
  ],
  [
    'a thousand types, each with a context of its own',
    () => {
      const types = Array.from({ length: 1000 }, (_, i) => `T${i}`)
      const own = types.map(
        (type) => [type, { '@id': `urn:${type}`, '@context': { [`of${type}`]: 'urn:of' } }] as const
      )
      return { '@context': [v2, badges, Object.fromEntries(own)], evidence: [{ type: types }, { type: types }] }
    }
  ],
  ['nodes that look alike', () => ({ '@context': [v2, badges, { next: 'urn:next' }], next: alike(60) })],
  ['a hundred thousand proofs that are none', () => ({ proof: Array<JsonObject>(100_000).fill({}) })],
  ['a hundred thousand contexts that are none', () => ({ '@context': [v2, ...Array<string>(100_000).fill('x')] })]
])(
  '%s',
  async (_, change) => {
    const signed = await sign(labelDocument(), { suites: ['eddsa-rdfc-2022'] })
    const { verdict } = await ask({ ...signed, ...change(signed['proof'] as JsonObject) })
    expect(['valid', 'invalid', 'unsupported']).toContain(verdict)
  },
  seconds3
)

describe('signed by whoever wrote it', () => {
  /** Words that stand for other words, in two contexts; `crossed`: in the second for others than in the first. */
  const words = (steps: number, crossed: boolean): JsonObject[] => {
    const step = (name: string, i: number) => [`${name}${i}`, i === steps ? 'urn:end' : `${name}${i + 1}`] as const
    // What is explained first is explained before it is asked for.
    const names = Array.from({ length: steps + 1 }, (_, i) => steps - i)
    const straight = Object.fromEntries(names.flatMap((i) => [step('a', i), step('b', i)]))
    const swapped = (text: string) => (text === 'urn:end' ? text : (text.startsWith('a') ? 'b' : 'a') + text.slice(1))
    return [
      straight,
      crossed ? Object.fromEntries(Object.entries(straight).map(([name, to]) => [name, swapped(to)])) : straight
    ]
  }
  const explained = async (steps: number, crossed: boolean) => {
    const document = labelDocument({ '@context': [v2, badges, ...words(steps, crossed)] })
    return answerOf(ask(await sign(document, { suites: ['eddsa-rdfc-2022'] })))
  }

  test(
    'words that stand for two words each, many times over, are refused; a few are not',
    async () => {
      expect(await explained(4, true)).toEqual(['valid'])
      expect(await explained(30, false)).toEqual(['valid'])
      expect(await explained(30, true)).toEqual(['invalid', 'proof: claims-not-in-json'])
      expect(await explained(200, false)).toEqual(['invalid', 'proof: claims-not-in-json'])
    },
    seconds3
  )

  test(
    'lists that name lists twenty times each are each read once, and not without end',
    async () => {
      const address = (i: number) => (i === 0 ? REVOCATION : `${REVOCATION}/${i}`)
      const entries = (names: string[]) =>
        names.map((statusListCredential, i) =>
          statusEntry('revocation', { id: `urn:entry:${i}`, statusListCredential, statusListIndex: String(i) })
        )
      const askThrough = async (namesOf: (level: number) => string[]) => {
        const lists = [0, 1, 2].map(async (i) => {
          const change = { id: address(i), ...(i < 2 ? { credentialStatus: entries(namesOf(i + 1)) } : {}) }
          return list('revocation', [], change)
        })
        const [one, two, three] = await Promise.all(lists)
        const all = [
          [address(0), one!],
          ...[1, 2].flatMap((i) => namesOf(i).map((url) => [url, i === 1 ? two! : three!]))
        ]
        return answerOf(askWith(await label(), Object.fromEntries(all) as Record<string, JsonObject>))
      }
      const twenty = Array.from({ length: 20 }, (_, i) => i)
      expect(await askThrough((level) => twenty.map(() => address(level)))).toEqual(['valid'])
      expect(await askThrough((level) => twenty.map((i) => `${address(level)}?${i}`))).toEqual([
        'unconfirmed',
        'status: status-list-invalid'
      ])
    },
    seconds3
  )
})
