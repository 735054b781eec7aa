/* eslint-disable @typescript-eslint/no-floating-promises -- chai calls its assertions thenables, because some are */
/** Two languages on one page, and what happens where a text or a whole language is missing. */

import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing'
import { LANGUAGES } from '../src/text/languages.js'
import { makeBadge, settled } from './support/element.js'
import { resultFor } from './support/results.js'

/** A language of our own: bracketed, longer, and without some of its texts. */
const PSEUDO = {
  'status.valid': { strings: ['[Vàlîd ùntîl ', ' ~~~]'], values: [0] },
  'card.details': '[Dètàîls]',
  'endorsed.count.one': { strings: ['[', ' ènd]'], values: [0] },
  'endorsed.count.other': { strings: ['[', ' ènds]'], values: [0] }
}

async function spoken(attributes: Record<string, string>, verdict: 'valid' | 'suspended' = 'valid') {
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
    LANGUAGES['en-XA'] = { name: 'Pseudo', load: () => Promise.resolve(PSEUDO) }
    LANGUAGES['ar'] = { name: 'العربية', load: () => Promise.resolve({ 'card.details': 'التفاصيل' }) }
    LANGUAGES['ga'] = { name: 'Gaeilge', load: () => Promise.reject(new Error('404')) }
  })
  after(() => {
    for (const tag of ['en-XA', 'ar', 'ga']) Reflect.deleteProperty(LANGUAGES, tag)
  })

  it('stand side by side on one page', async () => {
    const [pseudo, english] = [await spoken({ language: 'en-XA' }), await spoken({ language: 'en' })]
    pseudo.requestUpdate()
    english.requestUpdate()
    await Promise.all([pseudo.updateComplete, english.updateComplete])
    expect(text(pseudo, '[part=validity]')).to.match(/^\[Vàlîd ùntîl .*2029 ~~~\]$/)
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

  it('fall back to English whole when the file does not come', async () => {
    const badge = await spoken({ language: 'ga' })
    expect(badge.shadowRoot!.querySelector('.base')!.getAttribute('lang')).to.equal('en')
    expect(text(badge, '[part=validity]')).to.match(/^Valid until/)
  })

  it('are chosen by lang, by language, by the nearest lang of the page', async () => {
    expect(text(await spoken({ lang: 'en-XA', language: 'en' }), '.toggle .word')).to.equal('[Dètàîls]')
    const place = await fixture<HTMLElement>(html`<section lang="en-xa"><div></div></section>`)
    const badge = makeBadge(() => Promise.resolve(resultFor('valid')), { lang: '', language: 'page' })
    place.firstElementChild!.append(badge)
    await settled(badge)
    await waitUntil(() => text(badge, '.toggle .word') === '[Dètàîls]', 'the words of the other language')
  })

  it('set the direction, and leave the name of the label as it is', async () => {
    const badge = await spoken({ language: 'ar' })
    expect(badge.shadowRoot!.querySelector('.base')!.getAttribute('dir')).to.equal('rtl')
    const name = badge.shadowRoot!.querySelector('.eyebrow')!
    expect([name.textContent, name.getAttribute('lang'), name.getAttribute('dir')]).to.deep.equal([
      'Quality Label for Badge Recognition',
      'en',
      'ltr'
    ])
    await expect(badge).to.be.accessible()
  })

  it('are changed for this badge by the visitor, against the wish of the page', async () => {
    const badge = await spoken({ lang: 'en', details: 'inline' })
    await badge.showDetails()
    const select = badge.shadowRoot!.querySelector('select')!
    expect([...select.options].map(({ value }) => value)).to.deep.equal(['en', 'en-XA', 'ar', 'ga'])
    select.value = 'en-XA'
    select.dispatchEvent(new Event('change'))
    await badge.updateComplete
    await waitUntil(() => text(badge, '.toggle .word') === '[Dètàîls]', 'the words of the other language')
    await expect(badge).to.be.accessible()
  })
})

it('where there is one language there is no choice', async () => {
  const badge = await spoken({ lang: 'en', details: 'inline' })
  await badge.showDetails()
  expect(badge.shadowRoot!.querySelector('select')).to.equal(null)
})
