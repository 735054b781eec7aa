/** The five layouts: their boxes, and where they change. */

import { expect, waitUntil } from '@open-wc/testing'
import type { QualityLabelBadge } from '../src/quality-label-badge.js'
import { makeBadge, opened, settled } from './support/element.js'
import { layouts, make, placeOf, resultOf, shown, states } from './support/shown.js'

const find = (badge: QualityLabelBadge, selector: string) => badge.renderRoot.querySelector<HTMLElement>(selector)
const boxOf = (badge: QualityLabelBadge) => {
  const { width, height } = (find(badge, '.box') ?? badge).getBoundingClientRect()
  return [width, Math.round(height)]
}

describe('every layout', () => {
  for (const layout of ['auto', 'card'])
    it(`${layout} keeps its box from loading to each verdict, at 320 px`, async function () {
      this.timeout(30_000)
      for (const state of states.filter((name) => name !== 'loading')) {
        let tell: () => void = () => undefined
        const answer = new Promise<ReturnType<typeof resultOf>>((resolve) => (tell = () => resolve(resultOf(state))))
        const badge = makeBadge(() => answer, { layout })
        ;(await placeOf()).append(badge)
        await badge.updateComplete
        const before = boxOf(badge)
        tell()
        await settled(badge)
        expect(boxOf(badge), state).to.deep.equal(before)
      }
    })

  it('auto is a card, compact where it is narrow, and has words on its button where there is room', async () => {
    const seal = (badge: QualityLabelBadge) =>
      [...badge.renderRoot.querySelectorAll('.seal')]
        .filter((one) => one.getBoundingClientRect().width > 0)
        .map((one) => one.getBoundingClientRect().width)
    const word = (badge: QualityLabelBadge) => find(badge, '.toggle .word')!.getBoundingClientRect().width > 0
    const card = await shown('valid')
    expect([seal(card), word(card), boxOf(card)]).to.deep.equal([[72], false, [320, 96]])
    const narrow = await shown('valid', {}, 240)
    expect([seal(narrow), word(narrow), boxOf(narrow)]).to.deep.equal([[40], false, [240, 96]])
    const wide = await shown('valid', {}, 600)
    wide.style.setProperty('--qlb-inline-size', '600px')
    expect([seal(wide), word(wide), boxOf(wide)]).to.deep.equal([[72], true, [600, 96]])
  })

  it('a layout that nobody knows is auto', async () => {
    expect(find(await shown('valid', { layout: 'as-full huge' }), '.base')!.classList.contains('as-auto')).to.equal(
      true
    )
  })

  it('inline stands in a line of text, and its status opens the details', async () => {
    const badge = await shown('valid', { layout: 'inline' }, 600)
    expect(getComputedStyle(badge).display).to.equal('inline')
    expect(boxOf(badge)[1]).to.be.at.least(24)
    expect(boxOf(badge)[1]).to.be.below(32)
    expect(find(badge, '.toggle')!.textContent.trim()).to.match(/^Valid until/)
    expect(find(badge, '.box')!.textContent).to.contain('Quality Label for Badge Recognition').and.contain('Nova škola')
    await opened(badge)
    expect(find(badge, 'dialog')!.matches(':modal')).to.equal(true)
  })

  it('full shows the document without being asked, and has nothing to open', async () => {
    const badge = await shown('valid', { layout: 'full', details: 'none' })
    expect([find(badge, '.toggle'), find(badge, 'dialog')]).to.deep.equal([null, null])
    expect(find(badge, '[part=checks]')).not.to.equal(null)
  })

  it('never scrolls sideways in 320 px, nor at twice the text size', async () => {
    for (const layout of layouts)
      for (const state of ['valid', 'wrong-site', 'unreachable'] as const) {
        const badge = await shown(state, { layout, lang: 'lt' })
        for (const size of ['16px', '32px']) {
          badge.style.setProperty('--qlb-font-size', size)
          const { scrollWidth, clientWidth } = badge.parentElement!
          expect(scrollWidth, `${layout} ${state} ${size}`).to.be.at.most(clientWidth)
        }
        badge.remove()
      }
  })

  it('begins every line of the card at the same place', async () => {
    for (const [lang, side] of [
      ['en', 'left'],
      ['ar', 'right']
    ] as const) {
      const badge = await shown('valid', { lang })
      await waitUntil(() => find(badge, '.base')!.matches(`:lang(${lang})`), 'the language')
      const starts = ['.eyebrow', '.name bdi', '.status'].map((line) => {
        const words = document.createRange()
        words.selectNodeContents(find(badge, `.card ${line}`)!)
        return words.getBoundingClientRect()[side]
      })
      expect(Math.max(...starts) - Math.min(...starts), lang).to.be.below(2)
    }
  })

  it('begins every line of the details at the side where the language begins', async () => {
    for (const [lang, side] of [
      ['en', 'left'],
      ['ar', 'right']
    ] as const) {
      const badge = await shown('valid', { details: 'inline', lang })
      await opened(badge)
      await waitUntil(() => find(badge, '.base')!.matches(`:lang(${lang})`), 'the language')
      const headings = [...badge.renderRoot.querySelectorAll('.panel .heading')]
      expect(headings.length).to.be.above(4)
      for (const heading of headings) {
        const words = document.createRange()
        words.selectNodeContents(heading)
        const gap = words.getBoundingClientRect()[side] - heading.getBoundingClientRect()[side]
        expect(Math.abs(gap), `${lang}: ${heading.textContent}`).to.be.below(2)
      }
    }
  })

  it('leaves the whole of its words to be seen: nothing lies over the status', async () => {
    for (const lang of ['en', 'lt', 'sr', 'fi', 'ar', 'pap'])
      for (const state of ['unconfirmed', 'unreachable', 'valid', 'suspended'] as const) {
        const badge = await shown(state, { lang })
        const text = find(badge, '.line-text')!.getBoundingClientRect()
        for (const button of badge.renderRoot.querySelectorAll('.control')) {
          const { left, right, top, bottom } = button.getBoundingClientRect()
          const isOver =
            left < text.right - 0.5 && right > text.left + 0.5 && top < text.bottom - 0.5 && bottom > text.top + 0.5
          expect(isOver, `${lang} ${state}`).to.equal(false)
        }
      }
  })
})

