/**
 * Many badges, several scripts, elements that come and go, tabs that are left and networks that come back.
 *
 * @module
 */
/* What a page is given runs there: */
/* global customElements, document, window */
import { expect, it } from 'vitest'
import { emptyPage, serve } from './judging.mjs'
import { stateOf } from '../world.mjs'

const html = { 'Content-Type': 'text/html; charset=utf-8' }
const keysAndLists = ['/.well-known/did.json', '/status/revocation/1', '/status/suspension/1']

export function manyTogether(world) {
  /** Counts what is asked of the register, script files apart. */
  function counting(page) {
    const asked = []
    page.on('request', (request) => {
      if (request.resourceType() === 'fetch') asked.push(new URL(request.url()).pathname)
    })
    return asked
  }

  const put = (page, src, count = 1) =>
    page.evaluate(
      ([address, times]) => {
        for (let i = 0; i < times; i++) {
          const badge = document.createElement('quality-label-badge')
          badge.src = address
          document.body.append(badge)
        }
      },
      [src, count]
    )

  const settledStates = async (page, count) => {
    await page.waitForFunction(
      (many) => document.querySelectorAll('quality-label-badge[state]:not([state=loading])').length === many,
      count
    )
    return page.$$eval('quality-label-badge', (badges) => [...new Set(badges.map(({ state }) => state))])
  }

  it('asks one set of questions for fifty badges with one address', async () => {
    const page = await emptyPage(world)
    const asked = counting(page)
    await put(page, world.label, 50)
    expect(await settledStates(page, 50)).toEqual(['valid'])
    expect(asked.sort()).toEqual([...keysAndLists, '/organisers/nova-skola.json'].sort())
  })

  it('asks for the keys and the lists once where the labels differ', async () => {
    const page = await emptyPage(world)
    const asked = counting(page)
    await put(page, world.label)
    await put(page, `${world.registerOrigin}/labels/nova-skola/1/1.json`)
    expect(await settledStates(page, 2)).toEqual(['valid'])
    const own = ['/labels/nova-skola/1/1.json', '/organisers/nova-skola.json']
    expect(asked.sort()).toEqual([...keysAndLists, ...own].sort())
  })

  it('is one element where the script is there twice, and one version where there are two', async () => {
    const script = await (await fetch(world.script)).text()
    const other = serve(
      world,
      '/embed/v9.9.9/quality-label-badge.js',
      script.replace('"0.0.0"', '"9.9.9"'),
      'text/javascript'
    )
    // The parts of the other version lie beside it, and nobody asks for them.
    const tags = [world.script, world.script, `${world.script}?again`, other, `${other}?again`].map(
      (src) => `<script type="module" src="${src}"></script>`
    )
    const body = `<!doctype html><title>Twice</title>${tags.join('')}<quality-label-badge src="${world.label}"></quality-label-badge>`
    world.pages.set('/twice', { status: 200, headers: html, body })
    const page = await world.open('about:blank')
    const said = []
    page.on('console', (message) => said.push(`${message.type()} ${message.text()}`))
    page.on('pageerror', (error) => said.push(`error ${error.message}`))
    await page.goto(`${world.siteOrigin}/twice`)
    expect(await stateOf(page)).toBe('valid')
    expect(await page.evaluate(() => customElements.get('quality-label-badge').version)).toBe('0.0.0')
    await page.waitForLoadState('load')
    expect(said.filter((text) => /warning|error/.test(text))).toEqual([expect.stringContaining('9.9.9 stays out')])
  })

  it('stops its requests when the last badge that waits for them leaves', async () => {
    let asked = () => {}
    const waiting = new Promise((resolve) => (asked = resolve))
    world.faults.set('/organisers/nova-skola.json', () => {
      asked()
      return new Promise(() => {})
    })
    const page = await emptyPage(world)
    const stopped = page.waitForEvent('requestfailed')
    await put(page, world.label, 2)
    await waiting
    const states = await page.evaluate(() => {
      const [first, second] = document.querySelectorAll('quality-label-badge')
      first.remove()
      return [first, second].map(({ isConnected, state }) => [isConnected, state])
    })
    expect(states).toEqual([
      [false, 'loading'],
      [true, 'loading']
    ])
    await page.evaluate(() => document.querySelector('quality-label-badge').remove())
    const request = await stopped
    expect(request.url()).toBe(world.label)
    expect(request.failure().errorText).toContain('ABORTED')
  })

  it('goes on for the badge that stays when another one leaves', async () => {
    let answer = () => {}
    let asked = () => {}
    const waiting = new Promise((resolve) => (asked = resolve))
    world.faults.set('/organisers/nova-skola.json', (file) => {
      asked()
      return new Promise((resolve) => (answer = () => resolve(file)))
    })
    const page = await emptyPage(world)
    await put(page, world.label, 2)
    await waiting
    await page.evaluate(() => document.querySelector('quality-label-badge').remove())
    answer()
    expect(await settledStates(page, 1)).toEqual(['valid'])
  })

  it('checks again when the network comes back', async () => {
    const page = await emptyPage(world)
    await page.context().setOffline(true)
    await put(page, world.label)
    expect(await settledStates(page, 1)).toEqual(['unreachable'])
    await page.context().setOffline(false)
    await page.locator('quality-label-badge[state=valid]').waitFor()
  })

  it('checks again when the visitor comes back to a tab that was left for long, and not after a moment', async () => {
    const page = await world.open('about:blank')
    await page.clock.install()
    world.pages.set('/left', {
      status: 200,
      headers: html,
      body: `<!doctype html><title>Left</title><script type="module" src="${world.script}"></script>
        <quality-label-badge src="${world.label}"></quality-label-badge>`
    })
    await page.goto(`${world.siteOrigin}/left`)
    expect(await stateOf(page)).toBe('valid')
    const asked = counting(page)
    const comeBack = async (after) => {
      await page.clock.fastForward(after)
      await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    }
    await comeBack('01:00')
    expect(asked).toEqual([])
    await world.decide('suspend', 'nova-skola')
    try {
      await comeBack('06:00')
      await page.locator('quality-label-badge[state=suspended]').waitFor()
    } finally {
      await world.decide('reinstate', 'nova-skola')
    }
    expect(asked).toHaveLength(4)
  })

  it('checks again as often as the page wants it, and no more often than every minute', async () => {
    const page = await world.open('about:blank')
    await page.clock.install()
    world.pages.set('/fresh', {
      status: 200,
      headers: html,
      body: `<!doctype html><title>Fresh</title><script type="module" src="${world.script}"></script>
        <quality-label-badge src="${world.label}" refresh="1"></quality-label-badge>`
    })
    await page.goto(`${world.siteOrigin}/fresh`)
    expect(await stateOf(page)).toBe('valid')
    const asked = counting(page)
    await page.clock.runFor(50_000)
    expect(asked).toEqual([])
    const again = page.waitForRequest(world.label)
    await page.clock.runFor(20_000)
    await again
  })

  it('leaves nothing of itself in the page but its element', async () => {
    const page = await world.open('about:blank')
    world.pages.set('/names', { status: 200, headers: html, body: '<!doctype html><title>Names</title>' })
    await page.goto(`${world.siteOrigin}/names`)
    const names = () => page.evaluate(() => Object.getOwnPropertyNames(window).sort())
    const before = await names()
    await page.addScriptTag({ type: 'module', url: world.script })
    await put(page, world.label)
    expect(await settledStates(page, 1)).toEqual(['valid'])
    expect((await names()).filter((name) => !before.includes(name))).toEqual([])
  })
}
