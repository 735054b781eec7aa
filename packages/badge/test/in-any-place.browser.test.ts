/** The badge in the boxes that pages put it into, beside styles that pages have. */

import { expect, fixture, html } from '@open-wc/testing'
import type { QualityLabelBadge } from '../src/quality-label-badge.js'
import type { BadgeState } from '../src/state.js'
import { makeBadge, settled } from './support/element.js'
import { make, resultOf, rest, shown } from './support/shown.js'

const find = (badge: QualityLabelBadge, selector: string) => badge.renderRoot.querySelector<HTMLElement>(selector)!

/** A page's box with these styles, a badge in it, and words beside that. */
async function inBox(css: string, state: BadgeState = 'valid'): Promise<QualityLabelBadge> {
  const box = await fixture<HTMLElement>(html`<div><p></p></div>`)
  box.style.cssText = css
  box.firstElementChild!.textContent = 'A long paragraph that takes all the room it can get. '.repeat(9)
  const badge = make(state, {})
  box.append(badge)
  return rest(badge)
}

describe('the box of the badge', () => {
  for (const css of [
    'display: flex; width: 800px',
    'display: inline-flex; width: 800px',
    'display: grid; width: 800px'
  ]) {
    it(`keeps its 320 × 96 beside words, in ${css}`, async () => {
      const { width, height } = find(await inBox(css), '.card').getBoundingClientRect()
      expect([width, height]).to.deep.equal([320, 96])
    })
  }

  for (const css of ['width: fit-content', 'display: inline-block; width: auto', 'float: left; width: auto'])
    it(`is as wide where the page lets its content decide: ${css}`, async () => {
      const badge = await inBox('width: 800px')
      badge.style.cssText = css
      expect(find(badge, '.card').getBoundingClientRect().width).to.equal(320)
    })

  it('is no wider than its place', async () => {
    expect(find(await inBox('width: 250px'), '.card').getBoundingClientRect().width).to.equal(250)
  })

  it('makes no page scroll that did not: what is only heard lies inside it', async () => {
    const shell = await fixture<HTMLElement>(html`<main></main>`)
    shell.style.cssText = 'overflow: auto; height: 200px'
    const before = document.documentElement.scrollHeight
    shell.append(...Array.from({ length: 100 }, () => document.createElement('p')))
    for (const line of shell.children) line.textContent = 'A line'
    const badge = make('valid', {})
    shell.append(badge)
    await rest(badge)
    expect(document.documentElement.scrollHeight).to.be.at.most(before + 1)
  })

  it('is one piece in columns', async () => {
    const badge = await inBox('width: 1100px; column-count: 3')
    expect(find(badge, '.card').getClientRects().length).to.equal(1)
  })

  it('opens wherever the card is clicked, and nowhere beside it', async () => {
    const badge = await inBox('width: 800px')
    const card = find(badge, '.card').getBoundingClientRect()
    const at = (x: number, y: number) => (badge.shadowRoot!.elementFromPoint(x, y) as HTMLElement | null)?.className
    for (const y of [8, 48, 88])
      for (const x of [8, 160, 312]) expect(at(card.left + x, card.top + y), `${x} ${y}`).to.contain('toggle')
    expect(at(card.left + 160, card.bottom + 4) ?? '').not.to.contain('toggle')
  })

  it('puts no button on its words, in as little room as a layout can do with', async () => {
    for (const layout of ['auto', 'card', 'compact'])
      for (const width of layout === 'card' ? [240, 280, 320, 440] : [180, 240, 280, 320, 440]) {
        const badge = await shown('unconfirmed', { layout }, width)
        const words = document.createRange()
        words.selectNodeContents(find(badge, '.eyebrow'))
        for (const button of badge.renderRoot.querySelectorAll('.control')) {
          const { left, right, top, bottom } = button.querySelector('.sign')!.getBoundingClientRect()
          const under = [...words.getClientRects()].filter(
            (line) => line.left < right && left < line.right && line.top < bottom && top < line.bottom
          )
          expect(under.length, `${layout}, ${String(width)}: ${button.className}`).to.equal(0)
        }
      }
  })

  it('cuts no date in the middle without saying so', async () => {
    const badge = await shown('valid', {}, 150)
    const text = find(badge, '.line-text')
    expect(text.scrollWidth).to.be.at.most(text.clientWidth)
  })
})

describe('styles of the page', () => {
  const withStyles = async (css: string, state: BadgeState) => {
    const badge = makeBadge(() => Promise.resolve(resultOf(state)))
    const place = await fixture<HTMLElement>(html`<div><style></style></div>`)
    place.firstElementChild!.textContent = css.replaceAll('badge', badge.localName)
    place.append(badge)
    return settled(badge)
  }
  const hueOf = (badge: QualityLabelBadge, selector: string) => getComputedStyle(find(badge, selector)).color

  it('reach no hue, no words and no sign of a state', async () => {
    const plain = await withStyles('', 'revoked')
    const dressed = await withStyles(
      `badge::part(base) { --tone: green }
      badge::part(status), badge::part(validity), badge::part(status-icon), badge::part(seal) { color: green; filter: hue-rotate(240deg) }
      badge::part(validity) { font-size: 0 }
      badge::part(validity)::after, badge::part(status)::before { content: 'Valid until 2099'; font-size: 13px }`,
      'revoked'
    )
    for (const selector of ['.seal', '.status', '.icon', '.line-text'])
      expect(hueOf(dressed, selector), selector).to.equal(hueOf(plain, selector))
    const words = find(dressed, '.line-text')
    expect(getComputedStyle(words).fontSize).to.equal(getComputedStyle(find(plain, '.line-text')).fontSize)
    for (const [selector, where] of [
      ['.line-text', '::after'],
      ['.status', '::before']
    ] as const)
      expect(getComputedStyle(find(dressed, selector), where).content, selector).to.match(/^(none|normal)$/)
    expect(getComputedStyle(find(dressed, '.seal')).filter).to.equal('none')
  })

  it('reach no hue through a variable that they register for the whole page', async () => {
    const plain = await withStyles('', 'revoked')
    const hue = hueOf(plain, '.status')
    const names = new Set(
      plain.renderRoot.adoptedStyleSheets.flatMap(({ cssRules }) =>
        [...cssRules].flatMap(({ cssText }) => [...cssText.matchAll(/--(?!qlb-)[a-z-]+/g)].map(([name]) => name))
      )
    )
    const registered = ['--tone', ...names].map(
      (name) => `@property ${name} { syntax: '<color>'; inherits: false; initial-value: rgb(0, 128, 0) }`
    )
    const dressed = await withStyles(registered.join('\n'), 'revoked')
    for (const selector of ['.seal', '.status', '.line-text']) expect(hueOf(dressed, selector), selector).to.equal(hue)
  })

  it('reach what they may: the name of the label, the organiser', async () => {
    const badge = await withStyles('badge::part(title) { color: rgb(1, 2, 3) }', 'valid')
    expect(hueOf(badge, '.eyebrow')).to.equal('rgb(1, 2, 3)')
  })
})
