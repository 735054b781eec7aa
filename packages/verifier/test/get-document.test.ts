import { describe, expect, test } from 'vitest'
import { getDocument } from '../src/get-document.js'
import { serve } from './net/server.js'

describe('getDocument', () => {
  test('gives the text, and the address that it came from', async () => {
    const { origin } = await serve((request, response) =>
      request.url === '/old' ? response.writeHead(302, { location: '/new' }).end() : response.end('here')
    )
    await expect(getDocument(`${origin}/old`, { network: 'local' })).resolves.toEqual({
      ok: true,
      url: `${origin}/new`,
      text: 'here'
    })
  })

  test('tells a document that is not there from a server that fails', async () => {
    const { origin } = await serve((request, response) => response.writeHead(Number(request.url?.slice(1))).end())
    for (const status of [404, 503]) {
      await expect(getDocument(`${origin}/${String(status)}`, { network: 'local' })).resolves.toMatchObject({
        ok: false,
        status,
        problem: { code: 'fetch-status' }
      })
    }
  })

  test('says no status where no server was asked: an address that is not public, a limit, no network', async () => {
    const { origin, asked } = await serve((_, response) => response.end('here'))
    for (const [code, options] of [
      ['fetch-refused', {}],
      ['limit-exceeded', { network: 'local', limits: { maxRequests: 0 } }],
      ['fetch-offline', { network: 'none' }]
    ] as const) {
      const url = code === 'fetch-offline' ? 'https://labels.example/' : origin
      const answer = await getDocument(url, options)
      expect(answer).toMatchObject({ ok: false, problem: { code } })
      expect(answer).not.toHaveProperty('status')
    }
    expect(asked).toHaveLength(0)
  })

  test('reads no more than the limit', async () => {
    const { origin } = await serve((_, response) => response.end('x'.repeat(1000)))
    await expect(getDocument(origin, { network: 'local', limits: { maxBytes: 999 } })).resolves.toMatchObject({
      ok: false,
      problem: { code: 'fetch-too-large' }
    })
    await expect(getDocument(origin, { network: 'local', limits: { maxBytes: 1000 } })).resolves.toMatchObject({
      ok: true
    })
  })
})
