import { expect, test, vi } from 'vitest'
import { createFetcher } from '../../src/net/fetcher.js'
import { clock, limits, optionsWith } from './server.js'

vi.mock('#transport', () => import('../../src/net/transport-web.js'))

/** A fetch as a browser's: it follows, says where it came to, and asks its own cache. */
function browser(end = 'https://labels.example/', type = 'cors') {
  const asked: RequestInit[] = []
  const fetch = (_: string, init: RequestInit) => {
    asked.push(init)
    const response = new Response('here', { headers: { etag: '"v1"', 'cache-control': 'max-age=60' } })
    Object.defineProperties(response, { url: { value: end }, type: { value: type } })
    return Promise.resolve(response)
  }
  return { asked, fetch }
}

test('a browser revalidates by its own cache, without a header that needs a preflight', async () => {
  const { asked, fetch } = browser()
  const { now, pass } = clock()
  const fetcher = createFetcher(optionsWith({ fetch, network: 'public', now }))
  await fetcher.get('https://labels.example/')
  pass(60_000)
  await fetcher.get('https://labels.example/')
  await fetcher.get('https://labels.example/', { revalidate: true, accept: 'application/json' })
  expect(asked.map(({ cache, headers, redirect }) => [cache, headers, redirect])).toEqual([
    [undefined, {}, 'follow'],
    [undefined, {}, 'follow'],
    ['no-cache', { accept: 'application/json' }, 'follow']
  ])
})

test('where a browser came to is judged, recorded and counted', async () => {
  const { fetch } = browser('https://other.example/')
  const fetcher = createFetcher(optionsWith({ fetch, network: 'public', limits: { ...limits, maxRequests: 2 } }))
  expect(await fetcher.get('https://labels.example/')).toMatchObject({ document: { url: 'https://other.example/' } })
  expect(fetcher.requests.map(({ url }) => url)).toEqual(['https://labels.example/', 'https://other.example/'])
  expect(await fetcher.get('https://labels.example/2')).toMatchObject({ problem: { code: 'limit-exceeded' } })
  const refused = createFetcher(optionsWith({ fetch: browser('https://10.0.0.1/').fetch, network: 'public' }))
  expect(await refused.get('https://labels.example/')).toMatchObject({ problem: { code: 'fetch-refused' } })
})

test('without redirects allowed a browser is told not to follow', async () => {
  const { asked, fetch } = browser('https://labels.example/', 'opaqueredirect')
  const fetcher = createFetcher(optionsWith({ fetch, network: 'public', limits: { ...limits, maxRedirects: 0 } }))
  expect(await fetcher.get('https://labels.example/')).toMatchObject({ problem: { code: 'fetch-redirect' } })
  expect(asked[0]?.redirect).toBe('manual')
})

test('without a fetch given, that of the page is used, as it is at the time', async () => {
  const { asked, fetch } = browser()
  vi.stubGlobal('fetch', fetch)
  try {
    const fetcher = createFetcher(optionsWith({ network: 'public' }))
    expect(await fetcher.get('https://labels.example/')).toMatchObject({ ok: true })
    expect(asked).toHaveLength(1)
  } finally {
    vi.unstubAllGlobals()
  }
})
