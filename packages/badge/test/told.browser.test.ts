/** What a badge tells: scripts their answer, listeners each state once, the owner of the page what is amiss. */

import { expect, fixture, html, waitUntil } from '@open-wc/testing'
import { LANGUAGES } from '../src/text/languages.js'
import { makeBadge, settled } from './support/element.js'
import { texts } from './support/en-XA.js'
import { resultFor } from './support/results.js'

async function inPage(badge: HTMLElement): Promise<void> {
  const place = await fixture<HTMLElement>(html`<div></div>`)
  place.append(badge)
}

describe('verify()', () => {
  it('that is overtaken gives what the later one found', async () => {
    const badge = makeBadge(() => Promise.resolve(resultFor('valid')))
    await inPage(badge)
    await settled(badge)
    const first = badge.verify({ force: true })
    await Promise.resolve()
    const second = badge.verify({ force: true })
    expect((await Promise.all([first, second])).map((result) => result?.verdict)).to.deep.equal(['valid', 'valid'])
  })

  it('gives nothing when the badge leaves before there is an answer', async () => {
    const badge = makeBadge(
      (_, { signal }) =>
        new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)))
    )
    await inPage(badge)
    await badge.updateComplete
    const asked = badge.verify()
    await badge.updateComplete
    badge.remove()
    expect(await asked).to.equal(null)
  })
})

describe('a listener', () => {
  before(() => {
    LANGUAGES['en-XA'] = { name: 'Pseudo', load: () => Promise.resolve({ texts }) }
  })
  after(() => {
    Reflect.deleteProperty(LANGUAGES, 'en-XA')
  })

  it('hears a state once: not again when its words are in another language', async () => {
    const badge = makeBadge(() => Promise.resolve(resultFor('valid')))
    await inPage(badge)
    await badge.updateComplete
    const region = badge.shadowRoot!.querySelector('[role=status]')!
    const heard: string[] = []
    new MutationObserver(() => region.textContent && heard.push(region.textContent)).observe(region, {
      childList: true,
      characterData: true,
      subtree: true
    })
    await settled(badge)
    await waitUntil(() => heard.length > 0, 'the announcement')
    badge.lang = 'en-XA'
    await waitUntil(() => badge.shadowRoot!.querySelector('.base')!.matches('[lang=en-XA]'), 'the language')
    expect(heard.length).to.equal(1)
    badge.lang = 'en'
    await waitUntil(() => badge.shadowRoot!.querySelector('.base')!.matches('[lang=en]'), 'the language')
    expect(heard.length).to.equal(1)
  })
})

describe('the owner of the page', () => {
  it('reads in the console why a label is not confirmed, and nothing where it is', async () => {
    const said: unknown[] = []
    const { warn } = console
    console.warn = (...words: unknown[]) => void said.push(...words)
    for (const [verdict, src] of [
      ['valid', 'https://labels.example/organisers/a.json'],
      ['unreachable', 'https://labels.example/organisers/b.json']
    ] as const) {
      const badge = makeBadge(() => Promise.resolve(resultFor(verdict)), { src })
      await inPage(badge)
      await settled(badge)
    }
    console.warn = warn
    expect(said).to.deep.equal(['<quality-label-badge>: key-unresolvable', 'https://labels.example/organisers/b.json'])
  })
})
