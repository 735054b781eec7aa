/**
 * The details of the badge, by the keyboard alone, and when their part of the script does not come.
 *
 * @module
 */
/* What a page is given runs there: */
/* global window */
import { expect, it } from 'vitest'
import { stateOf } from './world.mjs'

const panel = '/embed/v1/quality-label-badge-panel.js'

export function detailsOfABadge(world) {
  it('open, change their language, close and give the focus back, by the keyboard', async () => {
    const page = await world.open(`${world.siteOrigin}/`, { locale: 'en-GB' })
    expect(await stateOf(page)).toBe('valid')
    const badge = page.locator('quality-label-badge')
    const focused = () => badge.evaluate((element) => element.shadowRoot.activeElement?.getAttribute('part'))
    await badge.locator('[part~="toggle"]').focus()
    await page.keyboard.press('Enter')
    const dialog = badge.locator('dialog[open]')
    await dialog.waitFor()
    expect(await focused()).toBe('close')
    expect(await dialog.getAttribute('aria-labelledby')).toBe('panel-name')

    await badge.locator('select').focus()
    await badge.locator('select').selectOption('lt')
    await badge.locator('[lang="lt"].base').waitFor()
    expect(await dialog.isVisible()).toBe(true)

    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    expect(await focused()).toBe('toggle')
    await page.keyboard.press('Space')
    await badge.locator('dialog[open]').waitFor()
    await page.keyboard.press('Enter')
    await badge.locator('dialog[open]').waitFor({ state: 'detached' })
    expect(await focused()).toBe('toggle')
  })

  it('say once what was found, for those who listen', async () => {
    const page = await world.open(`${world.siteOrigin}/`, { locale: 'en-GB' })
    expect(await stateOf(page)).toBe('valid')
    const heard = page.locator('quality-label-badge [role="status"]')
    expect(await heard.count()).toBe(1)
    expect(await heard.textContent()).toMatch(/^Quality Label for Badge Recognition\. .+\. Valid until/)
  })

  it("are the register's page when their part of the script does not come, until it does", async () => {
    world.faults.set(panel, () => ({ status: 503, headers: {}, body: '' }))
    const page = await world.open(`${world.siteOrigin}/`)
    expect(await stateOf(page)).toBe('valid')
    const badge = page.locator('quality-label-badge')
    await badge.locator('button[part~="toggle"]').click()
    const link = badge.locator('a[part~="toggle"]')
    await link.waitFor()
    expect(await link.getAttribute('href')).toBe(`${world.registerOrigin}/organisers/nova-skola/`)
    expect(await badge.evaluate((element) => element.shadowRoot.activeElement?.getAttribute('part'))).toBe('toggle')
    expect(await badge.getAttribute('state')).toBe('valid')

    world.faults.clear()
    await badge.locator('[part~="retry"]').click()
    await badge.locator('dialog[open]').waitFor()
  })

  it('are on paper though nobody opened them', async () => {
    const page = await world.open(`${world.siteOrigin}/`)
    expect(await stateOf(page)).toBe('valid')
    const badge = page.locator('quality-label-badge')
    await badge.locator('[part~="toggle"]').hover()
    await badge.locator('dialog').waitFor({ state: 'attached' })
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
    await badge.locator('.inline [part="checks"]').waitFor()
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
    await badge.locator('.inline').waitFor({ state: 'detached' })
  })
}
