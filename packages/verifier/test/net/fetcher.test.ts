import { describe, expect, test } from 'vitest'
import { createFetcher, type FetchOutcome } from '../../src/net/fetcher.js'
import { optionsWith, serve } from './server.js'

const problemOf = (outcome: FetchOutcome) => (outcome.ok ? undefined : outcome.problem.code)
const textOf = (outcome: FetchOutcome) => (outcome.ok ? outcome.document.text : undefined)

/** A fetch that answers every address, and what it was asked. */
function answering(text = '{}', init: ResponseInit = {}) {
  const asked: { url: string; init: RequestInit }[] = []
  const fetch = (url: string, request: RequestInit) => {
    asked.push({ url, init: request })
    return Promise.resolve(new Response(text, init))
  }
  return { asked, fetch }
}

describe('what is asked', () => {
  test('an address that is allowed gives its text; a private one is refused without a request', async () => {
    const { asked, fetch } = answering('{"id":1}', { headers: { 'content-type': 'application/json' } })
    const fetcher = createFetcher(optionsWith({ fetch, network: 'public' }))
    expect(await fetcher.get('https://labels.example/did.json#key-1')).toEqual({
      ok: true,
      document: {
        url: 'https://labels.example/did.json',
        text: '{"id":1}',
        fetchedAt: Date.UTC(2026, 0, 1)
      }
    })
    for (const host of ['10.0.0.1', '0x7f.1', '[::ffff:127.0.0.1]', 'localhost', 'user@labels.example']) {
      expect(problemOf(await fetcher.get(`https://${host}/`))).toBe('fetch-refused')
    }
    expect(problemOf(await fetcher.get('http://labels.example/'))).toBe('fetch-refused')
    expect(problemOf(await fetcher.get('no address'))).toBe('fetch-refused')
    expect(asked.map(({ url }) => url)).toEqual(['https://labels.example/did.json'])
    expect(fetcher.requests).toMatchObject([{ url: 'https://labels.example/did.json', bytes: 8, cached: false }])
  })

  test('a request tells nothing of the user and needs no preflight', async () => {
    const { asked, fetch } = answering()
    await createFetcher(optionsWith({ fetch })).get('https://labels.example/', { accept: 'application/json' })
    expect(asked[0]?.init).toMatchObject({
      method: 'GET',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'manual',
      headers: { accept: 'application/json' }
    })
  })

  test('a document in hand wins, whatever the network; another address does not', async () => {
    const { asked, fetch } = answering()
    const documents = { 'https://labels.example/list': { id: 'é' }, 'http://10.0.0.1/': { id: 1 } }
    const fetcher = createFetcher(optionsWith({ fetch, network: 'none', documents }))
    expect(textOf(await fetcher.get('https://labels.example/list#x', { revalidate: true }))).toBe('{"id":"é"}')
    expect(textOf(await fetcher.get('http://10.0.0.1/'))).toBe('{"id":1}')
    expect(problemOf(await fetcher.get('https://labels.example/other'))).toBe('fetch-offline')
    expect(problemOf(await fetcher.get('constructor'))).toBe('fetch-refused')
    expect(fetcher.requests).toMatchObject([
      { bytes: 11, cached: true },
      { bytes: 8, cached: true }
    ])
    expect(asked).toHaveLength(0)
  })
})

describe('redirects', () => {
  test('as many as allowed are followed and recorded; one more is a problem', async () => {
    const { origin } = await serve((request, response) => {
      const left = Number(request.url?.slice(1))
      if (left > 0) response.writeHead(302, { location: `/${String(left - 1)}` }).end('moved')
      else response.end('here')
    })
    const fetcher = createFetcher(optionsWith())
    const outcome = await fetcher.get(`${origin}/3`)
    expect(outcome).toMatchObject({ ok: true, document: { url: `${origin}/0`, text: 'here' } })
    expect(fetcher.requests.map(({ url, bytes }) => [url, bytes])).toEqual([
      [`${origin}/3`, 0],
      [`${origin}/2`, 0],
      [`${origin}/1`, 0],
      [`${origin}/0`, 4]
    ])
    expect(problemOf(await createFetcher(optionsWith()).get(`${origin}/4`))).toBe('fetch-redirect')
  })

  test.each([
    'http://10.0.0.1/',
    'http://169.254.169.254/latest/meta-data',
    'http://[::ffff:127.0.0.1]/',
    '//user:secret@127.0.0.1/',
    'ftp://labels.example/',
    'file:///etc/hosts',
    'http://'
  ])('a redirect to %s is refused', async (location) => {
    const { origin, asked } = await serve((_, response) => response.writeHead(301, { location }).end())
    expect(problemOf(await createFetcher(optionsWith()).get(origin))).toBe('fetch-refused')
    expect(asked).toHaveLength(1)
  })

  test('a redirect from https to http is refused in public', async () => {
    const fetch = (url: string) =>
      Promise.resolve(
        url.endsWith('/end')
          ? new Response('here')
          : new Response(null, {
              status: 302,
              headers: { location: url.endsWith('/safe') ? '/end' : 'http://labels.example/end' }
            })
      )
    const fetcher = createFetcher(optionsWith({ fetch, network: 'public' }))
    expect(textOf(await fetcher.get('https://labels.example/safe'))).toBe('here')
    expect(problemOf(await fetcher.get('https://labels.example/unsafe'))).toBe('fetch-refused')
  })

  test('a fetch that follows by itself is judged by where it came to', async () => {
    const fetch = (url: string) => {
      const response = new Response('here')
      const end = url.endsWith('/safe') ? 'https://other.example/' : 'https://192.168.0.1/'
      Object.defineProperty(response, 'url', { value: end })
      return Promise.resolve(response)
    }
    const fetcher = createFetcher(optionsWith({ fetch, network: 'public' }))
    expect(await fetcher.get('https://labels.example/safe')).toMatchObject({
      document: { url: 'https://other.example/' }
    })
    expect(problemOf(await fetcher.get('https://labels.example/unsafe'))).toBe('fetch-refused')
  })
})

