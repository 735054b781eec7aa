/**
 * Every request of the element, and everything that goes wrong on networks: what could not be found out is never valid,
 * never invalid, and can be asked again.
 *
 * @module
 */
import { EventEmitter, once } from 'node:events'
import { createServer } from 'node:http'
import { expect, it } from 'vitest'
import { pageWith, stateOf } from '../world.mjs'

/** What the element asks for on its way to a verdict, and what it is when that cannot be had. */
const questions = [
  ['/organisers/nova-skola.json', 'unreachable'],
  ['/.well-known/did.json', 'unreachable'],
  ['/status/revocation/1', 'unconfirmed'],
  ['/status/suspension/1', 'unconfirmed']
]

/** Errors of the browser's own network, before anybody answers. */
const broken = {
  'is refused': 'connectionrefused',
  'has no name that resolves': 'namenotresolved',
  'finds the browser offline': 'internetdisconnected',
  'is reset': 'connectionreset'
}

/** What a server may answer in the place of a file. */
const answers = {
  'is not found': (response) => response.writeHead(404, cors).end('Not found.'),
  'meets an error of the server': (response) => response.writeHead(500, cors).end(),
  'is answered by a page of HTML': (response) =>
    response.writeHead(200, { ...cors, 'Content-Type': 'text/html' }).end('<!doctype html><title>Wireless</title>'),
  'is answered by half a file': (response, text) => response.writeHead(200, cors).end(text.slice(0, text.length / 2)),
  'is answered by nothing': (response) => response.writeHead(200, cors).end(),
  'is answered by an error in JSON': (response) => response.writeHead(200, cors).end('{"error":"later"}'),
  'is answered for another site': (response, text) =>
    response.writeHead(200, { 'Access-Control-Allow-Origin': 'https://another.example' }).end(text),
  'is answered for nobody': (response, text) => response.writeHead(200).end(text),
  'breaks off': (response, text) => {
    response.writeHead(200, { ...cors, 'Content-Length': text.length })
    response.write(text.slice(0, 9), () => response.destroy())
  },
  'is answered without an end': (response) => {
    const pour = () => {
      while (!response.destroyed && response.write(' '.repeat(65_536)));
    }
    response.writeHead(200, cors).on('drain', pour)
    pour()
  }
}

const cors = { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'application/json' }

export function failingClosed(world) {
  /**
   * One cell: a badge that meets a fault comes to rest undecided, and is valid when it is asked again without it.
   *
   * @param wait What has to happen on the way there, if it is not only a matter of waiting.
   */
  async function undecidedThenValid([path, expected], { prepare, wait = () => {} }) {
    const page = await world.open('about:blank')
    const context = page.context()
    await prepare(page, `**${path}`)
    await page.goto(`${world.siteOrigin}/bare`)
    await wait(page, path)
    const rested = await stateOf(page)
    const badge = page.locator('quality-label-badge')
    // The way that needs nothing of this page: the register's own, with its domain written out.
    const written = await badge.evaluate(({ shadowRoot }) => shadowRoot.textContent)
    await page.unroute(`**${path}`)
    await badge.locator('[part~=retry]').first().click()
    await page.locator('quality-label-badge[state=valid]').waitFor()
    await context.close()
    return [path, rested === expected ? rested : `${rested} for ${expected}`, written.includes('localhost')]
  }

  async function everyQuestion(how) {
    world.pages.set('/bare', pageWith(world.script, world.label))
    const found = await Promise.all(questions.map((question) => undecidedThenValid(question, how)))
    expect(found).toEqual(questions.map(([path, expected]) => [path, expected, true]))
  }

  /** Sends the requests at stake to a server of their own. */
  async function answeredBy(answer, how = {}) {
    const server = createServer(async ({ url }, response) => {
      response.on('error', () => {})
      answer(response, await (await fetch(`${world.registerOrigin}${url}`)).text(), url)
    })
    await new Promise((resolve) => server.listen(0, 'localhost', resolve))
    const { port } = server.address()
    const elsewhere = (address) => `http://localhost:${port}${new URL(address).pathname}`
    const toServer = (route) => route.continue({ url: elsewhere(route.request().url()) })
    try {
      await everyQuestion({
        ...how,
        prepare: async (page, path) => {
          await how.prepare?.(page)
          await page.route(path, toServer)
        }
      })
    } finally {
      server.closeAllConnections()
      server.close()
    }
  }

  it.each(Object.entries(broken))('is undecided when a request %s, and valid once it is not', (_, error) =>
    everyQuestion({ prepare: (page, path) => page.route(path, (route) => route.abort(error)) })
  )

  it.each(Object.entries(answers))('is undecided when a request %s, and valid once it is not', (_, answer) =>
    answeredBy(answer)
  )

  it('is undecided when a request is not answered, and valid once it is', async () => {
    const asked = new EventEmitter()
    const times = new Map()
    const silent = (_response, _text, path) => {
      times.set(path, (times.get(path) ?? 0) + 1)
      asked.emit('asked')
    }
    await answeredBy(silent, {
      // Its patience of five seconds, twice, is the clock's of the page: that is turned each time it has asked.
      prepare: (page) => page.clock.install(),
      wait: async (page, path) => {
        for (const time of [1, 2]) {
          while ((times.get(path) ?? 0) < time) await once(asked, 'asked')
          await page.clock.runFor(5100)
        }
      }
    })
  })

  it('holds without the code for endorsements, which bear on no verdict', async () => {
    world.pages.set('/bare', pageWith(world.script, world.label))
    const page = await world.open('about:blank')
    await page.route('**/*check-endorsements.js', (route) => route.abort())
    await page.goto(`${world.siteOrigin}/bare`)
    expect(await stateOf(page)).toBe('valid')
  })

  it('holds when the code for endorsements never comes, once that is clear', async () => {
    world.pages.set('/bare', pageWith(world.script, world.label))
    const page = await world.open('about:blank')
    await page.clock.install()
    await page.route('**/*check-endorsements.js', () => {})
    const status = page.waitForResponse('**/status/suspension/1')
    await page.goto(`${world.siteOrigin}/bare`)
    await status
    const badge = page.locator('quality-label-badge')
    expect(await badge.getAttribute('state')).toBe('loading')
    // Its patience of five seconds is the clock's of the page.
    while ((await badge.getAttribute('state')) === 'loading') await page.clock.runFor(1000)
    expect(await stateOf(page)).toBe('valid')
  })

  it("holds without the code for its details, and links to the register's page instead", async () => {
    world.pages.set('/bare', pageWith(world.script, world.label))
    const page = await world.open('about:blank')
    await page.route('**/*panel.js', (route) => route.abort())
    await page.goto(`${world.siteOrigin}/bare`)
    expect(await stateOf(page)).toBe('valid')
    await page.locator('quality-label-badge').evaluate((badge) => badge.showDetails())
    await page.locator('quality-label-badge a[part~=toggle]').waitFor()
  })

  it('is unreachable without the code for its one proof', async () => {
    const label = await world.read('labels/nova-skola/1/1.json')
    const proof = label.proof.filter(({ cryptosuite }) => cryptosuite === 'eddsa-rdfc-2022')
    world.pages.set('/bare', pageWith(world.script, await world.put('labels/rdfc.json', { ...label, proof })))
    for (const file of ['**/*rdfc.js', '**/*jsonld.js']) {
      const page = await world.open('about:blank')
      await page.route(file, (route) => route.abort())
      await page.goto(`${world.siteOrigin}/bare`)
      expect(await stateOf(page)).toBe('unreachable')
      await page.locator('quality-label-badge [part~=retry]').first().waitFor()
    }
  })
}
