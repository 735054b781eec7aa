/**
 * Somebody who does not know the project pastes the lines of a guide into an empty page, and they work the first time.
 *
 * @module
 */
/* What a page is given runs there: */
/* global document */
import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { stateOf } from './world.mjs'

/** The first block of HTML in a guide, for a register that has another address. */
async function linesOf(guide, register) {
  const text = await readFile(new URL(`../../docs/embed/${guide}`, import.meta.url), 'utf8')
  const [, html] = /^```html\n(.*?)^```/ms.exec(text)
  return html.replaceAll('https://labels.example', register)
}

export function pastedLines(world) {
  /** A page that holds what was pasted, and nothing else. */
  async function pasted(guide, options) {
    const body = await linesOf(guide, world.registerOrigin)
    world.pages.set('/pasted', { status: 200, headers: { 'Content-Type': 'text/html; charset=utf-8' }, body })
    return world.open(`${world.siteOrigin}/pasted`, options)
  }

  it('work the first time in an empty page on another origin', async () => {
    const page = await pasted('html.md')
    expect(new URL(page.url()).origin).not.toBe(world.registerOrigin)
    expect(await stateOf(page)).toBe('valid')
    await page.locator('quality-label-badge [part~="toggle"]').click()
    await page.locator('quality-label-badge dialog[open]').waitFor()
  })

  it('show the picture where scripts do not run', async () => {
    const page = await pasted('html.md', { javaScriptEnabled: false })
    expect(await page.locator('quality-label-badge > a > img').boundingBox()).toMatchObject({ width: 320, height: 96 })
  })

  it('work as a frame, where a website builder takes nothing else', async () => {
    const page = await pasted('google-sites.md')
    const frame = page.frameLocator('iframe').locator('quality-label-badge[state="valid"]')
    await frame.waitFor({ state: 'attached' })
    expect(await page.evaluate(() => document.querySelectorAll('script').length)).toBe(0)
  })
}
