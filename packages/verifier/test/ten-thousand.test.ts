/** Many labels that name the same lists: what is asked, what is kept, in which order the answers come. */

import type { JsonObject } from '@quality-label/credentials'
import { expect, test } from 'vitest'
import { createVerifier, type VerifierCache, type VerifyOptions } from '../src/index.js'
import { published, trustList } from './support/ask.js'
import { multibaseOf } from './support/keys.js'
import {
  DID_DOCUMENT,
  INDEX,
  labelDocument,
  list,
  listDocument,
  NOW,
  REVOCATION,
  sign,
  SUSPENSION
} from './support/network.js'

const label = (id: string): Promise<JsonObject> => sign(labelDocument({ id }), { suites: ['eddsa-jcs-2022'] })

/** The register's host: what it is asked, and what it answers. */
async function serving(documents: Record<string, JsonObject>, headers: Record<string, string> = {}) {
  const asked: string[] = []
  const answers = new Map(
    Object.entries({ ...(await published()), ...documents }).map(([url, one]) => [url, JSON.stringify(one)])
  )
  const fetch: VerifyOptions['fetch'] = (url) => {
    asked.push(url)
    const text = answers.get(url)
    return Promise.resolve(new Response(text ?? '', { status: text === undefined ? 404 : 200, headers }))
  }
  const times = (address: string) => asked.filter((url) => url === address).length
  return { fetch, times, answers }
}

test('ten thousand labels ask for each list once, keep a handful of documents, and are answered in their order', async () => {
  const { fetch, times } = await serving({})
  const kept = new Map<string, unknown>()
  const cache: VerifierCache = { get: (key) => kept.get(key), set: (key, value) => void kept.set(key, value) }
  const some = await Promise.all(Array.from({ length: 100 }, (_, i) => label(`https://labels.example/labels/${i}`)))
  const broken = { ...some[7]!, name: 'Another name' }
  let taken = 0
  let most = 0
  let given = 0
  function* inputs() {
    for (; taken < 10_000; taken++) {
      most = Math.max(most, taken - given)
      yield taken % 100 === 7 ? broken : some[taken % 100]
    }
  }
  const verifier = createVerifier({ now: NOW, trust: trustList(), fetch, cache, endorsements: 'skip' })
  for await (const { verdict, credential } of verifier.verifyMany(inputs(), { concurrency: 8 })) {
    const place = given++ % 100
    expect(verdict).toBe(place === 7 ? 'invalid' : 'valid')
    expect(credential?.id).toBe(`https://labels.example/labels/${place}`)
  }
  expect([given, times(REVOCATION), times(SUSPENSION), times(DID_DOCUMENT)]).toEqual([10_000, 1, 1, 1])
  expect(kept.size).toBe(3)
  // Flat memory: no more is in hand than was asked for.
  expect(most).toBeLessThanOrEqual(8)
}, 120_000)

test('a list with a time to live is not asked again in it; one without is, by the next call', async () => {
  const withTtl = await list('revocation', [], {}, { ttl: 300_000 })
  const { fetch, times } = await serving({ [REVOCATION]: withTtl })
  const verifier = createVerifier({ now: NOW, trust: trustList(), fetch })
  for (let i = 0; i < 3; i++) expect((await verifier.verify(await label('urn:uuid:1'))).verdict).toBe('valid')
  expect([times(REVOCATION), times(SUSPENSION)]).toEqual([1, 3])
  await verifier.verify(await label('urn:uuid:1'), { maxStatusAgeMs: 0 })
  expect(times(REVOCATION)).toBe(2)
})

test('a list that was read before is read anew when it has changed, and when its end has come', async () => {
  const { fetch, answers } = await serving({})
  let now = NOW
  const verifier = createVerifier({ now: () => now, trust: trustList(), fetch })
  expect((await verifier.verify(await label('urn:uuid:1'))).verdict).toBe('valid')
  now = new Date('2026-12-21T00:00:00Z')
  expect((await verifier.verify(await label('urn:uuid:1'))).verdict).toBe('unconfirmed')
  now = NOW
  answers.set(REVOCATION, JSON.stringify(await list('revocation', [INDEX])))
  expect((await verifier.verify(await label('urn:uuid:1'))).verdict).toBe('revoked')
  answers.set(REVOCATION, JSON.stringify(await listDocument('revocation')))
  expect((await verifier.verify(await label('urn:uuid:1'))).verdict).toBe('unconfirmed')
})

test('a list that held for one caller is not believed for another who trusts otherwise', async () => {
  const { fetch } = await serving({})
  const verifier = createVerifier({ now: NOW, trust: trustList(), fetch })
  expect((await verifier.verify(await label('urn:uuid:1'))).verdict).toBe('valid')
  const onlyLabelKey = trustList({
    statusOnly: [],
    keys: [{ type: 'Multikey', publicKeyMultibase: await multibaseOf('label') }]
  })
  expect((await verifier.verify(await label('urn:uuid:1'), { trust: onlyLabelKey })).verdict).toBe('unconfirmed')
})
