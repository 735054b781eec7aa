/**
 * The badge on pages of several kinds.
 *
 * @module
 */
/* What a page is given runs there: */
/* global document, isSecureContext */
import { expect, it } from 'vitest'
import { pageWith, stateOf } from './world.mjs'

/** What the element may ask for besides its script: the presentation, the issuer's keys, and the two status lists. */
const mostRequests = 4

export function labelsOnPages(world) {
  it("reaches valid on the organiser's page, on another origin", async () => {
    const page = await world.open(`${world.siteOrigin}/`)
    expect(await stateOf(page)).toBe('valid')
    expect(new URL(world.label).origin).not.toBe(new URL(page.url()).origin)
  })

  it('asks four things at most, of the register alone, and leaves nothing behind', async () => {
    const context = await world.browser.newContext()
    const page = await context.newPage()
    const asked = []
    page.on('request', (request) => asked.push({ url: request.url(), kind: request.resourceType() }))
    world.pages.set('/bare', pageWith(world.script, world.label))
    await page.goto(`${world.siteOrigin}/bare`)
    expect(await stateOf(page)).toBe('valid')

    const questions = asked.filter(({ kind }) => kind === 'fetch' || kind === 'xhr')
    expect(questions.length).toBeLessThanOrEqual(mostRequests)
    expect(questions.every(({ url }) => new URL(url).search === '')).toBe(true)
    const hosts = new Set(asked.map(({ url }) => new URL(url).origin))
    expect([...hosts].sort()).toEqual([world.registerOrigin, world.siteOrigin].sort())
    expect(await context.cookies()).toEqual([])
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
  })

  it('says wrong-site on a page that is not on the list, also where the browser has no WebCrypto', async () => {
    world.pages.set('/bare', pageWith(world.script, world.label))
    const page = await world.open(`${world.strangeOrigin}/bare`)
    expect(await page.evaluate(() => isSecureContext)).toBe(false)
    expect(await stateOf(page)).toBe('wrong-site')
  })

  it("is not wrong-site on the register's own page of the organiser", async () => {
    const page = await world.open(`${world.registerOrigin}/organisers/nova-skola/`)
    expect(await stateOf(page)).toBe('valid')
    const other = await world.open(`${world.registerOrigin}/organisers/kymatousa/`)
    expect(await stateOf(other)).toBe('suspended')
  })

  it('keeps the picture with its link where scripts do not run', async () => {
    const page = await world.open(`${world.siteOrigin}/`, { javaScriptEnabled: false })
    const link = page.locator('quality-label-badge > a')
    expect(await link.getAttribute('href')).toBe(`${world.registerOrigin}/organisers/nova-skola/`)
    const picture = link.locator('img')
    expect(await picture.isVisible()).toBe(true)
    expect(await picture.getAttribute('alt')).toBe('Quality Label for Badge Recognition: check its status')
    expect(await picture.boundingBox()).toMatchObject({ width: 320, height: 96 })
    const response = await page.request.get(await picture.getAttribute('src'))
    expect(response.headers()['content-type']).toBe('image/svg+xml')
    // It can be copied anywhere, so it never says that a label holds.
    expect(await response.text()).not.toMatch(/valid|verified/i)
  })

  it('works under a strict Content-Security-Policy with Trusted Types, without a violation', async () => {
    const register = world.registerOrigin
    const policy =
      `default-src 'none'; script-src ${register}; connect-src ${register}; img-src ${register}; ` +
      "require-trusted-types-for 'script'; trusted-types lit-html"
    world.pages.set('/strict', pageWith(world.script, world.label, { 'Content-Security-Policy': policy }))
    const context = await world.browser.newContext()
    await context.addInitScript(() => {
      globalThis.violations = []
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        globalThis.violations.push(`${violatedDirective} ${blockedURI}`)
      )
    })
    const page = await context.newPage()
    await page.goto(`${world.siteOrigin}/strict`)
    expect(await stateOf(page)).toBe('valid')
    await page.locator('quality-label-badge [part~="toggle"]').click()
    await page.locator('quality-label-badge dialog[open]').waitFor()
    expect(await page.evaluate(() => globalThis.violations)).toEqual([])
  })

  it.each([
    ["lit-html 'allow-duplicates'", 'its card', false],
    ['lit-html', 'what stands between the tags', true]
  ])('beside another policy of that name on the page, under %s, shows %s', async (names, _, showsPicture) => {
    const register = world.registerOrigin
    const policy = `require-trusted-types-for 'script'; trusted-types ${names}`
    const own = "<script>trustedTypes.createPolicy('lit-html', { createHTML: (text) => text })</script>"
    const body = `<!doctype html><html lang="en"><title>A page</title>${own}
      <script type="module" src="${world.script}"></script>
      <quality-label-badge src="${world.label}"><a href="${register}">Check its status</a></quality-label-badge></html>`
    const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy }
    world.pages.set('/own-policy', { status: 200, headers, body })
    const page = await world.open(`${world.siteOrigin}/own-policy`)
    expect(await stateOf(page)).toBe('valid')
    expect(await page.getByText('Check its status').isVisible()).toBe(showsPicture)
    expect(await page.locator('quality-label-badge [part~="card"]').count()).toBe(showsPicture ? 0 : 1)
  })
}
