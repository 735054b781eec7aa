/** What the panel says, in which language, and on paper. */

import { expect, nextFrame, waitUntil } from '@open-wc/testing'
import type { QualityLabelBadge } from '../src/quality-label-badge.js'
import type { BadgeState } from '../src/state.js'
import { LANGUAGES } from '../src/text/languages.js'
import { opened } from './support/element.js'
import { shown } from './support/shown.js'

const find = (badge: QualityLabelBadge, selector: string) => badge.renderRoot.querySelector<HTMLElement>(selector)!
const all = (badge: QualityLabelBadge, selector: string) => [
  ...badge.renderRoot.querySelectorAll<HTMLElement>(selector)
]

async function withPanel(state: BadgeState, attributes: Record<string, string> = {}): Promise<QualityLabelBadge> {
  const badge = await shown(state, attributes)
  await opened(badge)
  return badge
}

describe('the panel', () => {
  it('names no date, and no moment, where nothing was confirmed', async () => {
    for (const state of ['unconfirmed', 'unreachable', 'unsupported'] as const) {
      const badge = await withPanel(state)
      const headings = all(badge, '.columns .heading').map(({ textContent }) => textContent)
      expect(headings, state).to.deep.equal(['What was checked', 'What the label means'])
      expect(find(badge, '.columns').textContent, state).not.to.match(/20\d\d/)
    }
    const terms = async (state: BadgeState) =>
      all(await withPanel(state), '.row dt').map(({ textContent }) => textContent)
    expect(await terms('untrusted')).to.deep.equal(['Checked'])
    expect(await terms('suspended')).to.deep.equal(['Issued', 'Valid until', 'Checked'])
  })

  it('gives its headings levels that are whole, whatever the page wants', async () => {
    const badge = await withPanel('valid')
    const levels = async (wish: unknown) => {
      badge.headingLevel = wish as number
      await badge.updateComplete
      return [...new Set(all(badge, 'dialog [role=heading]').map(({ ariaLevel }) => ariaLevel))].join(' ')
    }
    expect(await levels(3)).to.equal('3 4 5 6')
    expect(await levels(1)).to.equal('1 2 3 4')
    for (const wish of [NaN, 'abc', undefined]) expect(await levels(wish), String(wish)).to.equal('2 3 4 5')
    expect(await levels(2.4)).to.equal('2 3 4 5')
  })

  it('takes its measures and colours from nothing of the page that has the name of one of ours', async () => {
    const badge = await withPanel('valid')
    const rules = badge.renderRoot.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules])
    const names = new Set(
      rules.flatMap(({ cssText }) => [...cssText.matchAll(/--(?!qlb-)[a-z-]+/g)].map(([name]) => name))
    )
    expect([...names]).to.include.members(['--surface', '--sunken'])
    for (const name of ['--pad', '--tone']) names.add(name)
    const look = () =>
      all(badge, '*').map((element) => {
        const { padding, color, backgroundColor, borderTopColor } = getComputedStyle(element)
        return [element.className, padding, color, backgroundColor, borderTopColor].join()
      })
    const before = look()
    for (const value of ['5rem', 'red'])
      for (const name of names) {
        document.documentElement.style.setProperty(name, value)
        expect(look(), `${name}: ${value}`).to.deep.equal(before)
        document.documentElement.style.removeProperty(name)
      }
  })
})

