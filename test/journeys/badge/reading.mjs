/**
 * The badge by keyboard alone, and as a screen reader is told of it.
 *
 * @module
 */
/* What a page is given runs there: */
/* global document, MutationObserver */
import { expect, it } from 'vitest'
import { pageWith, stateOf } from '../world.mjs'

export function readWithoutAMouse(world) {
  it('opens, is read, changes its language and closes by keys alone, and gives the focus back', async () => {
    world.pages.set('/keys', pageWith(world.script, world.label))
    const page = await world.open(`${world.siteOrigin}/keys`, { locale: 'en-GB' })
    expect(await stateOf(page)).toBe('valid')
    const badge = page.locator('quality-label-badge')
    const focused = () =>
      badge.evaluate(
        ({ shadowRoot }) => shadowRoot.activeElement?.getAttribute('part') ?? shadowRoot.activeElement?.localName
      )
    await page.keyboard.press('Tab')
    expect(await focused()).toContain('toggle')
    await page.keyboard.press('Enter')
    await badge.locator('dialog[open]').waitFor()
    expect(await focused()).toContain('close')

    const tree = await badge.locator('dialog').ariaSnapshot()
    expect(tree).toContain('dialog')
    expect(tree).toMatch(/heading .*\[level=2\]/)
    for (const words of ['Signature', 'Issuer', 'Validity', 'Live status']) expect(tree).toContain(words)

    const select = badge.locator('select')
    for (let steps = 0; steps < 40 && !(await select.evaluate((element) => element.matches(':focus'))); steps++)
      await page.keyboard.press('Tab')
    expect(await select.evaluate((element) => element.matches(':focus'))).toBe(true)
    const before = await select.inputValue()
    await page.keyboard.press('ArrowDown')
    await page.waitForFunction(
      (language) => document.querySelector('quality-label-badge').shadowRoot.querySelector('.base').lang !== language,
      before
    )

    await page.keyboard.press('Escape')
    await badge.locator('dialog[open]').waitFor({ state: 'detached' })
    expect(await focused()).toContain('toggle')
  })

  it('is a named group with a heading-free card, and says its state once', async () => {
    world.pages.set('/heard', pageWith(world.script, world.label))
    const page = await world.open('about:blank')
    // What a live region says is what is put into it after it is there.
    await page.addInitScript(() => {
      globalThis.heard = []
      const watch = () => {
        const region = document.querySelector('quality-label-badge')?.shadowRoot?.querySelector('[role=status]')
        if (!region) return setTimeout(watch)
        if (region.textContent.trim()) globalThis.heard.push(region.textContent.trim())
        new MutationObserver(() => globalThis.heard.push(region.textContent.trim())).observe(region, {
          childList: true,
          characterData: true,
          subtree: true
        })
      }
      watch()
    })
    await page.goto(`${world.siteOrigin}/heard`)
    expect(await stateOf(page)).toBe('valid')
    await page.waitForFunction(() => globalThis.heard.length > 0)
    const tree = await page.locator('quality-label-badge').ariaSnapshot()
    expect(tree).toMatch(/group ".*Nova/)
    expect(tree).toContain('status')
    // Looked at once more, and found the same: nothing is said again.
    await page.locator('quality-label-badge').evaluate((badge) => badge.showDetails())
    await page.locator('quality-label-badge').evaluate((badge) => badge.hideDetails())
    const heard = await page.evaluate(() => [...new Set(globalThis.heard.filter(Boolean))])
    expect(heard).toHaveLength(1)
    expect(heard[0]).toContain('Nova')
  })
}
