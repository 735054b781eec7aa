/**
 * Every state in every layout, in light and dark, from left to right and from right to left: nothing that axe finds.
 * The layout with the whole document has a file of its own.
 */

import { expect } from '@open-wc/testing'
import { layouts, make, placeOf, rest, states } from './support/shown.js'

describe('every state in every layout', () => {
  for (const theme of ['light', 'dark']) {
    for (const lang of ['en', 'ar']) {
      it(`is accessible, ${theme}, ${lang}`, async () => {
        const place = await placeOf(360, theme)
        for (const layout of layouts.filter((name) => name !== 'full')) {
          for (const state of states) {
            const badge = make(state, { layout, theme, lang })
            place.append(badge)
            await rest(badge)
          }
        }
        await expect(place).to.be.accessible()
      }).timeout(60_000)
    }
  }
})
