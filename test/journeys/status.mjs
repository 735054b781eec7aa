/**
 * What the operator decides reaches the visitor with the next reload.
 *
 * @module
 */
import { expect, it } from 'vitest'
import { stateOf } from './world.mjs'

export function labelThatChanges(world) {
  it('shows suspended after suspend and publish, and valid again after reinstate and publish', async () => {
    // One browser throughout: what it keeps in its cache must not hide the change.
    const page = await world.open(`${world.siteOrigin}/`)
    expect(await stateOf(page)).toBe('valid')

    await world.decide('suspend', 'nova-skola')
    try {
      await page.reload()
      expect(await stateOf(page)).toBe('suspended')
    } finally {
      await world.decide('reinstate', 'nova-skola')
    }
    await page.reload()
    expect(await stateOf(page)).toBe('valid')
  })
}
