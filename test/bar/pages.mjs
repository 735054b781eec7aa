/**
 * What is counted on pages: requests, traces, violations, errors.
 *
 * @module
 */
/* What a page is given runs there: */
/* global axe, customElements, document */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pageWith, stateOf } from '../journeys/world.mjs'

const html = { 'Content-Type': 'text/html; charset=utf-8' }

/** A page in a browser that has seen nothing yet, with all that it asks for. */
async function opened(world, path, { prepare = () => {}, ...options } = {}) {
  const context = await world.browser.newContext(options)
  const page = await context.newPage()
  const asked = []
  page.on('request', (request) => asked.push(request.url()))
  await prepare(page)
  await page.goto(`${world.siteOrigin}${path}`)
  return { context, page, asked }
}

/** Requests to a verdict, more for a second badge, third hosts, cookies, things stored. */
export async function traces(world) {
  world.pages.set('/bare', pageWith(world.script, world.label))
  const { context, page, asked } = await opened(world, '/bare', {
    prepare: (bare) =>
      bare.addInitScript(() =>
        document.addEventListener('qlb-state', ({ detail }) => {
          if (detail.state === 'valid')
            globalThis.toVerdict ??= performance.getEntriesByType('resource').map(({ name }) => name)
        })
      )
  })
  await stateOf(page)
  const toVerdict = await page.evaluate(() => globalThis.toVerdict)
  await page.waitForLoadState('networkidle')
  const before = asked.length
  await page.evaluate(() => document.body.append(document.querySelector('quality-label-badge').cloneNode()))
  await stateOf(page, 'quality-label-badge:nth-of-type(2)')
  await page.waitForLoadState('networkidle')
  const more = asked.length - before
  const known = [world.siteOrigin, world.registerOrigin]
  const third = new Set(asked.map((url) => new URL(url).origin).filter((origin) => !known.includes(origin)))
  const cookies = await context.cookies()
  const stored = await page.evaluate(async () => {
    const databases = (await globalThis.indexedDB.databases()).length
    return localStorage.length + sessionStorage.length + databases
  })
  await context.close()
  // The browser asks the page's own host for an icon; and the script itself is one of the resources.
  const beyond = toVerdict.filter((url) => url.startsWith(world.registerOrigin) && url !== world.script)
  return [beyond.length, more, third.size, cookies.length, stored]
}

/** Under the strictest policy that the badge asks for, on another origin than the script. */
export async function policyViolations(world) {
  const register = world.registerOrigin
  const policy =
    `default-src 'none'; script-src ${register}; connect-src ${register}; img-src ${register}; ` +
    "require-trusted-types-for 'script'; trusted-types lit-html"
  world.pages.set('/strict', pageWith(world.script, world.label, { 'Content-Security-Policy': policy }))
  const { context, page } = await opened(world, '/strict', {
    prepare: (strict) =>
      strict.addInitScript(() => {
        globalThis.violations = 0
        document.addEventListener('securitypolicyviolation', () => globalThis.violations++)
      })
  })
  await stateOf(page)
  await page.locator('quality-label-badge').evaluate((badge) => badge.showDetails())
  await page.locator('quality-label-badge dialog[open]').waitFor()
  const violations = await page.evaluate(() => globalThis.violations)
  await context.close()
  return [violations]
}

/** The script twice, fifty badges. */
export async function sharing(world) {
  const badges = `<quality-label-badge src="${world.label}"></quality-label-badge>`.repeat(50)
  const scripts = ['', '?again']
    .map((query) => `<script type="module" src="${world.script}${query}"></script>`)
    .join('')
  const body = `<!doctype html><html lang="en"><title>Fifty</title>${scripts}${badges}</html>`
  world.pages.set('/fifty', { status: 200, headers: html, body })
  let errors = 0
  const { context, page, asked } = await opened(world, '/fifty', {
    prepare: (fifty) => {
      fifty.on('pageerror', () => errors++)
      fifty.on('console', (message) => (errors += message.type() === 'error' ? 1 : 0))
    }
  })
  await page.waitForFunction(() => document.querySelectorAll('quality-label-badge[state=valid]').length === 50)
  await context.close()
  return [errors, asked.filter((url) => url === world.label).length]
}

/** What axe finds on the labels of the demo, with their details open. */
export async function accessibility(world) {
  const require = createRequire(import.meta.url)
  const source = readFileSync(createRequire(require.resolve('@open-wc/testing')).resolve('axe-core/axe.min.js'), 'utf8')
  const addresses = [...new Set([world.label, ...world.made.labels.map(({ address }) => address)])]
  let violations = 0
  for (const colorScheme of ['light', 'dark']) {
    for (const language of ['en', 'ar']) {
      const badges = addresses.map((src) => `<quality-label-badge src="${src}" details="inline"></quality-label-badge>`)
      const body = `<!doctype html><html lang="${language}"><meta name="color-scheme" content="light dark"><title>All</title>
        <script type="module" src="${world.script}"></script><main><h1>Labels</h1>${badges.join('')}</main></html>`
      world.pages.set('/all', { status: 200, headers: html, body })
      const { context, page } = await opened(world, '/all', { colorScheme, locale: language })
      await page.evaluate(() => customElements.whenDefined('quality-label-badge'))
      await page.waitForFunction(() => !document.querySelector('quality-label-badge:not([state]), [state=loading]'))
      await page.evaluate(async () => {
        for (const badge of document.querySelectorAll('quality-label-badge')) await badge.showDetails()
      })
      await page.evaluate(source)
      const found = await page.evaluate(async () => (await axe.run(document.querySelector('main'))).violations)
      for (const { id, nodes } of found) console.log(`axe, ${colorScheme}, ${language}: ${id}, ${nodes.length} places`)
      violations += found.reduce((sum, { nodes }) => sum + nodes.length, 0)
      await context.close()
    }
  }
  return [violations]
}
