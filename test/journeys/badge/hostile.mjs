/**
 * A label whose every word was written to harm: truly signed, with its endorsements, and shown on an organiser's page.
 *
 * @module
 */
/* What a page is given runs there: */
/* global document */
import { addProof } from '@quality-label/credentials'
import { beforeAll, expect, it } from 'vitest'
import { addresses, texts } from '../../../packages/badge/test/support/hostile.ts'
import { pageWith, stateOf } from '../world.mjs'
import { networkKey, stranger } from './documents.mjs'

/** Half a letter is no JSON that can be signed; and all words together must not be longer than a label may be. */
const signable = Object.entries(texts)
  .filter(([what]) => what !== 'has half a letter')
  .map(([what, text]) => [what, text.slice(0, 5000)])

/** What readers are shown, wherever it stands. */
const WORDS = new Set([
  ...['name', 'description', 'narrative', 'addressLocality', 'addressCountryCode'],
  ...['endorsementComment', 'inLanguage']
])

/** A page of its own, with a badge between two of its paragraphs. */
function pageAround(script, src) {
  const { body, ...answer } = pageWith(script, src)
  return { ...answer, body: body.replace(/(<quality-label-badge.*badge>)/, '<p>Above</p>$1<p id="below">Below</p>') }
}

export function hostileWords(world) {
  /** What the organiser's address serves, in other words; every part is signed again by whoever answers for it. */
  async function presentationSaying(text) {
    const network = await networkKey(world)
    const presentation = await world.read('organisers/nova-skola.json')
    const keys = new Map()
    for (const { issuer } of presentation.verifiableCredential)
      if (issuer.id?.startsWith('did:key:')) keys.set(issuer.id, await stranger())
    const parts = presentation.verifiableCredential.map(async (part) => {
      const { signer, method: verificationMethod } = keys.get(part.issuer.id) ?? network
      const said = JSON.parse(JSON.stringify({ ...part, proof: undefined }), (key, value) => {
        if (WORDS.has(key)) return text
        if (value?.type?.includes?.('Profile')) return { ...value, url: addresses['runs a script'] }
        return keys.get(value)?.did ?? value
      })
      return addProof(said, { cryptosuite: 'eddsa-jcs-2022', signer, verificationMethod })
    })
    return { ...presentation, verifiableCredential: await Promise.all(parts) }
  }

  /** The page with this label, and whom it has asked for anything. */
  async function opened(path, origin, src) {
    world.pages.set(path, pageAround(world.script, src))
    const page = await world.open('about:blank')
    const asked = new Set()
    page.on('request', (request) => asked.add(new URL(request.url()).origin))
    await page.goto(`${origin}${path}`)
    return { page, asked, state: await stateOf(page) }
  }

  /** What a visitor has before the eyes, and what has become of the page. */
  async function look(page) {
    const badge = page.locator('quality-label-badge')
    const closed = await badge.boundingBox()
    await badge.evaluate((element) => element.showDetails())
    await badge.locator('dialog[open]').waitFor()
    const seen = await badge.evaluate((element) => {
      const all = (selector) => [...element.shadowRoot.querySelectorAll(selector)]
      const [dialog] = all('dialog')
      return {
        elements: all('*').map(({ localName }) => localName),
        names: all('[part=subject], #panel-name, .endorser-name').map(({ textContent }) => textContent.trim()),
        comments: all('blockquote').map(({ textContent }) => textContent),
        links: all('a').map(({ href }) => href),
        around: [...document.body.childNodes].map(({ nodeName, textContent }) => `${nodeName} ${textContent.trim()}`),
        below: document.querySelector('#below').getBoundingClientRect().top,
        sideways: [document.documentElement, dialog].map((part) => part.scrollWidth > part.clientWidth),
        hacked: 'hacked' in globalThis
      }
    })
    return { ...seen, closed }
  }

  let usual

  beforeAll(async () => {
    const { page, asked } = await opened('/usual', world.siteOrigin, world.label)
    usual = { asked, seen: await look(page) }
  })

  it.each(signable)('is valid, and the page unharmed, where every word %s', async (_what, text) => {
    const src = await world.put('labels/words.json', await presentationSaying(text))
    const hostile = await opened('/words', world.siteOrigin, src)
    expect(hostile.state).toBe('valid')
    const [before, after] = [usual.seen, await look(hostile.page)]
    expect(after.comments).toHaveLength(before.comments.length)
    expect(after.elements).toEqual(before.elements)
    expect(after).toMatchObject({ closed: before.closed, around: before.around, below: before.below, hacked: false })
    expect(after.sideways).toEqual([false, false])
    expect(after.links.map((link) => new URL(link).origin)).toEqual([world.registerOrigin])
    expect([...hostile.asked]).toEqual([...usual.asked])
    for (const name of after.names) expect(Array.from(name).length).toBeLessThanOrEqual(201)
  })

  it('shows markup as it is written, in names and in quotations', async () => {
    const text = texts['is markup']
    const src = await world.put('labels/words.json', await presentationSaying(text))
    const { page } = await opened('/words', world.siteOrigin, src)
    const { names, comments } = await look(page)
    expect(comments.length).toBeGreaterThan(1)
    expect([...names, ...comments].filter((one) => one !== text)).toEqual([])
  })

  it('of a copy on another site says whose it is, in the same words, and harms that page as little', async () => {
    const text = texts['breaks out of its isolation']
    const src = await world.put('labels/words.json', await presentationSaying(text))
    const { page, state } = await opened('/words', world.strangeOrigin, src)
    expect(state).toBe('wrong-site')
    const { sideways, hacked } = await look(page)
    expect([...sideways, hacked]).toEqual([false, false, false])
    const sentence = await page.locator('quality-label-badge .sentence').textContent()
    expect(sentence).toMatch(/^This label belongs to Nova[^\u202a-\u202e\u2066-\u2069]* is not on its list\./)
  })
}
