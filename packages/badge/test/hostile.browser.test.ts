/** Words and addresses of others, as harmful as they can be: they are text, they are clipped, and they stay apart. */

import { expect } from '@open-wc/testing'
import type { Verdict, VerificationResult } from '@quality-label/verifier'
import type { QualityLabelBadge } from '../src/quality-label-badge.js'
import { makeBadge, opened, settled } from './support/element.js'
import { addresses, saying, texts } from './support/hostile.js'
import { endorsement, resultFor } from './support/results.js'
import { placeOf } from './support/shown.js'

const PLAIN = 'Nova skola'

/** A badge of a page that trusts whom it likes, with a paragraph of the page below it. */
async function shown(result: VerificationResult, attributes: Record<string, string> = {}) {
  const place = await placeOf()
  const badge = makeBadge(() => Promise.resolve(result), attributes, false)
  const below = document.createElement('p')
  below.textContent = 'What the page says'
  place.append(badge, below)
  await settled(badge)
  return { badge, place, below }
}

/** With all that can be opened open. */
async function opens(badge: QualityLabelBadge): Promise<void> {
  await opened(badge)
  for (const details of badge.renderRoot.querySelectorAll('details')) details.open = true
}

/** What the shadow root is made of, without its words. */
const skeleton = ({ renderRoot }: QualityLabelBadge) =>
  [...renderRoot.querySelectorAll('*')].map((element) => [element.localName, ...element.getAttributeNames()].join(' '))

const usual = new Map<Verdict, string[]>()

/** The same for words that nobody minds. */
async function usualSkeleton(verdict: Verdict): Promise<string[]> {
  if (!usual.has(verdict)) {
    const { badge, place } = await shown(saying(PLAIN, verdict), { details: 'inline' })
    await opens(badge)
    usual.set(verdict, skeleton(badge))
    place.remove()
  }
  return usual.get(verdict)!
}

/** All text on the screen and off it. */
function textNodes(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const found: Text[] = []
  while (walker.nextNode()) found.push(walker.currentNode as Text)
  return found
}

/** Our own words that stand to the right of what follows them in their line. */
function turned({ renderRoot }: QualityLabelBadge): string[] {
  const last = new Map<Element, DOMRect>()
  const wrong = new Set<string>()
  const range = document.createRange()
  for (const node of textNodes(renderRoot)) {
    if (node.parentElement!.closest('bdi, blockquote, select, .heard')) continue
    const block = blockOf(node.parentElement!)
    for (const { index } of node.data.matchAll(/\S+/g)) {
      range.setStart(node, index)
      range.setEnd(node, index + 1)
      const box = range.getBoundingClientRect()
      if (box.width === 0) continue
      const before = last.get(block)
      if (before && Math.abs(before.bottom - box.bottom) < 1 && before.left > box.left) wrong.add(node.data)
      last.set(block, box)
    }
  }
  return [...wrong]
}

function blockOf(element: Element): Element {
  const { parentElement } = element
  return parentElement && getComputedStyle(element).display === 'inline' ? blockOf(parentElement) : element
}

function expectUnharmed({ badge, place }: { badge: QualityLabelBadge; place: HTMLElement }): void {
  const { renderRoot } = badge
  expect('hacked' in window).to.equal(false)
  expect(turned(badge)).to.deep.equal([])
  expect([...renderRoot.querySelectorAll('a')].map(({ protocol }) => protocol)).to.satisfy((all: string[]) =>
    all.every((protocol) => protocol === 'https:')
  )
  for (const part of [place, document.documentElement, ...renderRoot.querySelectorAll('.box, dialog, .panel')])
    expect(part.scrollWidth, part.className).to.be.at.most(part.clientWidth)
  for (const { data, parentElement } of textNodes(renderRoot)) {
    const { localName } = parentElement!
    // An announcement takes the organiser's name among its own words, a quotation more than a name.
    const most = parentElement!.matches('[role=status]') ? 300 : localName === 'blockquote' ? 1001 : 201
    expect(Array.from(data).length, localName).to.be.at.most(most)
    if (localName === 'blockquote') expect(data.split('\n').length).to.be.at.most(20)
    expect(data).not.to.match(/\p{M}{9}/u)
  }
}

