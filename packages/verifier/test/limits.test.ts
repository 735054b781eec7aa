/**
 * Documents that anybody can write, and that would cost long to canonicalize: the answer comes, whatever it is. The
 * limit of each test is the one that every case of the conformance suite has.
 *
 * @module
 */

import type { JsonObject } from '@quality-label/credentials'
import { expect, test } from 'vitest'
import { ask } from './support/ask.js'
import { labelDocument, sign } from './support/network.js'

const seconds3 = 3000
const [v2, badges] = labelDocument()['@context'] as [string, string]

const evidence = (count: number) => Array.from({ length: count }, (_, i) => ({ type: ['Evidence'], name: `Part ${i}` }))

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
  ]
])(
  '%s',
  async (_, change) => {
    const signed = await sign(labelDocument(), { suites: ['eddsa-rdfc-2022'] })
    const { verdict } = await ask({ ...signed, ...change(signed['proof'] as JsonObject) })
    expect(['valid', 'invalid', 'unsupported']).toContain(verdict)
  },
  seconds3
)
