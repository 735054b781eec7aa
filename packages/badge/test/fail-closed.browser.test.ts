/**
 * Every request of a badge, and everything that goes wrong on real networks, with the engine's own fetch: what could
 * not be found out is neither valid nor invalid, and can be asked again.
 */

import { expect, fixture, html } from '@open-wc/testing'
import { verify } from '@quality-label/verifier'
import { sharing } from '../src/share.js'
import { makeBadge, settled } from './support/element.js'
import { DID, makeRegister, places } from './support/register.js'

/** Where each fault happens: servers of the test, and names and ports that nobody answers at. */
const { broken, closed } = (await (await fetch('/faults.json')).json()) as Record<'broken' | 'closed', string>

const faults: Record<string, string> = {
  'is refused': `${closed}/`,
  'has no name that resolves': 'https://nowhere.invalid/',
  'is not found': `${broken}/not-found/`,
  'meets an error of the server': `${broken}/error/`,
  'is answered by a page of HTML': `${broken}/html/`,
  'is answered by half a file': `${broken}/half/`,
  'breaks off': `${broken}/breaks-off/`,
  'is answered without an end': `${broken}/endless/`,
  'is answered for nobody': `${broken}/no-cors/`,
  'is answered for another site': `${broken}/other-cors/`,
  'is not answered': `${broken}/silent/`
}

const questions = {
  label: 'unreachable',
  keys: 'unreachable',
  revocation: 'unconfirmed',
  suspension: 'unconfirmed'
} as const

for (const [fault, base] of Object.entries(faults)) {
  describe(`a request that ${fault}`, () => {
    for (const [question, expected] of Object.entries(questions)) {
      it(`leaves the badge ${expected} when it is for the ${question}, with a way to check again`, async () => {
        const address = `${base}${question === 'keys' ? 'did.json' : question}`
        const register = await makeRegister(`${location.origin}/`, { ...places, [question]: address })
        // What the register serves is at hand; only the question at stake goes out.
        const send = (url: string, init: RequestInit) =>
          url === address ? globalThis.fetch(url, init) : register.fetch(url, init)
        const ask = sharing(
          (input, asked, shared) =>
            // Nobody waits five seconds for silence here.
            verify(input, {
              ...register,
              proofs: 'one',
              network: 'local',
              limits: { timeoutMs: 400 },
              ...asked,
              fetch: shared
            }),
          send
        )
        const badge = makeBadge(ask, { src: register.src })
        const place = await fixture<HTMLElement>(html`<div></div>`)
        place.append(badge)
        await settled(badge)
        expect(badge.state).to.equal(expected)
        expect(badge.error?.retryable).to.equal(true)
        expect(badge.renderRoot.querySelector('[part~=retry]')).not.to.equal(null)
      })
    }
  })
}

it('is valid when none of them happens', async () => {
  const register = await makeRegister(`${location.origin}/`)
  const ask = sharing(
    (input, asked, send) => verify(input, { ...register, proofs: 'one', ...asked, fetch: send }),
    register.fetch
  )
  const badge = makeBadge(ask, { src: register.src })
  const place = await fixture<HTMLElement>(html`<div></div>`)
  place.append(badge)
  await settled(badge)
  expect([badge.state, register.trust.issuers.has(DID)]).to.deep.equal(['valid', true])
})
