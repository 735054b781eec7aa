/** The dialog in a page that does what pages do: hides it, lies around it as a link, listens to every form. */

import { expect, nextFrame, waitUntil } from '@open-wc/testing'
import type { QualityLabelBadge } from '../src/quality-label-badge.js'
import { opened } from './support/element.js'
import { make, placeOf, rest, shown } from './support/shown.js'

const find = (badge: QualityLabelBadge, selector: string) => badge.renderRoot.querySelector<HTMLElement>(selector)!
const dialogOf = (badge: QualityLabelBadge) => badge.renderRoot.querySelector('dialog')!
const isLocked = () => document.querySelectorAll(':modal').length > 0

async function withDialog(attributes: Record<string, string> = {}): Promise<QualityLabelBadge> {
  const badge = await shown('valid', attributes)
  await opened(badge)
  expect(dialogOf(badge).matches(':modal')).to.equal(true)
  return badge
}

/** As long as a browser takes to notice what has become of a page. */
async function noticed(): Promise<void> {
  for (let i = 0; i < 5; i++) await nextFrame()
}

describe('an open dialog', () => {
  const ways: Record<string, (badge: QualityLabelBadge) => void> = {
    'the badge itself': (badge) => (badge.style.display = 'none'),
    'what is around it': (badge) => (badge.parentElement!.style.display = 'none'),
    'its contents': (badge) => (badge.parentElement!.style.contentVisibility = 'hidden'),
    'the attribute': (badge) => (badge.hidden = true)
  }
  for (const [what, hide] of Object.entries(ways))
    it(`closes when it can no longer be seen, so that the page is not locked by it: ${what}`, async () => {
      const badge = await withDialog()
      hide(badge)
      await waitUntil(() => !dialogOf(badge).open, 'closed')
      expect(isLocked()).to.equal(false)
      await waitUntil(() => find(badge, '.toggle').getAttribute('aria-expanded') === 'false', 'told')
    })

  it('stays where the badge is only invisible, or out of sight: then it is seen itself', async () => {
    const badge = await withDialog()
    badge.style.visibility = 'hidden'
    badge.style.marginBlockStart = '9000px'
    await noticed()
    expect(dialogOf(badge).open).to.equal(true)
    expect(getComputedStyle(find(badge, '.close')).visibility).to.equal('visible')
  })

  it('is not opened where nobody would see it', async () => {
    const badge = await shown('valid')
    badge.parentElement!.style.display = 'none'
    await badge.showDetails()
    expect([dialogOf(badge).open, isLocked()]).to.deep.equal([false, false])
    badge.parentElement!.style.display = ''
    await badge.showDetails()
    expect(dialogOf(badge).open).to.equal(true)
  })

  it('can be closed and opened again, and is watched each time', async () => {
    const badge = await withDialog()
    badge.hideDetails()
    await waitUntil(() => find(badge, '.toggle').getAttribute('aria-expanded') === 'false', 'closed')
    await opened(badge)
    await noticed()
    expect(dialogOf(badge).open).to.equal(true)
    badge.hidden = true
    await waitUntil(() => !dialogOf(badge).open, 'closed')
  })

  it('gives way to a box below the card, and to a link, and leaves the page free', async () => {
    for (const details of ['inline', 'link', 'none'] as const) {
      const badge = await withDialog()
      badge.details = details
      await badge.updateComplete
      await noticed()
      expect(isLocked(), details).to.equal(false)
      badge.remove()
    }
  })
})

describe('a click beside the dialog', () => {
  const beside = (dialog: HTMLElement) => ({ clientX: dialog.getBoundingClientRect().left - 2, clientY: 5 })
  const inside = (dialog: HTMLElement) => {
    const { left, top } = dialog.getBoundingClientRect()
    return { clientX: left + 1, clientY: top + 30 }
  }
  type Place = typeof beside

  /** Presses at one place and lets go at another: the click is where both are in. */
  async function closesBy(press: Place, release: Place, on: (badge: QualityLabelBadge) => Element = dialogOf) {
    const badge = await withDialog()
    const dialog = dialogOf(badge)
    const shared = { bubbles: true, composed: true }
    on(badge).dispatchEvent(new PointerEvent('pointerdown', { ...shared, ...press(dialog) }))
    dialog.dispatchEvent(new MouseEvent('click', { ...shared, ...release(dialog) }))
    const isClosed = !dialog.open
    badge.remove()
    return isClosed
  }

  it('closes it', async () => {
    expect(await closesBy(beside, beside)).to.equal(true)
  })

  it('leaves it open where the press began in its words, on its border, or ended on it', async () => {
    expect(await closesBy(inside, beside, (badge) => find(badge, '.sentence'))).to.equal(false)
    expect(await closesBy(inside, beside)).to.equal(false)
    expect(await closesBy(beside, inside)).to.equal(false)
    expect(await closesBy(inside, inside)).to.equal(false)
  })

  it('closes it also after one that left it open', async () => {
    const badge = await withDialog()
    const dialog = dialogOf(badge)
    dialog.dispatchEvent(new PointerEvent('pointerdown', inside(dialog)))
    dialog.dispatchEvent(new MouseEvent('click', beside(dialog)))
    expect(dialog.open).to.equal(true)
    dialog.dispatchEvent(new PointerEvent('pointerdown', beside(dialog)))
    dialog.dispatchEvent(new MouseEvent('click', beside(dialog)))
    expect(dialog.open).to.equal(false)
  })
})

describe('a badge that stands in a link', () => {
  afterEach(() => history.replaceState(null, '', location.pathname + location.search))

  async function inLink() {
    const place = await placeOf()
    const link = document.createElement('a')
    link.href = '#followed'
    place.append(link)
    const badge = make('valid', {})
    link.append(badge)
    await rest(badge)
    await opened(badge)
    return badge
  }

  for (const selector of [
    '.sentence',
    '.row',
    'dialog',
    '.panel-header',
    '[part=verify-link]',
    'summary',
    'select',
    '.close'
  ])
    it(`does not lead away by a click in its dialog: ${selector}`, async () => {
      const badge = await inLink()
      const target = find(badge, selector)
      if (target instanceof HTMLAnchorElement) target.href = '#own'
      target.click()
      await noticed()
      expect(location.hash).to.equal(target instanceof HTMLAnchorElement ? '#own' : '')
      if (selector === 'summary') expect(target.parentElement!.matches('[open]')).to.equal(true)
      expect(dialogOf(badge).open).to.equal(!['dialog', '.close'].includes(selector))
    })

  it('is still in a link: beside the dialog its card leads where the page wants', async () => {
    const badge = await inLink()
    badge.click()
    await noticed()
    expect(location.hash).to.equal('#followed')
  })
})
