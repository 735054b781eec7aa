/** The document of every state, in light and dark, in both directions: nothing that axe finds. */

import { expect } from '@open-wc/testing'
import { make, placeOf, rest, states } from './support/shown.js'

describe('the document of every state', () => {
  for (const theme of ['light', 'dark']) {
    for (const lang of ['en', 'ar']) {
      it(`is accessible, ${theme}, ${lang}`, async () => {
        const place = await placeOf(360, theme)
        for (const state of states.filter((name) => name !== 'loading')) {
          const badge = make(state, { layout: 'full', theme, lang })
          place.replaceChildren(badge)
          await rest(badge)
          await expect(place).to.be.accessible()
        }
      }).timeout(60_000)
    }
  }
})
