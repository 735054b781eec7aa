import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { createFetcher, type FetchOutcome } from '../../src/net/fetcher.js'
import { limits, optionsWith, serve } from './server.js'

const problemOf = (outcome: FetchOutcome) => (outcome.ok ? undefined : outcome.problem.code)
const textOf = (outcome: FetchOutcome) => (outcome.ok ? outcome.document.text : undefined)

test('a body of the size allowed is read, one byte more is too large', async () => {
  const { origin } = await serve((request, response) => response.end('x'.repeat(Number(request.url?.slice(1)))))
  const fetcher = createFetcher(optionsWith())
  expect(textOf(await fetcher.get(`${origin}/1024`))).toHaveLength(1024)
  expect(problemOf(await fetcher.get(`${origin}/1025`))).toBe('fetch-too-large')
})

test('a body without an end is cut off, and the connection with it', async () => {
  let closed: Promise<void> | undefined
  const { origin } = await serve((_, response) => {
    closed = new Promise((resolve) => response.on('close', resolve))
    const more = () => {
      while (!response.destroyed && response.write('x'.repeat(10_000)));
    }
    response.on('drain', more)
    more()
  })
  expect(problemOf(await createFetcher(optionsWith()).get(origin))).toBe('fetch-too-large')
  await closed
})

test('a small body that inflates beyond the limit is cut off', async () => {
  const { origin } = await serve((request, response) => {
    response.setHeader('content-encoding', 'gzip')
    response.end(gzipSync(Buffer.alloc(request.url === '/bomb' ? 50_000_000 : 1024, 'x')))
  })
  const fetcher = createFetcher(optionsWith())
  expect(textOf(await fetcher.get(origin))).toHaveLength(1024)
  expect(problemOf(await fetcher.get(`${origin}/bomb`))).toBe('fetch-too-large')
})

test('a server that never answers, or never ends its answer, is a timeout', async () => {
  const { origin } = await serve((request, response) => {
    if (request.url === '/slow') response.write('{')
  })
  const quick = { ...limits, timeoutMs: 50 }
  const fetcher = createFetcher(optionsWith({ limits: quick }))
  expect(problemOf(await fetcher.get(origin))).toBe('fetch-timeout')
  expect(problemOf(await fetcher.get(`${origin}/slow`))).toBe('fetch-timeout')
})

test('a fetch that does not listen to its signal is left alone in time', async () => {
  const fetch = () => new Promise<Response>(() => undefined)
  const fetcher = createFetcher(optionsWith({ fetch, limits: { ...limits, timeoutMs: 20 } }))
  expect(problemOf(await fetcher.get('https://labels.example/'))).toBe('fetch-timeout')
})

test('an endless time is no time at all to a timer, and still works', async () => {
  const fetch = () => Promise.resolve(new Response('here'))
  const fetcher = createFetcher(optionsWith({ fetch, limits: { ...limits, timeoutMs: Infinity } }))
  expect(textOf(await fetcher.get('https://labels.example/'))).toBe('here')
})

test('requests and redirects count, cache answers do not', async () => {
  const { origin, asked } = await serve((request, response) => {
    if (request.url === '/moved') response.writeHead(302, { location: '/1' }).end()
    else response.setHeader('cache-control', 'max-age=60').end('here')
  })
  const fetcher = createFetcher(optionsWith({ limits: { ...limits, maxRequests: 2 } }))
  expect(textOf(await fetcher.get(`${origin}/moved`))).toBe('here')
  expect(textOf(await fetcher.get(`${origin}/moved`))).toBe('here')
  expect(problemOf(await fetcher.get(`${origin}/2`))).toBe('limit-exceeded')
  expect(asked).toHaveLength(2)
})
