/**
 * Parts of the script that do not come: of the element and of the library. What that leaves open says so, can be asked
 * again, and is right once they come.
 */

import { expect, fixture, html } from '@open-wc/testing'
import type { Verdict } from '@quality-label/verifier'
import type * as Elements from './support/element.js'
import type * as Library from './support/library.js'
import { DID, makeRegister } from './support/register.js'
import { resultFor } from './support/results.js'

const server = (await (await fetch('/parts.json')).json()) as string

const SUPPORT = '/packages/badge/test/support'

/** A page of its own, in which some parts are not to be had until they are. */
async function pageWithout(...parts: string[]) {
  const name = crypto.randomUUID()
  const imports = Object.fromEntries(parts.map((part) => [part, `${server}/${name}?${location.origin}${part}`]))
  const frame = await fixture<HTMLIFrameElement>(html`<iframe style="width: 400px; height: 400px"></iframe>`)
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
  frame.srcdoc = `<!doctype html><script type="importmap">${JSON.stringify({ imports })}</script>`
  await loaded
  const inside = frame.contentWindow as Window & typeof globalThis
  const load = new inside.Function('address', 'return import(address)') as (address: string) => Promise<unknown>
  return { inside, load, heal: () => fetch(`${server}/${name}`) }
}

/**
 * Whether an engine asks for a module once in the life of a page, whatever comes of it, as older ones do. There nothing
 * helps but another page, and what was open stays open.
 *
 * @see {@link https://github.com/whatwg/html/pull/10327 HTML, don't cache HTTP errors in the module map}
 */
const ASKS_ONCE = await asksOnce()

async function asksOnce(): Promise<boolean> {
  const address = `${server}/${crypto.randomUUID()}`
  const ask = () => import(`${address}?${location.origin}${SUPPORT}/results.ts`) as Promise<unknown>
  await ask().catch(() => undefined)
  await fetch(address)
  return ask().then(
    () => false,
    () => true
  )
}

/** A badge in such a page. */
async function badgeWithout(part: string, verdict: Verdict) {
  const { inside, load, heal } = await pageWithout(`/packages/badge/src/${part}.ts`)
  const { makeBadge, settled } = (await load(`${SUPPORT}/element.ts`)) as typeof Elements
  const badge = makeBadge(() => Promise.resolve(resultFor(verdict)))
  inside.document.body.append(badge)
  return { badge: await settled(badge), settled, heal, inside }
}

const find = (badge: HTMLElement, selector: string) => badge.shadowRoot!.querySelector<HTMLElement>(selector)

describe('a badge whose rare states do not come', () => {
  for (const verdict of ['revoked', 'wrong-site', 'invalid'] as const)
    it(`is unreachable where it is ${verdict}, can be asked again, and then says so`, async () => {
      const { badge, settled, heal } = await badgeWithout('rare-states', verdict)
      expect([badge.state, badge.result, badge.error]).to.deep.equal([
        'unreachable',
        null,
        { code: 'unexpected', retryable: true }
      ])
      expect(badge.renderRoot.textContent).to.contain('No answer right now').and.not.contain('Nova')
      find(badge, '[part=retry]')!.click()
      await settled(badge)
      expect(badge.state).to.equal('unreachable')
      await heal()
      find(badge, '[part=retry]')!.click()
      await settled(badge)
      expect(badge.state).to.equal(ASKS_ONCE ? 'unreachable' : verdict)
      expect(find(badge, '[part=retry]') === null).to.equal(!ASKS_ONCE)
    })

  it('is valid where it is: it needs none of them', async () => {
    const { badge } = await badgeWithout('rare-states', 'valid')
    expect([badge.state, find(badge, '[part=retry]')]).to.deep.equal(['valid', null])
  })
})

describe('a badge whose details do not come', () => {
  it('links to the register, and opens them at the next wish', async () => {
    const { badge, heal } = await badgeWithout('view/panel', 'valid')
    await badge.showDetails()
    await badge.updateComplete
    const link = find(badge, 'a.toggle') as HTMLAnchorElement
    expect([badge.state, link.href]).to.deep.equal(['valid', 'https://labels.example/organisers/nova-skola/'])
    expect(find(badge, 'dialog')).to.equal(null)
    await heal()
    await badge.showDetails()
    await badge.updateComplete
    expect(!!find(badge, 'dialog:modal')).to.equal(!ASKS_ONCE)
    expect(!!find(badge, 'a.toggle')).to.equal(ASKS_ONCE)
  })

  it('opens them at the first wish where only the precaution failed', async () => {
    const { badge, heal, inside } = await badgeWithout('view/panel', 'valid')
    const told = new Promise((resolve) => (inside.console.error = resolve))
    badge.dispatchEvent(new Event('pointerenter'))
    await told
    await badge.updateComplete
    expect(find(badge, 'button.toggle')).not.to.equal(null)
    await heal()
    await badge.showDetails()
    expect(!!find(badge, 'dialog:modal')).to.equal(!ASKS_ONCE)
  })
})

describe('verify, where a part of the library does not come', () => {
  /** What a label's walk loads on its way, by the end of its address. */
  const verdicts: Record<string, Verdict> = {
    '/formats/verifiable-credential.js': 'unreachable',
    '/proofs/eddsa-jcs-2022.js': 'unreachable',
    '/status/bitstring-status-list.js': 'unconfirmed',
    '/steps/check-endorsements.js': 'valid'
  }

  async function walkWithout(...parts: string[]) {
    const { inside, load, heal } = await pageWithout(...parts)
    const { createTrustList, verify } = (await load(`${SUPPORT}/library.ts`)) as typeof Library
    const register = await makeRegister(`${location.origin}/`)
    const trust = createTrustList({ issuers: [{ id: DID }] })
    // What is asked of it is made in its own page, as an application would.
    const now = new inside.Date(register.now.getTime())
    const site = `${location.origin}/`
    return { inside, heal, ask: () => verify(register.src, { fetch: register.fetch, trust, now, site }) }
  }

  let names: string[]

  before(async function () {
    // A page's worth of files that are not bundled.
    this.timeout(60_000)
    const { inside, ask } = await walkWithout()
    expect((await ask()).verdict).to.equal('valid')
    names = inside.performance.getEntriesByType('resource').map((entry) => new URL(entry.name).pathname)
  })

  for (const [end, verdict] of Object.entries(verdicts))
    it(`says ${verdict} without ${end}, and valid with it`, async function () {
      this.timeout(60_000)
      const { heal, ask } = await walkWithout(names.find((name) => name.endsWith(end))!)
      expect((await ask()).verdict).to.equal(verdict)
      await heal()
      expect((await ask()).verdict).to.equal(ASKS_ONCE ? verdict : 'valid')
    })
})
