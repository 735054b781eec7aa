/** Attributes and properties of the element, in whatever order a page sets them. */

import { expect, fixture, html } from '@open-wc/testing'
import type { QualityLabelBadge } from '../src/quality-label-badge.js'
import { makeBadge, settled } from './support/element.js'
import { resultFor } from './support/results.js'

const valid = () => Promise.resolve(resultFor('valid'))

describe('an attribute', () => {
  it('is a property of its kind, and its default again when it is taken away', () => {
    const badge = makeBadge(valid)
    badge.setAttribute('warn-days', '7')
    badge.setAttribute('expected-id', 'urn:a')
    badge.setAttribute('preview', '')
    expect([badge.warnDays, badge.expectedId, badge.preview]).to.deep.equal([7, 'urn:a', true])
    for (const name of ['warn-days', 'expected-id', 'preview']) badge.removeAttribute(name)
    expect([badge.warnDays, badge.expectedId, badge.preview]).to.deep.equal([30, '', false])
  })

  it('that a page makes up reaches no class of ours: it cannot change the colour', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`)
    const badge = makeBadge(() => Promise.resolve(resultFor('revoked')), { theme: 'dark good' })
    place.append(badge)
    await settled(badge)
    const base = badge.renderRoot.querySelector('.base')!
    expect([...base.classList].sort()).to.deep.equal(['as-auto', 'bad', 'base', 'is-revoked'])
    expect(base.matches('.good')).to.equal(false)
  })
})

describe('what cannot be drawn', () => {
  it('leaves the picture of the page in its place', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`)
    const badge = makeBadge(valid)
    const picture = document.createElement('p')
    picture.textContent = 'Check its status'
    badge.append(picture)
    Object.defineProperty(badge, 'render', {
      value: () => {
        throw new Error('No markup is allowed here.')
      }
    })
    const said: unknown[] = []
    const { error } = console
    console.error = (...words: unknown[]) => void said.push(...words)
    place.append(badge)
    await settled(badge)
    expect(picture.getBoundingClientRect().height).to.be.above(0)
    badge.remove()
    console.error = error
    expect(String(said)).to.contain('No markup')
  })
})

describe('a property', () => {
  it('that was set before the script came is heard', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`)
    const made = makeBadge(valid)
    const name = `early-${made.localName}`
    const early = document.createElement(name)
    Object.assign(early, { src: 'https://labels.example/organisers/early.json', headingLevel: 4 })
    place.append(early)
    customElements.define(name, class extends (made.constructor as typeof QualityLabelBadge) {})
    const badge = await settled(place.querySelector<QualityLabelBadge>(name)!)
    expect([badge.src, badge.headingLevel]).to.deep.equal(['https://labels.example/organisers/early.json', 4])
    expect(Object.hasOwn(badge, 'src')).to.equal(false)
    expect(badge.state).to.equal('valid')
  })

  it('is its attribute too, of the same kind whoever sets it, and gone when it is nothing', () => {
    const badge = makeBadge(valid)
    Object.assign(badge, { layout: 'inline', warnDays: '7', preview: true, trustedIssuers: ['did:web:a.example'] })
    expect([badge.warnDays, badge.trustedIssuers]).to.deep.equal([7, 'did:web:a.example'])
    const attributes = () => ['layout', 'warn-days', 'preview'].map((name) => badge.getAttribute(name))
    expect(attributes()).to.deep.equal(['inline', '7', ''])
    Object.assign(badge, { layout: null, warnDays: undefined, preview: false })
    expect(attributes()).to.deep.equal([null, null, null])
    expect([badge.layout, badge.warnDays, badge.preview]).to.deep.equal(['auto', 30, false])
  })

  it('that is no number is as good as nothing', () => {
    const badge = makeBadge(valid)
    for (const wish of ['', ' ', 'two', NaN]) {
      Object.assign(badge, { headingLevel: wish })
      expect(badge.headingLevel, String(wish)).to.equal(2)
    }
    badge.setAttribute('heading-level', ' 3 ')
    expect(badge.headingLevel).to.equal(3)
  })

  it('lays the badge out as the attribute does', async () => {
    const badge = makeBadge(valid)
    ;(await fixture<HTMLElement>(html`<p></p>`)).append(badge)
    badge.layout = 'inline'
    await settled(badge)
    expect(getComputedStyle(badge).display).to.equal('inline')
  })

  it('that is an id is read without the spaces around it', () => {
    const badge = makeBadge(valid, { 'expected-id': ' https://labels.example/organisers/nova-skola ' })
    expect(badge.expectedId).to.equal('https://labels.example/organisers/nova-skola')
  })

  it('is heard after the verdict: how early to warn, and not to wait any longer', async () => {
    const badge = makeBadge(() => Promise.resolve(resultFor('valid')))
    ;(await fixture<HTMLElement>(html`<p></p>`)).append(badge)
    await settled(badge)
    expect(badge.state).to.equal('valid')
    badge.warnDays = 9999
    await settled(badge)
    expect(badge.state).to.equal('expiring')
  })

  it('that changes many times in a moment is drawn once', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`)
    let asked = 0
    const badge = makeBadge(() => {
      asked++
      return valid()
    })
    place.append(badge)
    for (const slug of ['a', 'b', 'c']) badge.src = `https://labels.example/organisers/${slug}.json`
    await settled(badge)
    expect(asked).to.equal(1)
  })
})
