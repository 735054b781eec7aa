import { describe, expect, test } from 'vitest'
import { readCacheControl } from '../../src/net/cache-control.js'
import { createFetcher, type FetchOutcome } from '../../src/net/fetcher.js'
import { createStore } from '../../src/net/store.js'
import type { VerifierCache } from '../../src/options.js'
import { clock, limits, optionsWith, serve } from './server.js'

const textOf = (outcome: FetchOutcome) => (outcome.ok ? outcome.document.text : outcome.problem.code)

/** Answers how often it was asked, with these headers; 304 when the tag is known. */
function counting(headers: Record<string, string>) {
  return serve((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    if (headers['etag'] !== undefined && request.headers['if-none-match'] === headers['etag'])
      response.writeHead(304).end()
    else response.end('here')
  })
}

describe('the age of what is stored', () => {
  test('within max-age nothing is asked, after it is', async () => {
    const { origin, asked } = await counting({ 'cache-control': 'public, max-age=60' })
    const { now, pass } = clock()
    const fetcher = createFetcher(optionsWith({ now }))
    await fetcher.get(origin)
    pass(59_999)
    expect(await fetcher.get(origin)).toMatchObject({ document: { fetchedAt: now().getTime() - 59_999 } })
    expect(asked).toHaveLength(1)
    expect(fetcher.requests.map(({ cached, bytes }) => [cached, bytes])).toEqual([
      [false, 4],
      [true, 4]
    ])
    pass(1)
    await fetcher.get(origin)
    expect(asked).toHaveLength(2)
  })

  test('a clock that ran backwards makes it stale', async () => {
    const { origin, asked } = await counting({ 'cache-control': 'max-age=60' })
    const { now, pass } = clock()
    const fetcher = createFetcher(optionsWith({ now }))
    await fetcher.get(origin)
    pass(-1000)
    await fetcher.get(origin)
    expect(asked).toHaveLength(2)
  })

  test.each([
    ['no-store', 0, 2],
    ['no-cache, max-age=60', 0, 2],
    ['max-age=0', 0, 2],
    ['max-age=soon', 0, 2],
    ['max-age=60, max-age=90', 0, 2],
    ['max-age=60', 60_000, 1],
    ['private', undefined, 1]
  ])('"%s" is a max age of %s', async (value, maxAgeMs, requests) => {
    expect(readCacheControl(new Headers({ 'cache-control': value })).maxAgeMs).toBe(maxAgeMs)
    const { origin, asked } = await counting({ 'cache-control': value })
    const fetcher = createFetcher(optionsWith())
    await fetcher.get(origin)
    await fetcher.get(origin)
    expect(asked).toHaveLength(requests)
  })

  test('time that an answer spent in caches on the way is over', () => {
    expect(readCacheControl(new Headers({ 'cache-control': 'max-age=60', age: '50' })).maxAgeMs).toBe(10_000)
  })

  test('nothing is used unasked for more than a day', async () => {
    const { origin, asked } = await counting({ 'cache-control': 'max-age=31536000' })
    const { now, pass } = clock()
    const fetcher = createFetcher(optionsWith({ now }))
    await fetcher.get(origin)
    pass(24 * 60 * 60_000)
    await fetcher.get(origin)
    expect(asked).toHaveLength(2)
  })

  test('with revalidation it is asked within max-age too, unless it is young enough for the caller', async () => {
    const { origin, asked } = await counting({ 'cache-control': 'max-age=60' })
    const { now, pass } = clock()
    const fetcher = createFetcher(optionsWith({ now }))
    await fetcher.get(origin, { revalidate: true })
    pass(1000)
    await fetcher.get(origin, { revalidate: true, freshMs: 1001 })
    expect(asked).toHaveLength(1)
    await fetcher.get(origin, { revalidate: true, freshMs: 1000 })
    expect(asked).toHaveLength(2)
    expect(asked[1]?.headers['cache-control']).toBe('max-age=0')
  })

  test('offline, what is fresh is used and what is stale is a problem', async () => {
    const { now, pass } = clock()
    const fetch = () => Promise.resolve(new Response('here', { headers: { 'cache-control': 'max-age=60' } }))
    const options = optionsWith({ now, fetch, network: 'public' })
    await createFetcher(options).get('https://labels.example/')
    const offline = createFetcher({ ...options, network: 'none' })
    expect(textOf(await offline.get('https://labels.example/'))).toBe('here')
    expect(textOf(await offline.get('https://labels.example/', { revalidate: true }))).toBe('fetch-offline')
    pass(60_000)
    expect(textOf(await offline.get('https://labels.example/'))).toBe('fetch-offline')
  })
})

describe('entity tags', () => {
  test('a known tag is sent, and "not modified" confirms what is stored', async () => {
    const { origin, asked } = await counting({ etag: '"v1"', 'cache-control': 'max-age=60' })
    const { now, pass } = clock()
    const fetcher = createFetcher(optionsWith({ now }))
    await fetcher.get(origin)
    pass(60_000)
    expect(await fetcher.get(origin)).toMatchObject({ document: { text: 'here', fetchedAt: now().getTime() } })
    expect(asked[1]?.headers['if-none-match']).toBe('"v1"')
    expect(fetcher.requests[1]).toMatchObject({ bytes: 0, cached: true })
    pass(59_999)
    await fetcher.get(origin)
    expect(asked).toHaveLength(2)
  })

  test('a tag goes only to the address that gave it', async () => {
    const { origin, asked } = await serve((request, response) => {
      if (request.url === '/moved') response.writeHead(302, { location: '/end' }).end()
      else response.setHeader('etag', '"v1"').end('here')
    })
    const fetcher = createFetcher(optionsWith())
    await fetcher.get(`${origin}/moved`)
    await fetcher.get(`${origin}/moved`, { revalidate: true })
    expect(asked.map(({ url, headers }) => [url, headers['if-none-match']])).toEqual([
      ['/moved', undefined],
      ['/end', undefined],
      ['/moved', undefined],
      ['/end', '"v1"']
    ])
  })
})

