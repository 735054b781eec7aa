/**
 * What goes wrong on the way says nothing about the label: never valid, and never invalid.
 *
 * @module
 */
/* What a page is given runs there: */
/* global customElements, document */
import { expect, it } from 'vitest'
import { pageWith, stateOf } from './world.mjs'

/** The two lists that a label's status stands in. */
const lists = ['/status/revocation/1', '/status/suspension/1']

/** The states that say: could not find out. */
const undecided = ['unconfirmed', 'unreachable']

export function faultsAreNotVerdicts(world) {
  it.each(lists)('is unconfirmed with one byte of %s changed', async (path) => {
    world.faults.set(path, (file) => {
      const list = JSON.parse(String(file.body))
      const { encodedList } = list.credentialSubject
      const last = encodedList.at(-2) === 'A' ? 'B' : 'A'
      list.credentialSubject.encodedList = encodedList.slice(0, -2) + last + encodedList.slice(-1)
      return { ...file, body: JSON.stringify(list) }
    })
    expect(await stateOf(await world.open(`${world.siteOrigin}/`))).toBe('unconfirmed')
  })

  it('is unconfirmed with the other list in the place of one', async () => {
    const other = await world.read('status/revocation/1')
    world.faults.set('/status/suspension/1', (file) => ({ ...file, body: JSON.stringify(other) }))
    expect(await stateOf(await world.open(`${world.siteOrigin}/`))).toBe('unconfirmed')
  })

  it('is unreachable when the register has stopped after the script was loaded', async () => {
    world.pages.set('/later', pageWith(world.script, ''))
    const page = await world.open(`${world.siteOrigin}/later`)
    await page.evaluate(() => customElements.whenDefined('quality-label-badge'))
    await world.stopRegister()
    try {
      await page.evaluate((src) => {
        const badge = document.createElement('quality-label-badge')
        badge.id = 'later'
        badge.setAttribute('src', src)
        document.body.append(badge)
      }, world.label)
      expect(await stateOf(page, '#later')).toBe('unreachable')
    } finally {
      await world.startRegister()
    }
  })

  it('is not valid any more when the register stops and the badge is asked again', async () => {
    const page = await world.open(`${world.siteOrigin}/`)
    expect(await stateOf(page)).toBe('valid')
    const askAgain = () =>
      page.locator('quality-label-badge').evaluate((badge) => badge.verify({ force: true }).then(() => badge.state))
    await world.stopRegister()
    try {
      expect(undecided).toContain(await askAgain())
    } finally {
      await world.startRegister()
    }
    expect(await askAgain()).toBe('valid')
  })
}
