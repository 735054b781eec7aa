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
