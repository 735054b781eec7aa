/** Every state as a visitor meets it: its words, its shape, its accessibility, its box. */

import { expect, fixture, html } from '@open-wc/testing'
import type { QualityLabelBadge } from '../src/quality-label-badge.js'
import { TONES, type BadgeState } from '../src/state.js'
import { makeBadge, opened, settled } from './support/element.js'
import { resultFor } from './support/results.js'

const states = Object.keys(TONES) as BadgeState[]

async function shown(state: BadgeState, attributes: Record<string, string> = {}): Promise<QualityLabelBadge> {
  const place = await fixture<HTMLElement>(html`<div></div>`)
  place.style.cssText = attributes['theme'] === 'dark' ? 'background: #0b1114' : 'background: #fff'
  if (state === 'loading') {
    const badge = makeBadge(() => new Promise(() => undefined), attributes)
    place.append(badge)
    await badge.updateComplete
    return badge
  }
  const result = state === 'expiring' ? resultFor('valid', { validUntil: '2026-12-01T00:00:00Z' }) : resultFor(state)
  const badge = makeBadge(
    () => Promise.resolve(result),
    state === 'expiring' ? { preview: '', ...attributes } : attributes
  )
  place.append(badge)
  return settled(badge)
}

const part = (badge: QualityLabelBadge, name: string) =>
  badge.renderRoot.querySelector<HTMLElement>(`.card [part~='${name}'], [part='${name}']`)
const colour = (element: Element) => getComputedStyle(element).color

describe('every state', () => {
  for (const state of states) {
    for (const theme of ['light', 'dark']) {
      it(`${state} is accessible in ${theme}, closed and open`, async () => {
        const badge = await shown(state, { theme, details: 'inline' })
        expect(badge.state).to.equal(state)
        expect(badge.getAttribute('state')).to.equal(state)
        await expect(badge).to.be.accessible()
        await opened(badge)
        expect(badge.renderRoot.querySelector('.sentence')).not.to.equal(null)
        await expect(badge).to.be.accessible()
      }).timeout(10_000)
    }

    it(`${state} has the box of every other`, async () => {
      const badge = await shown(state)
      const { width, height } = badge.getBoundingClientRect()
      expect([width, height]).to.deep.equal([320, 96])
    })

    it(`${state} can be matched by CSS as a custom state`, async () => {
      expect((await shown(state)).matches(`:state(${state})`)).to.equal(true)
    })
  }

  it('is green only when it is valid or expiring', async () => {
    const greens = new Set<string>()
    for (const state of ['valid', 'expiring'] as const) greens.add(colour(part(await shown(state), 'status')!))
    expect(greens.size).to.equal(1)
    for (const state of states.filter((name) => TONES[name] !== 'good')) {
      expect([...greens], state).not.to.include(colour(part(await shown(state), 'status')!))
    }
  })

  it('cannot be recoloured by the page', async () => {
    const style = await fixture(
      html`<style>
        * {
          --tone: rgb(0, 128, 0);
        }
        ::part(status),
        ::part(seal),
        ::part(status-icon) {
          color: rgb(0, 128, 0) !important;
        }
      </style>`
    )
    const badge = await shown('revoked')
    for (const name of ['status', 'seal', 'status-icon'])
      expect(colour(part(badge, name)!)).not.to.equal('rgb(0, 128, 0)')
    style.remove()
  })

  it('says nothing of the label before proof and issuer have passed', async () => {
    for (const state of ['loading', 'invalid', 'untrusted', 'unreachable', 'unsupported'] as const) {
      const badge = await shown(state, { details: 'inline' })
      await opened(badge)
      const text = badge.renderRoot.textContent
      expect(text, state).not.to.match(/Nova|2029|What it calls itself|Quoted|Vidrava/)
    }
  })

  it('tells visitors of an expiring label that it is valid, and the owner to renew', async () => {
    const result = resultFor('valid', { validUntil: '2026-12-01T00:00:00Z' })
    const visitor = makeBadge(() => Promise.resolve(result))
    document.body.append(visitor)
    await settled(visitor)
    expect([visitor.state, part(visitor, 'validity')!.textContent]).to.deep.equal([
      'expiring',
      'Valid until 1\u00a0December\u00a02026'
    ])
    visitor.remove()
    expect(part(await shown('expiring'), 'validity')!.textContent).to.equal('Renew by 1\u00a0December\u00a02026')
  })

  it('is announced once, and not while it is being found out', async () => {
    const badge = await shown('loading')
    const status = badge.renderRoot.querySelector('[role=status]')!
    expect(status.textContent).to.equal('')
    badge.remove()
    const valid = await shown('valid')
    expect(valid.renderRoot.querySelectorAll('[role=status]')).to.have.length(1)
    expect(valid.renderRoot.querySelector('[role=status]')!.textContent).to.match(
      /^Quality Label for Badge Recognition\. Nova škola\. Valid until/
    )
  })

  it('names the anchor on the card where it is not the register that published the script', async () => {
    const badge = makeBadge(() => Promise.resolve(resultFor('valid')), {}, false)
    document.body.append(badge)
    await settled(badge)
    expect(part(badge, 'issuer')!.textContent).to.contain('Cities of Learning Network')
    expect(part(await shown('valid'), 'issuer')).to.equal(null)
    badge.remove()
  })
})
