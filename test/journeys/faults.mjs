/**
 * What goes wrong on the way says nothing about the label: never valid, and never invalid.
 *
 * @module
 */
/* What a page is given runs there: */
/* global customElements, document */
import { expect, it } from 'vitest'
import { pageWith, stateOf } from './world.mjs'

/** The four things a badge asks for. */
const questions = {
  'the presentation': '/organisers/nova-skola.json',
  "the issuer's keys": '/.well-known/did.json',
  'the revocation list': '/status/revocation/1',
  'the suspension list': '/status/suspension/1'
}

/** What may come instead of the answer. */
const faults = {
  'not found': (file) => ({ ...file, status: 404, body: 'Not found.' }),
  'an error of the server': (file) => ({ ...file, status: 503, body: '' }),
  'a page of HTML': (file) => ({
    ...file,
    headers: { ...file.headers, 'Content-Type': 'text/html' },
    body: '<!doctype html><title>Welcome to our wireless network</title>'
  }),
  nothing: () => {
    throw new Error('The connection ends here.')
  }
}

const cases = Object.entries(questions).flatMap(([what, path]) =>
  Object.entries(faults).map(([kind, fault]) => ({ what, path, kind, fault }))
)

/** Kinds of credential that no label is, and that the published script carries no code for. */
const others = {
  'a badge of Open Badges 2.0': { '@context': 'https://w3id.org/openbadges/v2', type: 'Assertion', id: 'urn:uuid:1' },
  'a credential of the data model 1.1': {
    '@context': ['https://www.w3.org/2018/credentials/v1'],
    type: ['VerifiableCredential'],
    issuer: 'did:web:issuer.example',
    issuanceDate: '2026-01-01T00:00:00Z',
    credentialSubject: { id: 'urn:uuid:2' }
  },
  'a token': 'eyJhbGciOiJFZERTQSJ9.eyJhIjoxfQ.AAAA'
}

/** The states that say: could not find out. */
const undecided = ['unconfirmed', 'unreachable']

export function faultsAreNotVerdicts(world) {
  it.each(Object.entries(others))('knows %s by name, and does not call it invalid', async (_, other) => {
    const body = typeof other === 'string' ? other : JSON.stringify(other)
    world.faults.set(questions['the presentation'], (file) => ({ ...file, body }))
    expect(await stateOf(await world.open(`${world.siteOrigin}/`))).toBe('unsupported')
  })

  it.each(cases)('is undecided with $kind for $what', async ({ path, fault }) => {
    world.faults.set(path, fault)
    const state = await stateOf(await world.open(`${world.siteOrigin}/`))
    expect(undecided).toContain(state)
    // With the label in hand it is only the status that is not known.
    if (path.startsWith('/status/')) expect(state).toBe('unconfirmed')
  })

  it.each([questions['the revocation list'], questions['the suspension list']])(
    'is unconfirmed with one byte of %s changed',
    async (path) => {
      world.faults.set(path, (file) => {
        const list = JSON.parse(String(file.body))
        const { encodedList } = list.credentialSubject
        const last = encodedList.at(-2) === 'A' ? 'B' : 'A'
        list.credentialSubject.encodedList = encodedList.slice(0, -2) + last + encodedList.slice(-1)
        return { ...file, body: JSON.stringify(list) }
      })
      expect(await stateOf(await world.open(`${world.siteOrigin}/`))).toBe('unconfirmed')
    }
  )

  it('is unconfirmed with the other list in the place of one', async () => {
    const other = await world.read('status/revocation/1')
    world.faults.set('/status/suspension/1', (file) => ({ ...file, body: JSON.stringify(other) }))
    expect(await stateOf(await world.open(`${world.siteOrigin}/`))).toBe('unconfirmed')
  })

  it('is unreachable when the register has stopped after the script was loaded', async () => {
    world.pages.set('/later', pageWith(world.script, ''))
    const page = await world.open(`${world.siteOrigin}/later`)
    await page.evaluate(() => customElements.whenDefined('quality-label-badge'))
    await world.stopRegister()
    try {
      await page.evaluate((src) => {
        const badge = document.createElement('quality-label-badge')
        badge.id = 'later'
        badge.setAttribute('src', src)
        document.body.append(badge)
      }, world.label)
      expect(await stateOf(page, '#later')).toBe('unreachable')
    } finally {
      await world.startRegister()
    }
  })

  it('is not valid any more when the register stops and the badge is asked again', async () => {
    const page = await world.open(`${world.siteOrigin}/`)
    expect(await stateOf(page)).toBe('valid')
    const askAgain = () =>
      page.locator('quality-label-badge').evaluate((badge) => badge.verify({ force: true }).then(() => badge.state))
    await world.stopRegister()
    try {
      expect(undecided).toContain(await askAgain())
    } finally {
      await world.startRegister()
    }
    expect(await askAgain()).toBe('valid')
  })
}
