/**
 * Every leaf of a signed label, changed one at a time: nothing that is signed can be anything else.
 *
 * @module
 */

import type { JsonObject } from '@quality-label/credentials'
import { expect, test } from 'vitest'
import { ask, askWith } from './support/ask.js'
import { endorsement, recognition, withCompanions } from './support/companions.js'
import { changed, leavesOf, membersOf, withoutPath } from './support/leaves.js'
import { label, labelDocument, listDocument, REVOCATION, sign } from './support/network.js'
import { base64url, token } from './support/tokens.js'

test.each(['eddsa-jcs-2022', 'eddsa-rdfc-2022'] as const)(
  'under %s alone a changed leaf is never valid',
  async (suite) => {
    const signed = await sign(labelDocument(), { suites: [suite] })
    expect((await ask(signed)).verdict).toBe('valid')
    const leaves = leavesOf(signed)
    expect(leaves.length).toBeGreaterThan(40)
    for (const path of leaves) {
      const verdict = (await ask(changed(signed, path))).verdict
      // A changed context, suite or type may be one that nobody knows: that is undecided, and as far from valid.
      const undecided = path.includes('@context') || ['cryptosuite', 'type'].includes(String(path.at(-1)))
      expect([path.join('/'), undecided ? ['invalid', 'unsupported'].includes(verdict) : verdict]).toEqual([
        path.join('/'),
        undecided ? true : 'invalid'
      ])
    }
  },
  30_000
)

test.each(['eddsa-jcs-2022', 'eddsa-rdfc-2022'] as const)(
  'under %s alone a member taken away or added is never valid',
  async (suite) => {
    const signed = await sign(labelDocument(), { suites: [suite] })
    for (const path of [...membersOf(signed)]) {
      expect([path.join('/'), (await ask(withoutPath(signed, path))).verdict]).not.toEqual([path.join('/'), 'valid'])
    }
    for (const member of ['evidence', 'termsOfUse', 'description', 'image', 'proofs', 'x']) {
      expect((await ask({ ...signed, [member]: { type: 'X', id: 'urn:uuid:1' } })).verdict).not.toBe('valid')
    }
  },
  30_000
)

test('a text that UTF-8 cannot say is not taken for the replacement character that was signed', async () => {
  const document = labelDocument({}, { name: 'Nova \uFFFDkola' })
  const signed = await sign(document, { suites: ['eddsa-rdfc-2022'] })
  expect((await ask(signed)).verdict).toBe('valid')
  const subject = { ...(signed['credentialSubject'] as JsonObject), name: 'Nova \uD800kola' }
  expect((await ask({ ...signed, credentialSubject: subject })).verdict).toBe('invalid')
})

test.each(['eddsa-jcs-2022', 'eddsa-rdfc-2022'] as const)(
  'under %s alone a changed leaf of a status list is unconfirmed',
  async (suite) => {
    const given = await label()
    const signed = await sign(await listDocument('revocation'), { key: 'status', suites: [suite] })
    expect((await askWith(given, { [REVOCATION]: signed })).verdict).toBe('valid')
    for (const path of leavesOf(signed)) {
      const { verdict } = await askWith(given, { [REVOCATION]: changed(signed, path) })
      expect([path.join('/'), verdict]).toEqual([path.join('/'), 'unconfirmed'])
    }
    for (const path of membersOf(signed)) {
      const { verdict } = await askWith(given, { [REVOCATION]: withoutPath(signed, path) })
      expect([path.join('/'), verdict]).toEqual([path.join('/'), 'unconfirmed'])
    }
  },
  60_000
)

test('a changed leaf of an endorsement, or of the recognition of its endorser, is not verified, and the label stands', async () => {
  const [given, recognised] = [await endorsement(), await recognition()]
  const ask = async (companions: JsonObject[]) => {
    const { verdict, endorsements } = await withCompanions(companions)
    return [verdict, endorsements.some(({ verified }) => verified)]
  }
  expect(await ask([given, recognised])).toEqual(['valid', true])
  for (const path of leavesOf(given)) {
    expect([path.join('/'), ...(await ask([changed(given, path), recognised]))]).toEqual([
      path.join('/'),
      'valid',
      false
    ])
  }
  for (const path of leavesOf(recognised)) {
    expect([path.join('/'), ...(await ask([given, changed(recognised, path)]))]).toEqual([
      path.join('/'),
      'valid',
      false
    ])
  }
}, 60_000)

test('a changed leaf of a token is invalid', async () => {
  const document = labelDocument()
  const [header, , signature] = (await token(document)).split('.')
  const asToken = (payload: JsonObject) => [header, base64url(JSON.stringify(payload)), signature].join('.')
  expect((await ask(asToken(document))).verdict).toBe('valid')
  for (const path of leavesOf(document)) {
    const { verdict } = await ask(asToken(changed(document, path)))
    expect([path.join('/'), verdict]).toEqual([
      path.join('/'),
      path.includes('@context') ? expect.not.stringMatching(/^valid$/) : 'invalid'
    ])
  }
})
