/**
 * The badge in a frame that the register serves: on websites that strip scripts, and in those of website builders,
 * which put frames into frames.
 *
 * @module
 */
/* What a page is given runs there: */
/* global document */
import { expect, it } from 'vitest'
import { frameSnippet } from '@quality-label/issuer'
import { stateOf } from './world.mjs'

const slug = 'nova-skola'

/** A page, as an answer of its server. */
function pageAround(html, headers = {}) {
  const body = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title>${html}</html>`
  return { status: 200, headers: { 'Content-Type': 'text/html; charset=utf-8', ...headers }, body }
}

export function labelsInFrames(world) {
  const snippet = () => frameSnippet(world.registerOrigin, slug)

  /** What the badge in the register's frame says, however deep the frame lies. */
  async function stateAt(address) {
    const page = await world.open(address)
    return stateOf(await registersFrame(page))
  }

  async function registersFrame(page) {
    const isOurs = (frame) => frame.url().startsWith(`${world.registerOrigin}/organisers/${slug}/frame/`)
    const found = page.frames().find(isOurs)
    return found ?? page.waitForEvent('framenavigated', isOurs)
  }

  it('is valid on a site of the label, from the lines of the guide alone', async () => {
    world.pages.set('/framed', pageAround(snippet()))
    expect(await stateAt(`${world.siteOrigin}/framed`)).toBe('valid')
  })

  it('says of its link that it opens a new tab, and of one that does not it does not', async () => {
    const newTab = (place) => place.getByRole('link', { name: /opens a new tab/ }).count()
    world.pages.set('/framed', pageAround(snippet()))
    const framed = await registersFrame(await world.open(`${world.siteOrigin}/framed`))
    await stateOf(framed)
    expect(await newTab(framed)).toBe(1)
    const bare = `<script type="module" src="${world.script}"></script>
      <quality-label-badge src="${world.label}" details="link"></quality-label-badge>`
    world.pages.set('/linked', pageAround(bare))
    const linked = await world.open(`${world.siteOrigin}/linked`)
    await stateOf(linked)
    expect([await linked.getByRole('link').count(), await newTab(linked)]).toEqual([1, 0])
  })

  it('is wrong-site on another site, with the same lines', async () => {
    world.pages.set('/framed', pageAround(snippet()))
    expect(await stateAt(`${world.strangeOrigin}/framed`)).toBe('wrong-site')
  })

  it('is neither where the browser tells nothing: unconfirmed', async () => {
    const hidden = snippet().replace('referrerpolicy="origin"', 'referrerpolicy="no-referrer"')
    expect(hidden).not.toBe(snippet())
    // A page in a sandbox has no origin that could be told.
    world.pages.set('/sandboxed', pageAround(hidden, { 'Content-Security-Policy': 'sandbox allow-scripts' }))
    expect(await stateAt(`${world.siteOrigin}/sandboxed`)).toBe('unconfirmed')
    expect(await stateAt(`${world.strangeOrigin}/sandboxed`)).toBe('unconfirmed')
  })

  it('asks about the outermost page where a website builder puts the frame into another one', async () => {
    world.pages.set('/inner', pageAround(snippet()))
    const around = (origin) => pageAround(`<iframe src="${origin}/inner"></iframe>`)
    world.pages.set('/built', around(world.strangeOrigin))
    expect(await stateAt(`${world.siteOrigin}/built`)).toBe('valid')
    world.pages.set('/built', around(world.siteOrigin))
    expect(await stateAt(`${world.strangeOrigin}/built`)).toBe('wrong-site')
  })

  it('also works in the sandbox that WordPress puts around an address it does not know', async () => {
    world.pages.set('/wordpress', pageAround(snippet().replace('<iframe', '<iframe sandbox="allow-scripts"')))
    expect(await stateAt(`${world.siteOrigin}/wordpress`)).toBe('valid')
  })

  it('has the colours of a light page, and others where the page says so behind the address', async () => {
    const scheme = async (fragment) => {
      world.pages.set('/framed', pageAround(snippet().replace('/frame/', `/frame/${fragment}`)))
      const page = await world.open(`${world.siteOrigin}/framed`, { colorScheme: 'dark' })
      const frame = await registersFrame(page)
      await stateOf(frame)
      return frame.locator('quality-label-badge').evaluate((badge) => globalThis.getComputedStyle(badge).colorScheme)
    }
    expect(await scheme('')).toBe('light')
    expect(await scheme('#dark')).toBe('dark')
    expect(await scheme('#auto')).toBe('light dark')
  })

  it("opens the register's page beside the website, and fits into its frame", async () => {
    world.pages.set('/framed', pageAround(snippet()))
    const page = await world.open(`${world.siteOrigin}/framed`)
    const frame = await registersFrame(page)
    expect(await stateOf(frame)).toBe('valid')
    const { scrollWidth, scrollHeight } = await frame.evaluate(() => ({
      scrollWidth: document.documentElement.scrollWidth,
      scrollHeight: document.documentElement.scrollHeight
    }))
    expect({ scrollWidth, scrollHeight }).toEqual({ scrollWidth: 320, scrollHeight: 96 })
    const [opened] = await Promise.all([page.waitForEvent('popup'), frame.locator('[part~="toggle"]').click()])
    expect(opened.url()).toBe(`${world.registerOrigin}/organisers/${slug}/`)
    expect(new URL(page.url()).origin).toBe(world.siteOrigin)
  })
}
