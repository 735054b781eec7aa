/** How the element behaves in a page: attributes, events, keyboard, coming and going. */

import { expect, fixture, html } from '@open-wc/testing'
import { makeBadge, opened, settled, type FakeVerify } from './support/element.js'
import { resultFor } from './support/results.js'

const valid: FakeVerify = () => Promise.resolve(resultFor('valid'))

async function inPage(...given: Parameters<typeof makeBadge>) {
  const place = await fixture<HTMLElement>(html`<div><button id="before">before</button></div>`)
  const badge = makeBadge(...given)
  place.append(badge)
  return badge
}
const find = (badge: HTMLElement, selector: string) => badge.shadowRoot!.querySelector<HTMLElement>(selector)!
const dialogOf = (badge: HTMLElement) => badge.shadowRoot!.querySelector('dialog')!

describe('the details', () => {
  it('open by the button, take the focus, close by their button and give the focus back', async () => {
    const badge = await settled(await inPage(valid))
    const seen: string[] = []
    for (const type of ['qlb-open', 'qlb-close']) document.addEventListener(type, () => seen.push(type), { once: true })
    const toggle = find(badge, '.toggle')
    toggle.focus()
    toggle.click()
    await until(() => badge.shadowRoot!.activeElement?.matches('.close') === true)
    expect(find(badge, 'dialog').matches(':modal')).to.equal(true)
    expect(toggle.getAttribute('aria-expanded')).to.equal('true')
    find(badge, '.close').click()
    await until(() => seen.length === 2)
    await badge.updateComplete
    expect(badge.shadowRoot!.activeElement).to.equal(toggle)
    expect(toggle.getAttribute('aria-expanded')).to.equal('false')
    expect(seen).to.deep.equal(['qlb-open', 'qlb-close'])
  })

  it('close when the browser cancels them, as Escape does, and by a click beside them', async () => {
    const badge = await settled(await inPage(valid))
    for (const close of [
      (dialog: HTMLDialogElement) => dialog.close(),
      (dialog: HTMLDialogElement) => dialog.click()
    ]) {
      await opened(badge)
      const dialog = dialogOf(badge)
      expect(dialog.open).to.equal(true)
      close(dialog)
      await until(() => find(badge, '.toggle').getAttribute('aria-expanded') === 'false')
      expect(dialog.open).to.equal(false)
    }
  })

  it('are accessible as a dialog, with a name and a close button of 44 px', async () => {
    const badge = await settled(await inPage(valid))
    await opened(badge)
    await expect(badge).to.be.accessible()
    const { width, height } = find(badge, '.close').getBoundingClientRect()
    expect([width, height]).to.deep.equal([44, 44])
    expect(find(badge, 'dialog').getAttribute('aria-labelledby')).to.equal('panel-name')
  })

  it('can be told to stay closed, and to be a link', async () => {
    const none = await settled(await inPage(valid, { details: 'none' }))
    await none.showDetails()
    expect(find(none, '.toggle')).to.equal(null)
    const link = await settled(await inPage(valid, { details: 'link' }))
    expect(find(link, '.toggle').getAttribute('href')).to.equal('https://labels.example/organisers/nova-skola/')
  })

  it('list verified endorsements in groups, and fold them where the label is not in force', async () => {
    const open = await settled(await inPage(valid, { details: 'inline' }))
    await opened(open)
    expect(
      [...open.shadowRoot!.querySelectorAll('.endorsers .eyebrow')].map((element) => element.textContent)
    ).to.deep.equal(['This organiser', 'The label itself'])
    expect(find(open, '.group .sub').textContent).to.equal('Its badges')
    expect(find(open, '.endorsers').textContent).not.to.contain('Not recognised')
    const folded = await settled(await inPage(() => Promise.resolve(resultFor('suspended')), { details: 'inline' }))
    await opened(folded)
    expect(find(folded, '.endorsers details summary').textContent.trim()).to.equal('4 endorsements')
    const none = await settled(await inPage(() => Promise.resolve(resultFor('revoked')), { details: 'inline' }))
    await none.showDetails()
    expect(find(none, '.endorsers')).to.equal(null)
  })

  it('have a tick only beside the checks of a valid label', async () => {
    const ticks = async (verdict: 'valid' | 'suspended') => {
      const badge = await settled(await inPage(() => Promise.resolve(resultFor(verdict)), { details: 'inline' }))
      await opened(badge)
      return badge.shadowRoot!.querySelectorAll('[part=check] path[d^="M-6 .6"]').length
    }
    expect(await ticks('valid')).to.equal(5)
    expect(await ticks('suspended')).to.equal(0)
  })
})

