/** Every state in every layout, in light and dark, from left to right and from right to left: nothing that axe finds. */

import { expect } from '@open-wc/testing'
import { layouts, make, placeOf, rest, states } from './support/shown.js'

/** The document is the same in states that say the same; that it is accessible in all of them is tested with them. */
const IN_FULL = /^(valid|suspended|invalid)$/

describe('every state in every layout', () => {
  for (const theme of ['light', 'dark']) {
    for (const lang of ['en', 'ar']) {
      it(`is accessible, ${theme}, ${lang}`, async () => {
        const place = await placeOf(360, theme)
        for (const layout of layouts) {
          for (const state of states.filter((name) => layout !== 'full' || IN_FULL.test(name))) {
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