describe("a caller's cache", () => {
  const address = 'https://labels.example/'
  const document = { url: address, text: 'stored', fetchedAt: 0 }
  const good = { document, accept: null, bytes: 6, etag: null, storedAt: Date.UTC(2026, 0, 1) }
  const fetch = () => Promise.resolve(new Response('fetched'))
  const holding = (value: unknown): VerifierCache => ({ get: () => Promise.resolve(value), set: () => undefined })

  test('may be asynchronous', async () => {
    expect(textOf(await createFetcher(optionsWith({ fetch, cache: holding(good) })).get(address))).toBe('stored')
  })

  test.each([
    ['text', 'stored'],
    ['null', null],
    ['no document', { ...good, document: undefined }],
    ['a document without text', { ...good, document: { ...document, text: 5 } }],
    ['no date', { ...good, storedAt: 'yesterday' }],
    ['a negative age', { ...good, maxAgeMs: -1 }],
    ['an answer to another Accept', { ...good, accept: 'text/html' }],
    ['more than is allowed', { ...good, bytes: limits.maxBytes + 1 }],
    ['a document from a private address', { ...good, document: { ...document, url: 'https://10.0.0.1/' } }]
  ])('that holds %s is a miss', async (_, value) => {
    expect(textOf(await createFetcher(optionsWith({ fetch, cache: holding(value) })).get(address))).toBe('fetched')
  })

  test('that throws is a miss', async () => {
    const cache: VerifierCache = {
      get: () => Promise.reject(new Error('down')),
      set: () => {
        throw new Error('down')
      }
    }
    expect(textOf(await createFetcher(optionsWith({ fetch, cache })).get(address))).toBe('fetched')
  })

  test('holds JSON: what comes back from text is used as well', async () => {
    const texts = new Map<string, string>()
    const cache: VerifierCache = {
      get: (key) => JSON.parse(texts.get(key) ?? 'null') as unknown,
      set: (key, value) => texts.set(key, JSON.stringify(value))
    }
    await createFetcher(optionsWith({ fetch, cache })).get(address)
    const offline = createFetcher(optionsWith({ network: 'none', cache }))
    expect(textOf(await offline.get(address))).toBe('fetched')
  })
})

describe('calls at the same moment', () => {
  test('ask once for one address, and each has its record', async () => {
    const { origin, asked } = await counting({ 'cache-control': 'no-store' })
    const store = createStore(undefined, clock().now)
    const one = createFetcher(optionsWith({ store }))
    const two = createFetcher(optionsWith({ store }))
    const answers = await Promise.all([one.get(origin), two.get(`${origin}#x`)])
    expect(answers.map(textOf)).toEqual(['here', 'here'])
    expect(asked).toHaveLength(1)
    expect([one.requests, two.requests]).toMatchObject([[{ cached: false, bytes: 4 }], [{ cached: true, bytes: 4 }]])
    await two.get(origin)
    expect(asked).toHaveLength(2)
  })

  test('ask each for itself when their limits, policies or fetches differ', async () => {
    let count = 0
    const fetch = () => {
      count += 1
      return Promise.resolve(new Response('here', { headers: { 'cache-control': 'no-store' } }))
    }
    const store = createStore(undefined, clock().now)
    const address = 'https://labels.example/'
    await Promise.all([
      createFetcher(optionsWith({ store, fetch })).get(address),
      createFetcher(optionsWith({ store, fetch: () => fetch() })).get(address),
      createFetcher(optionsWith({ store, fetch, network: 'public' })).get(address),
      createFetcher(optionsWith({ store, fetch, limits: { ...limits, maxBytes: 10 } })).get(address),
      createFetcher(optionsWith({ store, fetch })).get(address, { revalidate: true })
    ])
    expect(count).toBe(5)
  })

  test('go on when the one that started leaves', async () => {
    const controller = new AbortController()
    const { origin, asked } = await serve((_, response) => {
      controller.abort(new Error('left'))
      setImmediate(() => response.end('here'))
    })
    const store = createStore(undefined, clock().now)
    const leaving = createFetcher(optionsWith({ store, signal: controller.signal })).get(origin)
    const staying = createFetcher(optionsWith({ store })).get(origin)
    await expect(leaving).rejects.toThrow('left')
    expect(textOf(await staying)).toBe('here')
    expect(asked).toHaveLength(1)
  })

  test('end the request when all have left', async () => {
    const controller = new AbortController()
    let closed: Promise<void> | undefined
    const { origin } = await serve((_, response) => {
      closed = new Promise((resolve) => response.on('close', resolve))
      controller.abort(new Error('left'))
    })
    const store = createStore(undefined, clock().now)
    const fetcher = createFetcher(optionsWith({ store, signal: controller.signal }))
    await Promise.all([origin, origin].map((url) => expect(fetcher.get(url)).rejects.toThrow('left')))
    await closed
  })

  test('of which one ran out of requests do not spoil the other', async () => {
    const { origin } = await counting({})
    const store = createStore(undefined, clock().now)
    const poor = createFetcher(optionsWith({ store, limits: { ...limits, maxRequests: 0 } })).get(origin)
    const rich = createFetcher(optionsWith({ store })).get(origin)
    expect([textOf(await poor), textOf(await rich)]).toEqual(['limit-exceeded', 'here'])
  })
})
