/**
 * Pages that pin an exact version of the script by its hash: nothing else runs, and neither does any part of it that is
 * not what was published.
 *
 * @module
 */
/* What a page is given runs there: */
/* global document */
import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { stateOf } from './world.mjs'

const entry = 'quality-label-badge.js'
const guide = await readFile(new URL('../../docs/embed/csp-and-sri.md', import.meta.url), 'utf8')
const [, line] = /^```html\n(.*?)^```/ms.exec(guide)

/** Put behind a part of the script, by whoever has the web server. */
const strangeCode = '\n;globalThis.strangeCodeRan = true\n'

export function pinnedScripts(world) {
  async function exact() {
    const { script, integrity } = await world.read('embed/latest.json')
    const response = await fetch(integrity)
    return { folder: script.slice(0, script.lastIndexOf('/')), hashes: await response.json() }
  }

  function pageWithTag(tag) {
    const body = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title>${tag}
      <quality-label-badge src="${world.label}"><p id="fallback">Check the status</p></quality-label-badge></html>`
    return { status: 200, headers: { 'Content-Type': 'text/html; charset=utf-8' }, body }
  }

  /** The line of the guide, for this register. */
  const pinnedTag = ({ folder, hashes }) =>
    line.replace('https://labels.example/embed/v1.2.3', folder).replace('sha384-…', hashes[entry])

  const spoil = (path) => world.faults.set(path, (file) => ({ ...file, body: `${file.body}${strangeCode}` }))

  const openDetails = (page) => page.locator('quality-label-badge [part~="toggle"]').click()
  const strangeCodeRan = (page) => page.evaluate(() => globalThis.strangeCodeRan === true)

  it('reaches valid and opens its details, with every part checked by its hash', async () => {
    world.pages.set('/pinned', pageWithTag(pinnedTag(await exact())))
    const page = await world.open(`${world.siteOrigin}/pinned`)
    expect(await stateOf(page)).toBe('valid')
    await page.locator('quality-label-badge button[part~="toggle"]').click()
    await page.locator('quality-label-badge dialog[open]').waitFor()
    const parts = await page.locator('head script[src]').all()
    expect(parts.length).toBeGreaterThan(1)
    for (const part of parts) expect(await part.getAttribute('integrity')).toMatch(/^sha384-/)
  })

  it('runs no part that was changed on the way: the details give way to a link', async () => {
    const { folder, hashes } = await exact()
    spoil(`${new URL(folder).pathname}/quality-label-badge-panel.js`)
    world.pages.set('/pinned', pageWithTag(pinnedTag({ folder, hashes })))
    const page = await world.open(`${world.siteOrigin}/pinned`)
    expect(await stateOf(page)).toBe('valid')
    await openDetails(page)
    await page.locator('quality-label-badge a[part~="toggle"]').waitFor()
    expect(await strangeCodeRan(page)).toBe(false)
  })

  it('which the evergreen script, that nobody pinned, would have run', async () => {
    spoil('/embed/v1/quality-label-badge-panel.js')
    world.pages.set('/evergreen', pageWithTag(`<script type="module" src="${world.script}"></script>`))
    const page = await world.open(`${world.siteOrigin}/evergreen`)
    expect(await stateOf(page)).toBe('valid')
    await openDetails(page)
    await page.locator('quality-label-badge dialog[open]').waitFor()
    expect(await strangeCodeRan(page)).toBe(true)
  })

  it('keeps the fallback when the script itself was changed', async () => {
    const { folder, hashes } = await exact()
    spoil(`${new URL(folder).pathname}/${entry}`)
    world.pages.set('/pinned', pageWithTag(pinnedTag({ folder, hashes })))
    const page = await world.open(`${world.siteOrigin}/pinned`)
    expect(await page.locator('#fallback').isVisible()).toBe(true)
    expect(await strangeCodeRan(page)).toBe(false)
    expect(await page.evaluate(() => !!document.querySelector('quality-label-badge').shadowRoot)).toBe(false)
  })

  it('holds under a strict Content-Security-Policy with Trusted Types, with one more name than the evergreen one', async () => {
    const register = world.registerOrigin
    const policy =
      `default-src 'none'; script-src ${register}; connect-src ${register}; img-src ${register}; ` +
      "require-trusted-types-for 'script'; trusted-types lit-html quality-label-badge"
    const { headers, ...answer } = pageWithTag(pinnedTag(await exact()))
    world.pages.set('/strict', { ...answer, headers: { ...headers, 'Content-Security-Policy': policy } })
    const page = await world.open(`${world.siteOrigin}/strict`)
    expect(await stateOf(page)).toBe('valid')
    await page.locator('quality-label-badge button[part~="toggle"]').click()
    await page.locator('quality-label-badge dialog[open]').waitFor()
  })

  it('costs the evergreen script nothing: it holds no hash', async () => {
    const response = await fetch(world.script)
    expect(await response.text()).not.toMatch(/sha384-|integrity=/)
  })
}
