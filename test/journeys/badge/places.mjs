/**
 * Where the badge is shown: on which pages of a site, on this computer, in frames; and what stands on it that somebody
 * else wrote.
 *
 * @module
 */
/* What a page is given runs there: */
/* global document */
import { addProof } from '@quality-label/credentials'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { pageWith, stateOf } from '../world.mjs'
import { networkKey, unsignedLabel } from './documents.mjs'

const evil = `"><img src=x onerror="window.hacked=1"><script>window.hacked=1</script>\u202Eevil ${'w'.repeat(100_000)}`

export function placesAndWords(world) {
  /** A label of the Network that says what a journey wants it to say. */
  async function signedLabel(change) {
    const { signer, method: verificationMethod } = await networkKey(world)
    const label = await unsignedLabel(world)
    return addProof(change(label), { cryptosuite: 'eddsa-jcs-2022', signer, verificationMethod })
  }

  /** The label for these sites alone. */
  const labelFor = (...sites) =>
    signedLabel(({ credentialSubject, ...label }) => ({
      ...label,
      credentialSubject: {
        ...credentialSubject,
        otherIdentifier: sites.map((identifier) => ({
          type: 'IdentifierEntry',
          identifierType: 'ext:site',
          identifier
        }))
      }
    }))

  it('belongs to the pages below a path of a site, and to none beside it', async () => {
    const src = await world.put('labels/below.json', await labelFor(`${world.strangeOrigin}/school`))
    const stateAt = async (path) => {
      world.pages.set(path, pageWith(world.script, src))
      return stateOf(await world.open(`${world.strangeOrigin}${path}`))
    }
    expect(await stateAt('/school')).toBe('valid')
    expect(await stateAt('/school/courses/robotics?year=2026')).toBe('valid')
    expect(await stateAt('/school-of-others/')).toBe('wrong-site')
    expect(await stateAt('/')).toBe('wrong-site')
  })

  it('is a preview on this computer, by its address and from a file, and says where to check', async () => {
    const src = await world.put('labels/elsewhere.json', await labelFor('https://nova-skola.example/'))
    const file = join(world.made.folder, 'preview.html')
    const tags = `<script type="module" src="${world.script}"></script><quality-label-badge src="${src}" lang="en"></quality-label-badge>`
    await writeFile(file, `<!doctype html><html lang="en"><meta charset="utf-8"><title>A file</title>${tags}`)
    world.pages.set('/here', pageWith(world.script, src))
    for (const address of [`${world.siteOrigin}/here`, pathToFileURL(file).href]) {
      const page = await world.open(address)
      expect(await stateOf(page)).toBe('wrong-site')
      const text = await page.locator('quality-label-badge').evaluate(({ shadowRoot }) => shadowRoot.textContent)
      expect(text).toContain('Preview')
    }
  })

  it("writes the domain of the register's page out, and links it, whatever the page says", async () => {
    const { host } = new URL(world.registerOrigin)
    const page = await world.open(`${world.siteOrigin}/`)
    const badge = page.locator('quality-label-badge')
    expect(await stateOf(page)).toBe('valid')
    for (const wish of ['https://stranger.example/check', 'javascript:alert(1)', '//stranger.example']) {
      await badge.evaluate((element, address) => element.setAttribute('verify-url', address), wish)
      await badge.evaluate((element) => element.showDetails())
      const link = badge.locator('[part~=verify-link]')
      const { text, href } = await link.evaluate((element) => {
        const anchor = element.closest('a') ?? element.querySelector('a')
        return { text: element.textContent, href: anchor.href }
      })
      expect(text).toContain(host)
      expect(new URL(href).origin).toBe(world.registerOrigin)
      await badge.evaluate((element) => element.hideDetails())
    }
  })

  it('shows hostile words as words: clipped, isolated, and the page is unharmed', async () => {
    const hostile = await signedLabel(({ credentialSubject, issuer, ...label }) => ({
      ...label,
      issuer: { ...issuer, name: evil, url: 'javascript:window.hacked=1' },
      credentialSubject: { ...credentialSubject, name: evil, url: 'javascript:window.hacked=1' }
    }))
    const src = await world.put('labels/hostile.json', hostile)
    world.pages.set('/hostile', pageWith(world.script, src))
    const page = await world.open(`${world.siteOrigin}/hostile`)
    expect(await stateOf(page)).toBe('valid')
    const badge = page.locator('quality-label-badge')
    expect((await badge.boundingBox()).height).toBeLessThan(200)
    await badge.evaluate((element) => element.showDetails())
    await badge.locator('dialog[open]').waitFor()
    const found = await badge.evaluate(({ shadowRoot }) => ({
      made: shadowRoot.querySelectorAll('img, script, iframe, [onerror]').length,
      isolated: shadowRoot.querySelectorAll('bdi').length > 0,
      schemes: [...new Set([...shadowRoot.querySelectorAll('a[href]')].map((link) => link.protocol))],
      hacked: 'hacked' in globalThis,
      overflow: document.documentElement.scrollWidth > document.documentElement.clientWidth
    }))
    expect(found).toMatchObject({ made: 0, isolated: true, hacked: false, overflow: false })
    expect(found.schemes.every((scheme) => ['https:', 'http:'].includes(scheme))).toBe(true)
    expect(await badge.evaluate(({ shadowRoot }) => shadowRoot.textContent)).not.toContain('\u202Eevil'.slice(1) + 'x')
  })

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'blob:null/1', 'not an address:'])(
    'asks nobody for %s, and calls nothing invalid',
    async (src) => {
      world.pages.set('/odd', pageWith(world.script, src))
      const page = await world.open(`${world.siteOrigin}/odd`)
      expect(['unsupported', 'unreachable']).toContain(await stateOf(page))
    }
  )
}