describe('the element', () => {
  it('tells its states as they change, and ends with a result', async () => {
    const seen: unknown[] = []
    const place = await fixture<HTMLElement>(html`<div></div>`)
    place.addEventListener('qlb-state', (event) => {
      const { state, previous } = (event as CustomEvent<{ state: string; previous: string }>).detail
      seen.push([previous, state])
    })
    place.addEventListener('qlb-load', (event) =>
      seen.push((event as CustomEvent<{ result: { verdict: string } }>).detail.result.verdict)
    )
    const badge = makeBadge(valid)
    place.append(badge)
    await settled(badge)
    expect(seen).to.deep.equal([['loading', 'valid'], 'valid'])
    expect(badge.checkedAt!.toISOString()).to.equal('2026-11-22T09:41:00.000Z')
    expect(badge.error).to.equal(null)
  })

  it('checks again by its button, shows so, and keeps the focus', async () => {
    let answer = resultFor('unreachable')
    const badge = await settled(await inPage(() => Promise.resolve(answer)))
    expect(badge.error).to.deep.equal({ code: 'key-unresolvable', retryable: true })
    answer = resultFor('valid')
    const again = find(badge, '.again')
    again.focus()
    again.click()
    expect(badge.state).to.equal('loading')
    await settled(badge)
    expect(badge.state).to.equal('valid')
    expect(badge.shadowRoot!.activeElement).to.equal(find(badge, '.toggle'))
  })

  it('checks again when the network comes back, but not a label that was found wrong', async () => {
    let asked = 0
    const down = await settled(await inPage(() => Promise.resolve(resultFor(asked++ < 2 ? 'unreachable' : 'valid'))))
    expect(down.state).to.equal('unreachable')
    window.dispatchEvent(new Event('online'))
    await settled(down)
    expect(down.state).to.equal('valid')
    let wrong = 0
    const invalid = await settled(await inPage(() => (wrong++, Promise.resolve(resultFor('invalid')))))
    window.dispatchEvent(new Event('online'))
    await settled(invalid)
    expect(wrong).to.equal(1)
  })

  it('cancels what it asked when it leaves, and starts again when it comes back', async () => {
    const signals: AbortSignal[] = []
    const badge = await inPage((_, { signal }) => (signals.push(signal), new Promise(() => undefined)))
    await badge.updateComplete
    const place = badge.parentElement!
    badge.remove()
    expect(signals[0]!.aborted).to.equal(true)
    place.append(badge)
    await badge.updateComplete
    expect(signals).to.have.length(2)
    expect(signals[1]!.aborted).to.equal(false)
  })

  it('forgets one label for another: an answer that comes late is not heard', async () => {
    const answers: Record<string, (result: ReturnType<typeof resultFor>) => void> = {}
    const badge = await inPage((src) => new Promise((resolve) => (answers[src] = resolve)), {
      src: 'https://labels.example/a.json'
    })
    await badge.updateComplete
    badge.src = 'https://labels.example/b.json'
    await badge.updateComplete
    answers['https://labels.example/b.json']!(resultFor('suspended'))
    answers['https://labels.example/a.json']!(resultFor('valid'))
    await settled(badge)
    expect(badge.state).to.equal('suspended')
  })

  it('waits with loading="lazy" until it comes near', async () => {
    let asked = 0
    const far = await inPage(() => (asked++, Promise.resolve(resultFor('valid'))), { loading: 'lazy' })
    far.style.marginBlockStart = '9000px'
    await far.updateComplete
    await frames(5)
    expect([far.state, asked]).to.deep.equal(['loading', 0])
    far.style.marginBlockStart = '0'
    far.scrollIntoView()
    await until(() => far.state === 'valid')
  })

  it('cannot be told its state by the page', async () => {
    const badge = await settled(await inPage(() => Promise.resolve(resultFor('revoked'))))
    expect(() => Object.assign(badge, { state: 'valid' })).to.throw(TypeError)
    badge.setAttribute('state', 'valid')
    badge.requestUpdate()
    await badge.updateComplete
    expect(badge.state).to.equal('revoked')
    expect(find(badge, '[part=validity]').textContent).to.equal('Withdrawn or replaced')
  })

  it('empties a declarative shadow root instead of drawing beside it', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`)
    const badge = makeBadge(valid)
    const tag = badge.localName
    const source = `<${tag} src="https://labels.example/organisers/a.json"><template shadowrootmode="open"><p>old</p></template></${tag}>`
    place.setHTMLUnsafe(source)
    const drawn = place.firstElementChild as typeof badge
    await settled(drawn)
    expect(drawn.shadowRoot!.textContent).not.to.contain('old')
    expect(drawn.shadowRoot!.querySelectorAll('.card')).to.have.length(1)
  })

  it('shows hostile words as words, on one line, isolated', async () => {
    const evil = `<img src=x onerror="window.hacked=1">\u202Eevil ${'w'.repeat(100_000)}`
    const result = resultFor('valid', { name: evil })
    result.endorsements = result.endorsements.map((one) => ({
      ...one,
      comment: `${evil} [x](javascript:alert(1))`,
      endorser: { id: 'did:key:z', name: evil, url: 'javascript:alert(1)', countryCode: '<b' }
    }))
    const badge = await settled(await inPage(() => Promise.resolve(result), { details: 'inline' }))
    expect(badge.getBoundingClientRect().height).to.equal(96)
    await opened(badge)
    expect(badge.shadowRoot!.querySelectorAll('img, script, [onerror]')).to.have.length(0)
    expect([...badge.shadowRoot!.querySelectorAll('a')].map((link) => link.protocol)).to.deep.equal(['https:'])
    expect(find(badge, '.endorser blockquote').textContent.length).to.be.below(1100)
    expect(find(badge, '[part=subject] bdi')).not.to.equal(null)
    expect(document.documentElement.scrollWidth).to.be.at.most(document.documentElement.clientWidth)
    expect('hacked' in window).to.equal(false)
  })
})

async function frames(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await new Promise(requestAnimationFrame)
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await frames(1)
}
