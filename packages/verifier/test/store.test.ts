/** What a verifier keeps between its calls. */

import type { JsonObject } from '@quality-label/credentials'
import { expect, test } from 'vitest'
import { createVerifier, verify, type FetchFunction } from '../src/index.js'
import { published, trustList } from './support/ask.js'
import { DID_DOCUMENT, didDocument, label, methodOf, NOW } from './support/network.js'

/** Answers from documents that may change, and lets everything be kept for an hour. */
function serving(documents: Record<string, JsonObject>): { fetch: FetchFunction; asked: string[] } {
  const asked: string[] = []
  const fetch: FetchFunction = (url) => {
    asked.push(url)
    return Promise.resolve(
      new Response(JSON.stringify(documents[url]), { headers: { 'cache-control': 'max-age=3600' } })
    )
  }
  return { fetch, asked }
}

test('a key that is newer than the stored document is looked for again; one that is nowhere is invalid', async () => {
  const documents = await published()
  const { fetch, asked } = serving(documents)
  const verifier = createVerifier({ fetch, now: NOW, trust: trustList() })
  documents[DID_DOCUMENT] = await didDocument({ verificationMethod: [await methodOf('status')] })
  expect((await verifier.verify(await label())).verdict).toBe('invalid')
  documents[DID_DOCUMENT] = await didDocument()
  expect((await verifier.verify(await label())).verdict).toBe('valid')
  const before = asked.length
  expect((await verifier.verify(await label())).verdict).toBe('valid')
  expect(asked.slice(before)).not.toContain(DID_DOCUMENT)
})

test('a store that never answers costs a request, never the answer', async () => {
  const { fetch } = serving(await published())
  const never = { get: () => new Promise<never>(() => undefined), set: () => new Promise<never>(() => undefined) }
  const options = { fetch, now: NOW, trust: trustList(), cache: never, limits: { timeoutMs: 50 } }
  expect((await verify(await label(), options)).verdict).toBe('valid')
})