describe('the page', () => {
  it('may word its own buttons, and no verdict', async () => {
    const badge = await shown('revoked')
    badge.messages = {
      'card.details': 'More about this',
      'status.revoked': 'Valid for ever',
      'title.invalid': 'Fine',
      'says.revoked': 'All is well',
      'check.status.revoked': 'in force',
      'meaning.yes': 'Trust us'
    }
    await badge.updateComplete
    await opened(badge)
    expect(find(badge, '.toggle .word')!.textContent).to.equal('More about this')
    expect(find(badge, '[part=validity]')!.textContent).to.equal('Withdrawn or replaced')
    expect(badge.renderRoot.textContent).not.to.match(/for ever|All is well|Trust us/)
  })

  it('that gives words which are none breaks nothing', async () => {
    const badge = await shown('valid')
    badge.messages = { 'card.details': 7, 'panel.close': null } as unknown as Record<string, string>
    await badge.updateComplete
    expect(find(badge, '.toggle .word')!.textContent).to.equal('Details')
  })

  it('may show fewer endorsements, or none', async () => {
    const count = async (endorsers: string) => {
      const badge = await shown('valid', { details: 'inline', endorsers })
      await opened(badge)
      return badge.renderRoot.querySelectorAll('[part=endorser]').length
    }
    expect(await Promise.all(['all', '2', '0', 'none', 'many', '-1', ''].map(count))).to.deep.equal([
      4, 2, 0, 0, 4, 4, 4
    ])
  })

  it('cannot give a heading a level that there is not', async () => {
    const level = async (wish: string) => {
      const badge = await shown('valid', { 'heading-level': wish })
      await opened(badge)
      const levels = [...badge.renderRoot.querySelectorAll('dialog [role=heading]')].map((one) => Number(one.ariaLevel))
      return [Math.min(...levels), Math.max(...levels)]
    }
    expect(await Promise.all(['1', '3', '9', 'x', '-4'].map(level))).to.deep.equal([
      [1, 4],
      [3, 6],
      [3, 6],
      [2, 5],
      [1, 4]
    ])
  })

  it('closes no shadow root of ours: one that was declared closed is emptied too', async () => {
    const made = make('valid', {})
    const place = await placeOf()
    place.setHTMLUnsafe(
      `<${made.localName} src="https://labels.example/organisers/a.json"><template shadowrootmode="closed"><p>old</p></template></${made.localName}>`
    )
    const badge = await settled(place.firstElementChild as QualityLabelBadge)
    expect(badge.renderRoot.textContent).to.contain('Nova škola').and.not.contain('old')
  })
})
