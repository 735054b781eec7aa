import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { createGuardedFetch, transport } from '../../src/net/transport-node.js'
import { serve } from './server.js'

describe('the guarded fetch of Node', () => {
  test('a name is looked up once, and the connection goes to the address that was judged', async () => {
    const { port, asked } = await serve((_, response) => response.end('here'))
    const looked: string[] = []
    const send = createGuardedFetch((name) => {
      looked.push(name)
      return Promise.resolve([{ address: '127.0.0.1', family: 4 }])
    })
    const response = await send(`http://labels.example:${String(port)}/`, {}, 'local')
    expect(await response.text()).toBe('here')
    expect(looked).toEqual(['labels.example'])
    expect(asked[0]?.headers.host).toBe(`labels.example:${String(port)}`)
  })

  test('a name that resolves to this machine is refused in public, before a connection is made', async () => {
    const { port, asked } = await serve((_, response) => response.end('here'))
    const send = createGuardedFetch(() => Promise.resolve([{ address: '127.0.0.1', family: 4 }]))
    const answer = send(`https://labels.example:${String(port)}/`, {}, 'public')
    await expect(answer).rejects.toMatchObject({ code: 'fetch-refused' })
    expect(asked).toHaveLength(0)
  })

  test('an IP address, which no socket looks up, is judged too', async () => {
    const { origin, asked } = await serve((_, response) => response.end('here'))
    await expect(transport.fetch(origin.replace('http:', 'https:'), {}, 'public')).rejects.toMatchObject({
      code: 'fetch-refused'
    })
    expect((await transport.fetch(origin, {}, 'local')).status).toBe(200)
    expect(asked).toHaveLength(1)
  })

  test('a gzip body is inflated; another coding is refused', async () => {
    const { origin } = await serve((request, response) => {
      response.setHeader('content-encoding', request.url === '/br' ? 'br' : 'gzip')
      response.end(gzipSync('here'))
    })
    expect(await (await transport.fetch(`${origin}/gzip`, {}, 'local')).text()).toBe('here')
    await expect(transport.fetch(`${origin}/br`, {}, 'local')).rejects.toMatchObject({ code: 'fetch-encoding' })
  })

  test('a redirect and "not modified" are answers', async () => {
    const { origin } = await serve((request, response) => {
      response.writeHead(request.url === '/moved' ? 302 : 304, { location: '/there' }).end()
    })
    const moved = await transport.fetch(`${origin}/moved`, {}, 'local')
    expect([moved.status, moved.headers.get('location')]).toEqual([302, '/there'])
    expect((await transport.fetch(origin, {}, 'local')).status).toBe(304)
  })

  test('a connection that breaks before the body is read is told to the reader alone', async () => {
    const { origin } = await serve((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip', 'content-length': '100' })
      response.write(gzipSync('here').subarray(0, 12), () => response.destroy())
    })
    const response = await transport.fetch(origin, {}, 'local')
    await expect(response.text()).rejects.toThrow()
  })

  test('an abort ends a request that is not answered', async () => {
    const controller = new AbortController()
    const { origin } = await serve(() => {
      controller.abort()
    })
    await expect(transport.fetch(origin, { signal: controller.signal }, 'local')).rejects.toThrow()
  })
})