describe('what others wrote', () => {
  for (const [what, text] of Object.entries(texts)) {
    it(`does no harm to the page or to the dialog where it ${what}`, async () => {
      const usual = await shown(saying(PLAIN))
      const hostile = await shown(saying(text))
      for (const { badge } of [usual, hostile]) await opens(badge)
      const [box, same] = [usual, hostile].map(({ place, badge, below }) => {
        const { width, height } = badge.getBoundingClientRect()
        return [width, height, below.getBoundingClientRect().top - place.getBoundingClientRect().top].map(Math.round)
      })
      expect(same).to.deep.equal(box)
      expectUnharmed(hostile)
    })

    it(`makes no element where it ${what}, in whatever state`, async () => {
      for (const verdict of ['valid', 'suspended', 'wrong-site', 'untrusted'] as Verdict[]) {
        const hostile = await shown(saying(text, verdict), { details: 'inline' })
        await opens(hostile.badge)
        expect(skeleton(hostile.badge)).to.deep.equal(await usualSkeleton(verdict))
        expectUnharmed(hostile)
        hostile.place.remove()
      }
    })

    it(`does no harm where it ${what}, in any layout`, async () => {
      for (const layout of ['inline', 'compact', 'full']) {
        const hostile = await shown(saying(text), { layout, details: 'inline' })
        await opens(hostile.badge)
        expectUnharmed(hostile)
        hostile.place.remove()
      }
    })

    it(`does no harm where it ${what} and stands for a date`, async () => {
      const dates = { validFrom: text, validUntil: text }
      const hostile = await shown(resultFor('valid', dates), { details: 'inline' })
      await opens(hostile.badge)
      expect(hostile.badge.renderRoot.querySelector('[part=validity]')!.textContent.trim()).to.equal('Valid until')
      expectUnharmed(hostile)
    })
  }

  for (const what of ['is markup', 'ends an attribute', 'looks like a template'] as const)
    it(`is shown letter by letter where it ${what}`, async () => {
      const text = texts[what]
      const { badge } = await shown(saying(text))
      await opens(badge)
      for (const place of ['[part=subject]', '#panel-name', '.endorser-name', 'blockquote', '.endorser .muted bdi'])
        expect(badge.renderRoot.querySelector(place)!.textContent.trim(), place).to.equal(text)
      expect(badge.renderRoot.querySelector('.sentence')!.textContent).to.contain(`${text} holds the Quality Label`)
      expect(badge.renderRoot.querySelector('[role=status]')!.textContent).to.contain(text)
      expect(badge.renderRoot.querySelector('[onerror], [onfocus], [onload], blockquote[lang]')).to.equal(null)
    })

  it('of itself is no kind, level or country, and a stranger has no name', async () => {
    const text = 'constructor'
    const { badge } = await shown(saying(text))
    await opens(badge)
    const [organiser, activity] = badge.renderRoot.querySelectorAll('.endorser .muted')
    expect([organiser!.textContent, activity!.textContent]).to.deep.equal(['', text])
    const other = await shown(saying(PLAIN, 'untrusted'))
    await opens(other.badge)
    expect(other.badge.renderRoot.textContent).to.contain('did:web:stranger.example').and.not.contain(PLAIN)
  })
})

describe('an address that others wrote', () => {
  const endorsed = (url: string) =>
    resultFor('valid', {
      endorsements: [endorsement('organiser', { endorser: { id: 'did:key:z1', name: PLAIN, url } })]
    })
  const linkIn = async (result: VerificationResult) => {
    const page = await shown(result, { details: 'inline' })
    await opens(page.badge)
    expectUnharmed(page)
    return page.badge.renderRoot.querySelector<HTMLAnchorElement>('.endorser a')
  }

  it('is a link where it is https, to where its letters lead', async () => {
    expect((await linkIn(endorsed('https://vidrava.example/a b')))!.href).to.equal('https://vidrava.example/a%20b')
    // With a Cyrillic letter: what the browser shows of it is not the host that it looks like.
    const { href, textContent } = (await linkIn(endorsed('https://l\u0430bels.example/')))!
    expect([href, textContent]).to.deep.equal(['https://xn--lbels-4ve.example/', PLAIN])
  })

  for (const [what, url] of Object.entries(addresses))
    it(`is no link where it ${what}`, async () => {
      expect(await linkIn(endorsed(url))).to.equal(null)
      expect(await linkIn(endorsed('https://vidrava.example/'))).not.to.equal(null)
    })

  it('is named among the sites only where it is one, by its host', async () => {
    const sites = [...Object.values(addresses), 'https://user:password@nova-skola.example/a']
    const { badge } = await shown(resultFor('wrong-site', { sites }))
    await opens(badge)
    const sentence = badge.renderRoot.querySelector('.sentence')!.textContent
    expect(sentence).to.contain('vidrava.example, stranger.example, stranger.example')
    expect(sentence).not.to.match(/script:|data:|labels\.example@|password/)
  })

  it('is never the way to the register: neither src nor verify-url is taken as it stands', async () => {
    for (const text of Object.values(texts)) {
      const src = `https://labels.example/organisers/?${text}.json`
      const page = await shown(resultFor('valid'), {
        src,
        'verify-url': `https://stranger.example/${text}`,
        details: 'inline'
      })
      await opens(page.badge)
      expectUnharmed(page)
      const link = page.badge.renderRoot.querySelector<HTMLAnchorElement>('[part=verify-link]')!
      expect([link.href, link.textContent]).to.deep.equal(['https://labels.example/', 'labels.example'])
      page.place.remove()
    }
  })
})
