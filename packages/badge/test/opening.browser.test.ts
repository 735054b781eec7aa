/** Opening and closing, in whatever order and at whatever moment. */

import { expect, fixture, html, nextFrame } from '@open-wc/testing'
import type { QualityLabelBadge } from '../src/quality-label-badge.js'
import { makeBadge, opened, settled } from './support/element.js'
import { resultFor } from './support/results.js'
import { shown } from './support/shown.js'

const dialogOf = (badge: QualityLabelBadge) => badge.renderRoot.querySelector('dialog')
const isLocked = () => document.querySelectorAll(':modal').length > 0

/** What the page is told. */
function toldBy(badge: QualityLabelBadge): string[] {
  const told: string[] = []
  for (const type of ['qlb-open', 'qlb-close']) badge.addEventListener(type, () => told.push(type))
  return told
}

describe('the details', () => {
  it('stay closed when they are closed before they are there', async () => {
    for (const pause of [0, 1, 2, 3]) {
      const badge = await shown('valid')
      const told = toldBy(badge)
      const opening = badge.showDetails()
      for (let i = 0; i < pause; i++) await Promise.resolve()
      badge.hideDetails()
      await opening
      await badge.updateComplete
      expect(dialogOf(badge)?.open ?? false, String(pause)).to.equal(false)
      expect(told, String(pause)).to.deep.equal([])
      expect(badge.renderRoot.querySelector('.toggle')!.getAttribute('aria-expanded')).to.equal('false')
      badge.remove()
    }
  })

  it('tell once that they opened and once that they closed', async () => {
    const badge = await shown('valid')
    const told = toldBy(badge)
    await Promise.all([badge.showDetails(), badge.showDetails()])
    expect(told).to.deep.equal(['qlb-open'])
    const closed = new Promise((resolve) => badge.addEventListener('qlb-close', resolve, { once: true }))
    badge.hideDetails()
    badge.hideDetails()
    await closed
    expect(told).to.deep.equal(['qlb-open', 'qlb-close'])
  })

  it('do not come when the badge leaves first, and nothing fails', async () => {
    const badge = await shown('valid')
    const opening = badge.showDetails()
    badge.remove()
    await opening
    expect([dialogOf(badge)?.open ?? false, isLocked()]).to.deep.equal([false, false])
  })

  it('of a badge that nobody sees lock no page', async () => {
    const badge = await shown('valid')
    badge.hidden = true
    const told = toldBy(badge)
    await badge.showDetails()
    expect([isLocked(), told]).to.deep.equal([false, []])
    badge.hidden = false
    await opened(badge)
    expect([dialogOf(badge)!.matches(':modal'), told]).to.deep.equal([true, ['qlb-open']])
  })

  it('close when the page wants them elsewhere', async () => {
    const badge = await shown('valid')
    await opened(badge)
    badge.details = 'link'
    await badge.updateComplete
    expect(dialogOf(badge)?.open ?? false).to.equal(false)
  })

  it('have the label checked that waited to come near', async () => {
    const far = await fixture<HTMLElement>(html`<div></div>`)
    far.style.paddingBlockStart = '9000px'
    const badge = makeBadge(() => Promise.resolve(resultFor('valid')), { loading: 'lazy' })
    far.append(badge)
    await badge.updateComplete
    await nextFrame()
    expect(badge.state).to.equal('loading')
    await badge.showDetails()
    await settled(badge)
    expect(badge.state).to.equal('valid')
  })

  it('open by the button, and do not follow a link that a page has put around the badge', async () => {
    const link = await fixture<HTMLAnchorElement>(html`<a href="#elsewhere"></a>`)
    const badge = makeBadge(() => Promise.resolve(resultFor('valid')))
    link.append(badge)
    await settled(badge)
    badge.renderRoot.querySelector<HTMLElement>('.toggle')!.click()
    expect(location.hash).not.to.equal('#elsewhere')
  })

  it('have nothing to tell where the whole document stands in the page', async () => {
    const badge = await shown('valid', { layout: 'full' })
    const told = toldBy(badge)
    await badge.showDetails()
    badge.hideDetails()
    expect(told).to.deep.equal([])
  })
})
