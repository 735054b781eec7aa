/** The element with the real verifier over canned answers: one label from its address to its state. */

import { expect, fixture, html } from '@open-wc/testing'
import { defineBadge } from '../src/define.js'
import type { QualityLabelBadge } from '../src/quality-label-badge.js'
import { createSettings } from '../src/settings.js'
import { makeBadge, settled } from './support/element.js'
import { makeRegister, places, presentation, type TestRegister } from './support/register.js'

let register: TestRegister

/** A badge over the register as it stands, with no pause before its retry. */
async function shown(change: Record<string, string> = {}): Promise<QualityLabelBadge> {
  const place = await fixture<HTMLElement>(html`<div></div>`)
  const { verify } = createSettings(register)
  const badge = makeBadge(verify, { src: register.src, ...change })
  place.append(badge)
  return settled(badge)
}

describe('a label of a register', () => {
  beforeEach(async () => {
    register = await makeRegister(`${location.origin}/`)
  })

  it('is valid on a listed site, by four requests', async () => {
    const badge = await shown()
    expect(badge.state, JSON.stringify(badge.result?.checks)).to.equal('valid')
    expect(register.asked).to.have.length(4)
    expect(badge.renderRoot.textContent).to.contain('Nova Škola').and.not.contain('A name of its own')
  })

  it('is withdrawn and suspended as its lists say', async () => {
    await register.setStatus('suspension', true)
    expect((await shown()).state).to.equal('suspended')
    await register.setStatus('revocation', true)
    expect((await shown()).state).to.equal('revoked')
    await register.setStatus('revocation', false)
    await register.setStatus('suspension', false)
    expect((await shown()).state).to.equal('valid')
  })

  it('is a preview here when its list names another site', async () => {
    register = await makeRegister('https://nova-skola.example/')
    const badge = await shown()
    expect(badge.state).to.equal('wrong-site')
    expect(badge.renderRoot.textContent).to.contain('Preview on this computer')
  })

  it('is invalid with one letter changed, and shows no name', async () => {
    register.serve(register.src, presentation({ ...register.label, name: 'Quality Label for Badge Recognitiom' }))
    const badge = await shown()
    expect(badge.state).to.equal('invalid')
    expect(badge.renderRoot.textContent).not.to.contain('Nova')
  })

  it("is untrusted from somebody else's key", async () => {
    const keys = 'https://stranger.example/.well-known/did.json'
    const other = await makeRegister(`${location.origin}/`, { ...places, keys })
    register.served.set(keys, other.served.get(keys)!)
    register.serve(register.src, presentation(other.label))
    const badge = await shown()
    expect(badge.state).to.equal('untrusted')
    expect(badge.renderRoot.textContent).not.to.contain('Nova')
  })

  it('is another organiser where the page expects one', async () => {
    expect((await shown({ 'expected-id': 'https://labels.example/organisers/nova-skola' })).state).to.equal('valid')
    expect((await shown({ 'expected-id': 'https://labels.example/organisers/other' })).state).to.not.equal('valid')
  })

  it('asks once for two badges with the same address', async () => {
    const { verify } = createSettings(register)
    const place = await fixture<HTMLElement>(html`<div></div>`)
    const badges = [makeBadge(verify, { src: register.src }), makeBadge(verify, { src: register.src })]
    place.append(...badges)
    await Promise.all(badges.map(settled))
    expect(badges.map(({ state }) => state)).to.deep.equal(['valid', 'valid'])
    expect(register.asked).to.have.length(4)
  })

  it('asks nothing more for a badge that comes a moment later, and anew when it is told to', async () => {
    const { verify } = createSettings(register)
    const place = await fixture<HTMLElement>(html`<div></div>`)
    const [first, second] = [makeBadge(verify, { src: register.src }), makeBadge(verify, { src: register.src })]
    place.append(first)
    await settled(first)
    place.append(second)
    await settled(second)
    expect(second.state).to.equal('valid')
    expect(register.asked).to.have.length(4)
    await register.setStatus('suspension', true)
    await second.verify({ force: true })
    expect(second.state).to.equal('suspended')
    expect(register.asked).to.have.length(8)
  })
})

describe('defineBadge', () => {
  it('registers once, is silent about a second copy, and warns once about another version', async () => {
    register = await makeRegister(`${location.origin}/`)
    const warnings: unknown[] = []
    const { warn } = console
    console.warn = (text) => warnings.push(text)
    try {
      const first = defineBadge({
        trust: register.trust,
        fetch: register.fetch,
        now: register.now,
        register: 'https://labels.example/'
      })
      expect(defineBadge()).to.equal(first)
      expect(warnings).to.deep.equal([])
      Object.defineProperty(first, 'version', { value: '0.0.0-other' })
      defineBadge()
      defineBadge()
      expect(warnings).to.have.length(1)
    } finally {
      console.warn = warn
    }
  })

  it('upgrades what stands in the page, which shows its fallback until then', async () => {
    const badge = await fixture<QualityLabelBadge>(
      html`<quality-label-badge src=${register.src} lang="en"
        ><a href="https://labels.example/">check</a></quality-label-badge
      >`
    )
    await settled(badge)
    expect(badge.state).to.equal('valid')
    expect(badge.renderRoot.querySelector('slot:not([name])')).to.equal(null)
    expect(badge.renderRoot.textContent).to.contain('Test Network')
  })
})
