/**
 * The published tree behind Caddy from Debian, set up by the published `Caddyfile` alone.
 *
 * @module
 */
import { describe, expect, it } from 'vitest'
import { behindAServer } from './behind-a-server.mjs'
import { createCaddy } from './caddy.mjs'

const world = behindAServer({ name: 'Caddy', createServer: createCaddy, moved: 308 })

describe('the Caddyfile of a register with a public address', () => {
  it('is the site of that host, over https', async () => {
    const sites = await world().server.listensFor('https://labels.example')
    expect(sites).toEqual([{ listen: [':443'], hosts: ['labels.example'] }])
  })
})
