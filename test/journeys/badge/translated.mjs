/**
 * The published script in every language: its texts and their translations find each other also after the ids of both
 * were made short.
 *
 * @module
 */
import { expect, it } from 'vitest'
import { LANGUAGES } from '../../../packages/badge/dist/text/languages.js'
import { pageWith, stateOf } from '../world.mjs'

/** What is English for everybody: the label's name, codes and ids, the name of the language, an endorser's own words. */
const ENGLISH = '.eyebrow, .tag, .technical dl, option, blockquote'

export function everyLanguage(world) {
  it.each(Object.keys(LANGUAGES).filter((tag) => tag !== 'en'))(
    'says nothing in English to who reads %s',
    async (tag) => {
      world.pages.set('/words', pageWith(world.script, world.label))
      const page = await world.open(`${world.siteOrigin}/words`)
      const badge = page.locator('quality-label-badge')
      await badge.evaluate((element, language) => element.setAttribute('language', language), tag)
      expect(await stateOf(page)).toBe('valid')
      await badge.evaluate((element) => element.showDetails())
      await badge.locator(`.base[lang=${tag}] dialog[open]`).waitFor()
      const found = await badge.evaluate(({ shadowRoot }, english) => {
        const marked = [...shadowRoot.querySelectorAll('[lang=en]')].filter((element) => !element.matches(english))
        const headings = [...shadowRoot.querySelectorAll('section [role=heading], .technical summary')]
        return { marked: marked.map(({ textContent }) => textContent), headings: headings.length }
      }, ENGLISH)
      expect(found.marked).toEqual([])
      expect(found.headings).toBeGreaterThanOrEqual(5)
    }
  )
}