describe('the choice of a language', () => {
  let asked = 0
  let comes = false
  before(() => {
    const load = () => (asked++, comes ? Promise.resolve({ texts: {} }) : Promise.reject(new Error('404')))
    LANGUAGES['ga'] = { name: 'Gaeilge', load }
  })
  after(() => Reflect.deleteProperty(LANGUAGES, 'ga'))

  const selectOf = (badge: QualityLabelBadge) => badge.renderRoot.querySelector('select')!

  /** As a visitor does. */
  function choose(badge: QualityLabelBadge, language: string): void {
    const select = selectOf(badge)
    select.value = language
    for (const type of ['input', 'change']) select.dispatchEvent(new Event(type, { bubbles: true, composed: true }))
  }

  it('shows what is spoken, and asks again for what did not come', async () => {
    const badge = await withPanel('valid')
    for (const times of [1, 2]) {
      choose(badge, 'ga')
      await waitUntil(() => asked === times, 'asked')
      await nextFrame()
      expect([selectOf(badge).value, find(badge, '.base').lang]).to.deep.equal(['en', 'en'])
    }
    comes = true
    choose(badge, 'ga')
    await waitUntil(() => find(badge, '.base').lang === 'ga', 'the other language')
    expect([selectOf(badge).value, asked]).to.deep.equal(['ga', 3])
    choose(badge, 'en')
    await waitUntil(() => find(badge, '.base').lang === 'en', 'English')
    expect(selectOf(badge).value).to.equal('en')
    badge.lang = 'ga'
    badge.language = 'ga'
    choose(badge, 'ga')
    await waitUntil(() => selectOf(badge).value === 'ga', 'the choice')
  })

  it('is not asked for again by anything but a choice', async () => {
    comes = false
    const badge = await withPanel('valid')
    const before = asked
    choose(badge, 'ga')
    await waitUntil(() => asked === before + 1, 'asked')
    for (let i = 0; i < 3; i++) {
      badge.requestUpdate()
      await badge.updateComplete
      await nextFrame()
    }
    expect(asked).to.equal(before + 1)
  })

  it('is no affair of the forms of the page', async () => {
    const badge = await withPanel('valid')
    const heard: string[] = []
    const place = badge.parentElement!
    for (const type of ['input', 'change', 'reset']) place.addEventListener(type, () => heard.push(type))
    choose(badge, 'en')
    badge.append(Object.assign(document.createElement('input'), { slot: 'note' }))
    badge.lastElementChild!.dispatchEvent(new Event('input', { bubbles: true, composed: true }))
    expect(heard).to.deep.equal(['input'])
  })
})

describe('on paper', () => {
  const print = async (badge: QualityLabelBadge, when: 'before' | 'after') => {
    window.dispatchEvent(new Event(`${when}print`))
    await badge.updateComplete
  }

  it('the document stands below the card, whole, and the dialog is afterwards as it was', async () => {
    const badge = await withPanel('valid')
    const dialog = badge.renderRoot.querySelector('dialog')!
    find(badge, 'details.technical').toggleAttribute('open', true)
    find(badge, 'select').focus({ preventScroll: true })
    dialog.scrollTop = 50
    const words = find(badge, 'dialog .body')
    const state = () => [dialog.isConnected, dialog.matches(':modal'), dialog.scrollTop, badge.renderRoot.activeElement]
    const before = state()
    await print(badge, 'before')
    expect(find(badge, '.inline .body').textContent).to.equal(words.textContent)
    expect(getComputedStyle(find(badge, '.inline .panel')).position).to.equal('static')
    expect(dialog.classList.contains('waiting')).to.equal(true)
    await print(badge, 'after')
    expect([find(badge, '.inline'), dialog.classList.contains('waiting')]).to.deep.equal([null, false])
    await nextFrame()
    expect(state()).to.deep.equal(before)
    expect(find(badge, 'dialog details.technical').matches('[open]')).to.equal(true)
  })

  it('it stands there also where nobody opened it, and not where it is in a line of text or elsewhere', async () => {
    const printed = async (attributes: Record<string, string>) => {
      const badge = await withPanel('valid', attributes)
      badge.hideDetails()
      await print(badge, 'before')
      const isThere = !!find(badge, '.inline .body')
      await print(badge, 'after')
      badge.remove()
      return isThere
    }
    expect(await printed({})).to.equal(true)
    expect(await printed({ details: 'inline' })).to.equal(true)
    expect(await printed({ layout: 'inline' })).to.equal(false)
    expect(await printed({ details: 'none' })).to.equal(false)
  })
})
