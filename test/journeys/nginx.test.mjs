/**
 * The published tree behind nginx from Debian, set up by the published `nginx.conf` alone.
 *
 * @module
 */
import { spawnSync } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { responseHeaders } from '@quality-label/issuer'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cliFile, qualityLabel } from '../../demo/src/cli.mjs'
import { browsers } from '../browsers.mjs'
import { createNginxWorld } from './nginx.mjs'
import { stateOf } from './world.mjs'

/** @type {Awaited<ReturnType<typeof createNginxWorld>>} */
let world
let browser

beforeAll(async () => {
  world = await createNginxWorld()
  browser = await chromium.launch({ executablePath: browsers(['chromium']).chromium, chromiumSandbox: false })
})

afterAll(async () => {
  await browser?.close()
  await world?.close()
})

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

describe('nginx with the published configuration', () => {
  it('accepts the configuration without a warning', () => {
    expect(world.nginx.test()).toEqual({ status: 0, said: expect.not.stringContaining('[warn]') })
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

  it('answers 304 to who has a file already, with the same headers, and 200 to who has another', async () => {
    const address = `${world.origin}/status/revocation/1`
    const { headers } = await fetch(address)
    const again = await fetch(address, { headers: { 'if-none-match': headers.get('etag') } })
    expect([again.status, again.headers.get('access-control-allow-origin')]).toEqual([304, '*'])
    expect(again.headers.get('cache-control')).toBe('public, max-age=300')
    expect((await fetch(address, { headers: { 'if-none-match': '"other"' } })).status).toBe(200)
  })

  it.each([
    '/organisers/nobody.json',
    '/status/',
    '/_headers',
    '/nginx.conf',
    '/Caddyfile',
    '/.nojekyll',
    '/.quality-label-publish.json',
    '/organisers/..%2f..%2fpassphrase'
  ])('says of %s only that there is nothing', async (path) => {
    const response = await fetch(world.origin + path)
    const page = await readFile(join(world.made.published, '404.html'), 'utf8')
    // nginx itself refuses a path that leaves the folder.
    expect([404, 400]).toContain(response.status)
    if (response.status === 404) expect(await response.text()).toBe(page)
    expect(response.headers.get('server')).toBe('nginx')
  })

  it('sends a folder without its slash to the one with it, whatever name the host has outside', async () => {
    const response = await fetch(`${world.origin}/organisers/nova-skola`, { redirect: 'manual' })
    expect([response.status, response.headers.get('location')]).toEqual([301, '/organisers/nova-skola/'])
  })
})

describe('a badge on another origin', () => {
  it('reads valid; a second visit asks for no script again, and for the status anew', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await world.nginx.log()
    await page.goto(world.siteOrigin)
    await expect(stateOf(page)).resolves.toBe('valid')
    const first = await world.nginx.log()
    expect(first).toContain('200 /embed/v1/quality-label-badge.js')
    expect(first).toContain('200 /status/revocation/1')

    await page.goto('about:blank')
    await page.goto(world.siteOrigin)
    await expect(stateOf(page)).resolves.toBe('valid')
    const second = await world.nginx.log()
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
})

describe('a page of WordPress into which the address was pasted', () => {
  it('shows the live status in the sandbox that WordPress puts around a frame it does not know', async () => {
    const { html } = await (await fetch(`${world.origin}/organisers/nova-skola/oembed.json`)).json()
    const frame = html.replace('<iframe', '<iframe sandbox="allow-scripts" security="restricted"')
    const address = await world.page('oembed.html', `<!doctype html><title>A post</title><p>Our label:</p>${frame}`)
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(address)
    await expect(stateOf(page.frameLocator('iframe'))).resolves.toBe('valid')
    await context.close()
  })
})

describe("an organiser's page", () => {
  it('shows the badge, and breaks no rule of its own policy', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    const said = []
    page.on('console', (message) => said.push(message.text()))
    await page.goto(`${world.origin}/organisers/nova-skola/`)
    await expect(stateOf(page)).resolves.toBe('valid')
    expect(said).toEqual([])
    await context.close()
  })
})

describe('check --live', () => {
  const check = () => {
    const args = [cliFile, 'check', '--live', '--json', '--register', world.made.folder]
    const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' })
    return { status, findings: JSON.parse(stdout).findings }
  }

  it('finds nothing to say of a host that is set up so', () => {
    expect(check()).toEqual({ status: 0, findings: [] })
  })

  it('names what a host leaves out that is not, and what a badge cannot do without', async () => {
    await world.nginx.stop()
    await world.nginx.start('index index.html;')
    const { status, findings } = check()
    expect(status).toBe(1)
    const address = `${world.origin}/.well-known/did.json`
    const cause = expect.stringContaining('Access-Control-Allow-Origin is missing')
    expect(findings).toContainEqual(expect.objectContaining({ address, needed: true, cause }))
  })
})
