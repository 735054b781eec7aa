/**
 * What is true of the published tree behind every web server that it brings a configuration for.
 *
 * @module
 */
import { spawnSync } from 'node:child_process'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { responseHeaders } from '@quality-label/issuer'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cliFile, qualityLabel } from '../../demo/src/cli.mjs'
import { browsers } from '../browsers.mjs'
import { createServerWorld } from './server-world.mjs'
import { stateOf } from './world.mjs'

/** @type {Awaited<ReturnType<typeof createServerWorld>>} */
let world
let browser

/**
 * Starts a world around the server before the tests of a file, and says what is expected of it.
 *
 * @param {{ name: string; createServer: Parameters<typeof createServerWorld>[0]; moved: number }} server `name` is what
 *   it calls itself, `moved` the status with which it adds the slash of a folder.
 * @returns {() => typeof world} For what is true of this server alone.
 */
export function behindAServer({ name, createServer, moved }) {
  beforeAll(async () => {
    world = await createServerWorld(createServer)
    browser = await chromium.launch({ executablePath: browsers(['chromium']).chromium, chromiumSandbox: false })
  })

  afterAll(async () => {
    await browser?.close()
    await world?.close()
  })

  describe(`${name} with the published configuration`, () => {
    files()
    nothing(name)
    it('sends a folder without its slash to the one with it, whatever name the host has outside', async () => {
      const response = await fetch(`${world.origin}/organisers/nova-skola`, { redirect: 'manual' })
      expect([response.status, response.headers.get('location')]).toEqual([moved, '/organisers/nova-skola/'])
    })
  })
  describe('a badge on another origin', badge)
  describe('pages', pages)
  describe('check --live', checkLive)
  return () => world
}

/** What is for visitors, as paths. */
async function servedPaths() {
  const { published } = world.made
  const entries = await readdir(published, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(published.length).split(sep).join('/'))
    .filter((path) => !/^\/(_headers|nginx\.conf|Caddyfile|404\.html|\.nojekyll|\.quality)/.test(path))
    .map((path) => path.replace(/\/index\.html$/, '/'))
}

function files() {
  it('is accepted without a warning', () => {
    expect(world.server.check()).toEqual({ status: 0, warnings: [] })
  })

  it('sends with every file what the table says: types, who may read it, how long it keeps, what a page may run', async () => {
    const paths = await servedPaths()
    expect(paths.length).toBeGreaterThan(50)
    for (const path of paths) {
      const response = await fetch(world.origin + path)
      const { 'Content-Type': type, ...expected } = responseHeaders(path)
      expect([path, response.status]).toEqual([path, 200])
      expect([path, response.headers.get('content-type')]).toEqual([path, type])
      for (const name of ['Access-Control-Allow-Origin', ...Object.keys(expected)]) {
        expect([path, name, response.headers.get(name)]).toEqual([path, name, expected[name] ?? null])
      }
    }
  })

  it.each(['/organisers/nova-skola.json', '/organisers/nova-skola/', '/embed/v1/quality-label-badge.js'])(
    'sends %s compressed to who can read that, and as it is to who cannot',
    async (path) => {
      const sent = async (encoding) => {
        const { headers } = await fetch(world.origin + path, { headers: { 'accept-encoding': encoding } })
        return [headers.get('content-encoding'), headers.get('vary')]
      }
      expect(await sent('gzip')).toEqual(['gzip', 'Accept-Encoding'])
      expect((await sent('identity'))[0]).toBeNull()
    }
  )

  it('answers 304 to who has a file already, with the same headers, and 200 to who has another', async () => {
    const address = `${world.origin}/status/revocation/1`
    const { headers } = await fetch(address)
    const again = await fetch(address, { headers: { 'if-none-match': headers.get('etag') } })
    expect([again.status, again.headers.get('access-control-allow-origin')]).toEqual([304, '*'])
    expect(again.headers.get('cache-control')).toBe('public, max-age=300')
    expect((await fetch(address, { headers: { 'if-none-match': '"other"' } })).status).toBe(200)
  })
}