describe('answers', () => {
  test.each([201, 204, 206, 300, 304, 400, 404, 409, 410, 411, 500, 503])(
    'status %i is no document',
    async (status) => {
      const { origin } = await serve((_, response) => response.writeHead(status).end())
      const outcome = await createFetcher(optionsWith()).get(origin)
      // Gone is not missing: somebody took it away.
      expect(problemOf(outcome)).toBe(status === 410 ? 'fetch-gone' : 'fetch-status')
      expect(outcome).toMatchObject({ problem: { detail: expect.stringContaining(String(status)) as string } })
    }
  )

  test('text is UTF-8 without a byte order mark, or it is refused', async () => {
    const bodies: Record<string, Buffer> = {
      '/good': Buffer.from('{"a":"é"}'),
      '/latin': Buffer.from('{"a":"é"}', 'latin1'),
      '/bom': Buffer.from('\uFEFF{}'),
      '/utf16': Buffer.from('\uFEFF{}', 'utf16le')
    }
    const { origin } = await serve((request, response) => response.end(bodies[request.url ?? '']))
    const fetcher = createFetcher(optionsWith())
    expect(textOf(await fetcher.get(`${origin}/good`))).toBe('{"a":"é"}')
    for (const path of ['/latin', '/bom', '/utf16']) {
      expect(problemOf(await fetcher.get(origin + path))).toBe('fetch-encoding')
    }
  })

  test('a server that is not there, or breaks off, is a failure that names the host', async () => {
    const { origin } = await serve((_, response) => {
      response.writeHead(200, { 'content-length': '100' })
      response.write('{', () => response.destroy())
    })
    const fetcher = createFetcher(optionsWith())
    expect(problemOf(await fetcher.get(origin))).toBe('fetch-failed')
    const failing = () => Promise.reject(new TypeError('fetch failed', { cause: { code: 'ECONNREFUSED' } }))
    const outcome = await createFetcher(optionsWith({ fetch: failing })).get('https://labels.example/secret')
    expect(outcome).toMatchObject({
      problem: { code: 'fetch-failed', detail: 'labels.example could not be reached, or broke off (ECONNREFUSED).' }
    })
  })

  test('a fetch that throws at once, or answers nonsense, is a failure', async () => {
    const throwing = () => {
      throw new Error('no')
    }
    const nonsense = () => Promise.resolve('text' as unknown as Response)
    for (const fetch of [throwing, nonsense]) {
      expect(problemOf(await createFetcher(optionsWith({ fetch })).get('https://labels.example/'))).toBe('fetch-failed')
    }
  })
})

describe('an abort by the caller', () => {
  test('rejects with its reason, before and during a request', async () => {
    const controller = new AbortController()
    const reason = new Error('the page was left')
    const { origin } = await serve(() => {
      controller.abort(reason)
    })
    const fetcher = createFetcher(optionsWith({ signal: controller.signal }))
    await expect(fetcher.get(origin)).rejects.toBe(reason)
    await expect(fetcher.get(origin)).rejects.toBe(reason)
  })

  test('is heard by any number of requests with one listener', async () => {
    const controller = new AbortController()
    let listeners = 0
    const add = controller.signal.addEventListener.bind(controller.signal)
    controller.signal.addEventListener = (...given: Parameters<typeof add>) => {
      listeners += 1
      add(...given)
    }
    const fetch = () => new Promise<Response>(() => undefined)
    const fetcher = createFetcher(optionsWith({ fetch, signal: controller.signal }))
    const waiting = Array.from({ length: 20 }, (_, i) => fetcher.get(`https://labels.example/${String(i % 10)}`))
    controller.abort(new Error('left'))
    expect((await Promise.allSettled(waiting)).map(({ status }) => status)).toEqual(Array(20).fill('rejected'))
    expect(listeners).toBe(1)
  })
})
