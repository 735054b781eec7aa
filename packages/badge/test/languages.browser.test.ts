/** Two languages on one page, and what happens where a text or a whole language is missing. */

import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing'
import type { Verdict } from '@quality-label/verifier'
import { TONES } from '../src/state.js'
import { LANGUAGES } from '../src/text/languages.js'
import { makeBadge, settled } from './support/element.js'
import { texts } from './support/en-XA.js'
import { resultFor } from './support/results.js'

/** A language of nobody: bracketed, accented, longer. One of its texts is missing. */
const { 'status.suspended': _missing, ...PSEUDO } = texts

async function spoken(attributes: Record<string, string>, verdict: Verdict = 'valid') {
  const place = await fixture<HTMLElement>(html`<div></div>`)
  const badge = makeBadge(() => Promise.resolve(resultFor(verdict)), { lang: '', ...attributes })
  place.append(badge)
  await settled(badge)
  await nextFrame()
  await badge.updateComplete
  return badge
}
const text = (badge: HTMLElement, selector: string) => badge.shadowRoot!.querySelector(selector)!.textContent.trim()

describe('languages', () => {
  before(() => {
    LANGUAGES['en-XA'] = { name: 'Pseudo', load: () => Promise.resolve({ texts: PSEUDO }) }
    LANGUAGES['ga'] = { name: 'Gaeilge', load: () => Promise.reject(new Error('404')) }
  })
  after(() => {
    for (const tag of ['en-XA', 'ga']) Reflect.deleteProperty(LANGUAGES, tag)
  })

  it('stand side by side on one page', async () => {
    const [pseudo, english] = [await spoken({ language: 'en-XA' }), await spoken({ language: 'en' })]
    pseudo.requestUpdate()
    english.requestUpdate()
    await Promise.all([pseudo.updateComplete, english.updateComplete])
    expect(text(pseudo, '[part=validity]')).to.match(/^\[Vàlîd üntîl .*2029 ~+\]$/)
    expect(text(english, '[part=validity]')).to.match(/^Valid until/)
    expect(pseudo.shadowRoot!.querySelector('.base')!.getAttribute('lang')).to.equal('en-XA')
  })

  it('fall back to English text by text, and mark it as English', async () => {
    const badge = await spoken({ language: 'en-XA' }, 'suspended')
    expect(badge.shadowRoot!.querySelector('[part=validity] [lang=en]')!.textContent).to.equal(
      'Suspended by the Network'
    )
    expect(badge.shadowRoot!.querySelector('.toggle [lang=en]')).to.equal(null)
  })

  const verdicts = Object.keys(TONES).filter((state) => state !== 'loading' && state !== 'expiring') as Verdict[]
  for (const verdict of verdicts) {
    it(`reach every text of the card and of the details: ${verdict}`, async () => {
      const badge = await spoken({ language: 'en-XA', details: 'inline' }, verdict)
      await badge.showDetails()
      await badge.updateComplete
      expect(untranslated(badge.shadowRoot!)).to.deep.equal(verdict === 'suspended' ? ['Suspended by the Network'] : [])
    })
  }

  it('fall back to English whole when the file does not come', async () => {
    const badge = await spoken({ language: 'ga' })
    expect(badge.shadowRoot!.querySelector('.base')!.getAttribute('lang')).to.equal('en')
    expect(text(badge, '[part=validity]')).to.match(/^Valid until/)
  })

  it('are chosen by lang, by language, by the nearest lang of the page', async () => {
    expect(text(await spoken({ lang: 'en-XA', language: 'en' }), '.toggle .word')).to.equal(PSEUDO['card.details'])
    const place = await fixture<HTMLElement>(html`<section lang="en-xa"><div></div></section>`)
    const badge = makeBadge(() => Promise.resolve(resultFor('valid')), { lang: '', language: 'page' })
    place.firstElementChild!.append(badge)
    await settled(badge)
    await waitUntil(() => text(badge, '.toggle .word') === PSEUDO['card.details'], 'the words of the other language')
  })

  it('follow a page that changes its own', async () => {
    const { lang } = document.documentElement
    document.documentElement.lang = 'en'
    const badge = await spoken({ language: 'page' })
    expect(text(badge, '.toggle .word')).to.equal('Details')
    document.documentElement.lang = 'en-XA'
    await waitUntil(() => text(badge, '.toggle .word') === PSEUDO['card.details'], 'the words of the other language')
    document.documentElement.lang = lang
  })

  it('set the direction, and leave the name of the label as it is', async () => {
    const badge = await spoken({ language: 'ar' })
    const direction = () => badge.shadowRoot!.querySelector('.base')!.getAttribute('dir')
    await waitUntil(() => direction() === 'rtl', 'the words of the other language')
    const name = badge.shadowRoot!.querySelector('.eyebrow')!
    expect([name.textContent, name.getAttribute('lang')]).to.deep.equal(['Quality Label for Badge Recognition', 'en'])
    await expect(badge).to.be.accessible()
  })

  it('are changed for this badge by the visitor, against the wish of the page', async () => {
    const badge = await spoken({ lang: 'en', details: 'inline' })
    await badge.showDetails()
    const select = badge.shadowRoot!.querySelector('select')!
    expect([...select.options].map(({ value }) => value)).to.deep.equal(Object.keys(LANGUAGES))
    select.value = 'en-XA'
    select.dispatchEvent(new Event('change'))
    await badge.updateComplete
    await waitUntil(() => text(badge, '.toggle .word') === PSEUDO['card.details'], 'the words of the other language')
    await expect(badge).to.be.accessible()
  })
})

/** Texts with a vowel that no accent is on: what is no name, no date, and no code comes from the language's table. */
function untranslated(root: ShadowRoot): string[] {
  const found: string[] = []
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const place = node.parentElement!.closest(
      'bdi, dd, option, style, [role=status], .eyebrow[lang=en], .address, .address-print, .endorser, [dir=ltr] dt'
    )
    const text = node.textContent!.trim()
    if (!place && /[aeiou]/.test(text)) found.push(text)
  }
  return found
}
