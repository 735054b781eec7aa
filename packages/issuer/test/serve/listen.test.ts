import { describe, expect, it } from 'vitest'
import { listen, type StaticAnswer } from '../../src/index.js'

const hello = async (): Promise<StaticAnswer> => await Promise.resolve({ status: 200, headers: {}, body: 'hello' })

describe('listening on localhost', () => {
  it('takes the next port when one is taken', async () => {
    const first = await listen(hello, 0)
    const second = await listen(hello, first.port)
    try {
      expect(second.port).toBeGreaterThan(first.port)
      expect(await (await fetch(second.origin)).text()).toBe('hello')
    } finally {
      await Promise.all([first.close(), second.close()])
    }
  })

  it('gives its port back', async () => {
    const first = await listen(hello, 0)
    await first.close()
    const second = await listen(hello, first.port)
    await second.close()
    expect(second.port).toBe(first.port)
  })

  it('ends the connection of a request that cannot be answered, and serves the next', async () => {
    let broken = true
    const server = await listen(async () => {
      if (broken) throw new Error('broken')
      return await hello()
    }, 0)
    try {
      await expect(fetch(server.origin)).rejects.toThrow()
      broken = false
      expect((await fetch(server.origin)).status).toBe(200)
    } finally {
      await server.close()
    }
  })
})
