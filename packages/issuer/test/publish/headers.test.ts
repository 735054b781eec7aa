import { readdir } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import { publish, responseHeaders } from '../../src/index.js'
import { EMBED, openDesk, publishing } from '../support/desk.js'

describe('headers', () => {
  it('say what a status list is, though its file has no ending', () => {
    expect(responseHeaders('/status/revocation/1')).toMatchObject({
      'Content-Type': 'application/json',
      'Access-Control-Allow-Origin': '*',
      'Cache-Control': 'public, max-age=300'
    })
  })

  it.each(['/embed/v1/quality-label-badge.js', '/organisers/nova-skola.json', '/organisers/nova-skola/oembed.json'])(
    'let other origins read a document or a script: %s',
    (path) => expect(responseHeaders(path)).toHaveProperty('Access-Control-Allow-Origin', '*')
  )

  it.each([
    '/',
    '/criteria/',
    '/organisers/nova-skola/',
    '/organisers/nova-skola/frame/',
    '/organisers/nova-skola.svg'
  ])('do not let them read a page or a picture: %s', (path) =>
    expect(responseHeaders(path)).not.toHaveProperty('Access-Control-Allow-Origin')
  )

  it('let an exact version of the script be kept for ever, and the evergreen one for an hour', () => {
    for (const version of ['0.0.0', '1.0.0', '1.2.3', '1.12.0-beta.1']) {
      const headers = responseHeaders(`/embed/v${version}/quality-label-badge.js`)
      expect(headers['Cache-Control']).toBe('public, max-age=31536000, immutable')
    }
    expect(responseHeaders('/embed/v1/quality-label-badge.js')['Cache-Control']).toBe('public, max-age=3600')
  })

  it('run nothing in a page that does not come from the register', () => {
    expect(responseHeaders('/')['Content-Security-Policy']).toContain("default-src 'none'; script-src 'self'")
  })

  it('say of every published file what it is and for how long it may be kept, older scripts included', async () => {
    const desk = await openDesk()
    const version = (name: string) => ({ ...publishing(desk), embed: { ...EMBED, version: name } })
    const { to } = await publish(desk.register, version('1.0.0'))
    await publish(desk.register, version('1.1.0'))

    const entries = await readdir(to, { recursive: true, withFileTypes: true })
    const isServed = ({ name }: { name: string }) =>
      !/^(_headers|nginx\.conf|Caddyfile|\.quality.*|\.nojekyll)$/.test(name)
    const files = entries.filter((entry) => entry.isFile() && isServed(entry))
    const paths = files.map((entry) => join(entry.parentPath, entry.name).slice(to.length).split(sep).join('/'))
    expect(paths).toContain('/embed/v1.0.0/quality-label-badge.js')
    for (const path of paths) {
      const { 'Content-Type': type, 'Cache-Control': cache } = responseHeaders(path)
      expect([path, type]).not.toContain('application/octet-stream')
      const isExact = /^\/embed\/v1\.\d/.test(path)
      const kept = isExact ? '31536000, immutable' : path.startsWith('/embed/v1/') ? '3600' : '300'
      expect([path, cache]).toEqual([path, `public, max-age=${kept}`])
    }
    await expect(publish(desk.register, version('1.1.0'))).resolves.toMatchObject({ written: [], removed: [] })
  })
})
