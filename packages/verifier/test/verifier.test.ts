import { describe, expect, test } from 'vitest'
import { createVerifier, UsageError, type VerifyOptions } from '../src/index.js'
import { published, trustList } from './support/ask.js'
import { DID_DOCUMENT, label, NOW, REVOCATION } from './support/network.js'

const options = async (): Promise<VerifyOptions> => ({
  now: NOW,
  network: 'none',
  trust: trustList(),
  documents: await published()
})

async function all<T>(results: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const result of results) found.push(result)
  return found
}

describe('verifyMany', () => {
  test('keeps the order, whatever finishes first', async () => {
    const good = await label()
    const inputs = [null, good, 'x', good, {}, good]
    for (const concurrency of [1, 2, 8]) {
      const results = await all(createVerifier(await options()).verifyMany(inputs, { concurrency }))
      expect(results.map(({ verdict }) => verdict)).toEqual([
        'invalid',
        'valid',
        'invalid',
        'valid',
        'invalid',
        'valid'
      ])
    }
  })

  test('takes an async iterable, and no more at a time than it is told', async () => {
    const good = await label()
    let taken = 0
    let given = 0
    async function* inputs() {
      for (; taken < 6;) {
        taken += 1
        expect(taken - given).toBeLessThanOrEqual(2)
        yield await Promise.resolve(good)
      }
    }
    for await (const result of createVerifier(await options()).verifyMany(inputs(), { concurrency: 2 })) {
      given += 1
      expect(result.verdict).toBe('valid')
    }
    expect([taken, given]).toEqual([6, 6])
  })

  test('an abort ends it, with the reason, and leaves no promise behind', async () => {
    const good = await label()
    const reason = new Error('enough')
    const verifier = createVerifier(await options())
    const many = verifier.verifyMany([good, good, good, good], { concurrency: 4, signal: AbortSignal.abort(reason) })
    await expect(all(many)).rejects.toBe(reason)
  })

  test("a caller's mistake throws", async () => {
    const verifier = createVerifier(await options())
    await expect(all(verifier.verifyMany([1], { concurrency: 0 }))).rejects.toThrow(UsageError)
  })
})

test('calls share what was fetched, and overrides are for one call', async () => {
  const documents = await published()
  const asked: string[] = []
  const fetch = (url: string) => {
    asked.push(url)
    return Promise.resolve(
      new Response(JSON.stringify(documents[url]), { headers: { 'cache-control': 'max-age=3600' } })
    )
  }
  const verifier = createVerifier({ now: NOW, trust: trustList(), fetch })
  expect((await verifier.verify(await label())).verdict).toBe('valid')
  expect((await verifier.verify(await label())).verdict).toBe('valid')
  expect(asked.filter((url) => url === DID_DOCUMENT)).toHaveLength(1)
  // Status is asked again: how old an answer may be is for the list to say.
  expect(asked.filter((url) => url === REVOCATION)).toHaveLength(2)
  expect(
    (await verifier.verify(await label(), { now: new Date('2030-01-01T00:00:00Z'), status: 'skip' })).verdict
  ).toBe('expired')
})
