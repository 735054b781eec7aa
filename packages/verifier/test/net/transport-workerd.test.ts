import { afterEach, expect, test, vi } from 'vitest'
import { createFetcher } from '../../src/net/fetcher.js'
import { clock, optionsWith } from './server.js'

vi.mock('#transport', () => import('../../src/net/transport-workerd.js'))

afterEach(() => vi.unstubAllGlobals())

/** A runtime whose requests know a cache mode, or throw at it. */
function runtime(knowsCache: boolean) {
  const asked: RequestInit[] = []
  vi.stubGlobal(
    'Request',
    class {
      cache: unknown
      constructor(_: string, { cache }: RequestInit) {
        if (!knowsCache) throw new Error("The 'cache' field is not implemented.")
        this.cache = cache
      }
    }
  )
  vi.stubGlobal('fetch', (_: string, init: RequestInit) => {
    asked.push(init)
    return Promise.resolve(new Response('here', { headers: { etag: '"v1"', 'cache-control': 'max-age=60' } }))
  })
  return asked
}

test('a Worker that knows cache modes is asked by them', async () => {
  const asked = runtime(true)
  const fetcher = createFetcher(optionsWith({ network: 'public', now: clock().now }))
  await fetcher.get('https://labels.example/', { revalidate: true })
  expect(asked.map(({ cache, headers }) => [cache, headers])).toEqual([['no-cache', {}]])
})

test('one that throws at them is asked by the header, and sends what it knows of before', async () => {
  const asked = runtime(false)
  const fetcher = createFetcher(optionsWith({ network: 'public', now: clock().now }))
  await fetcher.get('https://labels.example/', { revalidate: true, accept: 'application/json' })
  await fetcher.get('https://labels.example/', { revalidate: true, accept: 'application/json' })
  expect(asked.map(({ cache, headers, redirect }) => [cache, headers, redirect])).toEqual([
    [undefined, { accept: 'application/json', 'cache-control': 'max-age=0' }, 'manual'],
    [undefined, { accept: 'application/json', 'cache-control': 'max-age=0', 'if-none-match': '"v1"' }, 'manual']
  ])
})