function nothing(name) {
  it.each([
    '/organisers/nobody.json',
    '/status/',
    '/status/revocation/99',
    '/404.html',
    '/_headers',
    '/nginx.conf',
    '/Caddyfile',
    '/.nojekyll',
    '/.quality-label-publish.jsonl',
    '/organisers/..%2f..%2fpassphrase'
  ])('says of %s only that there is nothing', async (path) => {
    const response = await fetch(world.origin + path)
    const page = await readFile(join(world.made.published, '404.html'), 'utf8')
    // nginx itself refuses a path that leaves the folder.
    expect([404, 400]).toContain(response.status)
    if (response.status === 404) expect(await response.text()).toBe(page)
    expect(response.headers.get('content-type')).toMatch(/^text\/html/)
    expect(response.headers.get('server')).toBe(name)
  })

  it('lets everybody read that a document is missing, and nobody keep it', async () => {
    const { headers } = await fetch(`${world.origin}/organisers/nobody.json`)
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect([headers.get('cache-control'), headers.get('last-modified')]).toEqual([null, null])
    expect((await fetch(`${world.origin}/organisers/nobody/`)).headers.get('access-control-allow-origin')).toBeNull()
  })

  it('says so again to a browser that asks again', async () => {
    const address = `${world.origin}/organisers/nobody/`
    const first = await fetch(address)
    const again = await fetch(address, { headers: { 'if-none-match': first.headers.get('etag') ?? '"none"' } })
    expect([again.status, await again.text()]).toEqual([404, await first.text()])
  })

  it.each([
    [200, '/organisers/draft.json'],
    [404, '/organisers/.draft.json'],
    [200, '/.well-known/draft.json'],
    [404, '/.well-known/.draft.json'],
    [404, '/.git/draft.json'],
    [404, '/.draft.json']
  ])('answers %i for %s that somebody else put there', async (status, path) => {
    const file = join(world.made.published, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, '{}')
    expect((await fetch(world.origin + path)).status).toBe(status)
    await rm(file)
  })
}

function badge() {
  it('reads valid; a second visit asks for no script again, and for the status anew', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await world.log()
    await page.goto(world.siteOrigin)
    await expect(stateOf(page)).resolves.toBe('valid')
    const first = await world.log()
    expect(first).toContain('200 /embed/v1/quality-label-badge.js')
    expect(first).toContain('200 /status/revocation/1')

    await page.goto('about:blank')
    await page.goto(world.siteOrigin)
    await expect(stateOf(page)).resolves.toBe('valid')
    const second = await world.log()
    expect(second.filter((line) => !line.startsWith('304 '))).toEqual([])
    expect(second).toContain('304 /status/revocation/1')
    expect(second.join()).not.toContain('/embed/')
    await context.close()
  })

  it('sees a suspension at the next visit after it was published', async () => {
    const { folder, passphraseFile } = world.made
    const decide = async (verb) => {
      await qualityLabel([verb, 'nova-skola', '--register', folder])
      await qualityLabel(['publish', '--register', folder, '--passphrase-file', passphraseFile])
    }
    await decide('suspend')
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(world.siteOrigin)
    await expect(stateOf(page)).resolves.toBe('suspended')
    await decide('reinstate')
    await context.close()
  })
}

function pages() {
  it('of WordPress into which the address was pasted show the live status in the sandbox that it puts around a frame it does not know', async () => {
    const { html } = await (await fetch(`${world.origin}/organisers/nova-skola/oembed.json`)).json()
    const frame = html.replace('<iframe', '<iframe sandbox="allow-scripts" security="restricted"')
    const address = await world.page('oembed.html', `<!doctype html><title>A post</title><p>Our label:</p>${frame}`)
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(address)
    await expect(stateOf(page.frameLocator('iframe'))).resolves.toBe('valid')
    await context.close()
  })

  it('of an organiser show the badge, and break no rule of their own policy', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    const said = []
    page.on('console', (message) => said.push(message.text()))
    await page.goto(`${world.origin}/organisers/nova-skola/`)
    await expect(stateOf(page)).resolves.toBe('valid')
    expect(said).toEqual([])
    await context.close()
  })
}

function checkLive() {
  const check = () => {
    const args = [cliFile, 'check', '--live', '--json', '--register', world.made.folder]
    const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' })
    return { status, findings: JSON.parse(stdout).findings }
  }

  it('finds nothing to say of a host that is set up so', () => {
    expect(check()).toEqual({ status: 0, findings: [] })
  })

  it('names what a host leaves out that is not, and what a badge cannot do without', async () => {
    await world.server.stop()
    await world.server.startBare()
    const { status, findings } = check()
    expect(status).toBe(1)
    const address = `${world.origin}/.well-known/did.json`
    const cause = expect.stringContaining('Access-Control-Allow-Origin is missing')
    expect(findings).toContainEqual(expect.objectContaining({ address, needed: true, cause }))
  })
}
