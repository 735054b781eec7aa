/**
 * Where other verifiers were measured to go wrong: each row of the table in the design. test/interop asks the peers
 * themselves.
 *
 * @module
 */

import { without, type JsonObject } from '@quality-label/credentials'
import { expect, test } from 'vitest'
import { createVerifier, type VerificationResult } from '../src/index.js'
import { answerOf, ask, askWith, problemsOf, published } from './support/ask.js'
import { ASSERTION, assertion, BADGE, badgeClass, ISSUER, profile } from './support/badges.js'
import { addAnyProof, didKeyOf, multibaseOf } from './support/keys.js'
import {
  endorsementDocument,
  INDEX,
  label,
  labelDocument,
  list,
  NETWORK,
  NOW,
  recognitionDocument,
  REVOCATION,
  sign,
  statusEntry,
  SUSPENSION
} from './support/network.js'
import { token } from './support/tokens.js'

const bitstringEntries = [statusEntry('revocation'), statusEntry('suspension')]
/** RDFC would ask what other types of entries mean. */
const byJcs = { suites: ['eddsa-jcs-2022'] } as const

test('proof.expires in the past is invalid', async () => {
  const options = { verificationMethod: `${NETWORK}#label-1`, expires: '2026-10-01T00:00:00Z' }
  for (const suite of ['eddsa-jcs-2022', 'eddsa-rdfc-2022'] as const) {
    expect(await answerOf(ask(await addAnyProof(labelDocument(), suite, 'label', options)))).toEqual([
      'invalid',
      'proof: proof-expired'
    ])
    const later = { ...options, expires: '2026-12-01T00:00:00Z' }
    expect((await ask(await addAnyProof(labelDocument(), suite, 'label', later))).verdict).toBe('valid')
  }
})

test('no credential id is fine', async () => {
  for (const suites of [['eddsa-jcs-2022'], ['eddsa-rdfc-2022']] as const) {
    expect(await answerOf(ask(await sign(labelDocument({ id: undefined }), { suites })))).toEqual(['valid'])
  }
})

test('a context at a link-local address is refused without a request', async () => {
  const asked: string[] = []
  const fetch = (url: string) => (asked.push(url), Promise.resolve(new Response('{}')))
  const url = 'http://169.254.169.254/latest/meta-data'
  const signed = await sign(labelDocument({ '@context': [...(labelDocument()['@context'] as string[]), url] }), {
    suites: ['eddsa-jcs-2022']
  })
  const first = await ask(signed, { network: 'public', fetch })
  const second = await ask(signed, { network: 'public', fetch, allowRemoteContexts: [url] })
  expect([first.verdict, second.verdict !== 'valid', asked]).toEqual(['unsupported', true, []])
})

test('another credential of the Network, shown as the label, is untrusted', async () => {
  const recognition = await sign(await recognitionDocument())
  expect(await answerOf(ask(recognition))).toEqual(['untrusted', 'issuer: not-the-label'])
  expect((await ask(await label())).verdict).toBe('valid')
})

test('a forged embedded endorsement leaves the label standing, and is not verified', async () => {
  const forged = await sign(await endorsementDocument(), {
    key: 'stranger',
    method: 'did:key:z6MkpTHR8VNsBxYAAWHut2Geadd9jSwuBV8xRoAnwWsdvktH#x'
  })
  const signed = await sign(labelDocument({}, { endorsement: [forged] }), { suites: ['eddsa-jcs-2022'] })
  const result = await ask(signed)
  expect([result.verdict, result.endorsements.map(({ verified }) => verified)]).toEqual(['valid', [false]])
})

test('a StatusList2021 or a 1EdTech list that cannot be reached is unconfirmed', async () => {
  const address = 'https://labels.example/status/other'
  for (const entry of [
    statusEntry('revocation', { type: 'StatusList2021Entry', statusListCredential: address }),
    { id: address, type: '1EdTechRevocationList' }
  ]) {
    const signed = await sign(labelDocument({ credentialStatus: [entry, ...bitstringEntries] }), byJcs)
    expect(await answerOf(ask(signed))).toEqual(['unconfirmed', 'status: status-unreachable'])
  }
  expect((await ask(await sign(labelDocument({ credentialStatus: bitstringEntries }), byJcs))).verdict).toBe('valid')
})

test('a Bitstring entry behind a 1EdTech entry is read, and the other way round', async () => {
  const address = 'https://labels.example/status/revoked.json'
  const other = { id: address, type: '1EdTechRevocationList' }
  const empty = { id: address, issuer: NETWORK, revokedCredential: [] }
  for (const credentialStatus of [
    [other, ...bitstringEntries],
    [...bitstringEntries, other]
  ]) {
    const signed = await sign(labelDocument({ credentialStatus }), byJcs)
    expect((await askWith(signed, { [address]: empty })).verdict).toBe('valid')
    const suspended = { [address]: empty, [SUSPENSION]: await list('suspension', [INDEX]) }
    expect((await askWith(signed, suspended)).verdict).toBe('suspended')
    const revoked = {
      [address]: { ...empty, revokedCredential: [{ id: 'https://labels.example/labels/nova-skola/1' }] }
    }
    expect((await askWith(signed, revoked)).verdict).toBe('revoked')
  }
})

test('a thousand status entries, or one with a bomb, are bounded work', async () => {
  const many = Array.from({ length: 1000 }, (_, i) =>
    statusEntry('revocation', { id: `urn:uuid:${i}`, statusListIndex: String(i) })
  )
  const signed = await sign(labelDocument({ credentialStatus: [...many, statusEntry('suspension')] }), {
    suites: ['eddsa-jcs-2022']
  })
  expect((await ask(signed)).verdict).toBe('unconfirmed')
}, 3000)

test('status and end of a withdrawn, expired label in other words are invalid', async () => {
  const cred = 'https://www.w3.org/2018/credentials#'
  const dateTime = 'http://www.w3.org/2001/XMLSchema#dateTime'
  const signed = await sign(labelDocument({ validUntil: '2026-10-01T00:00:00Z' }), { suites: ['eddsa-rdfc-2022'] })
  const { validUntil, credentialStatus } = signed as Record<string, JsonObject>
  const rest = without(signed, 'validUntil', 'credentialStatus')
  const withdrawn = { [REVOCATION]: await list('revocation', [INDEX]) }
  expect((await askWith(signed, withdrawn)).verdict).toBe('revoked')
  const terms = {
    until: { '@id': `${cred}validUntil`, '@type': dateTime },
    standing: { '@id': `${cred}credentialStatus`, '@type': '@id' }
  }
  for (const rewritten of [
    {
      ...rest,
      [`${cred}validUntil`]: { '@value': validUntil, '@type': dateTime },
      [`${cred}credentialStatus`]: credentialStatus
    },
    { ...rest, '@included': [{ id: signed['id'], type: signed['type'], validUntil, credentialStatus }] },
    { ...rest, '@context': [...(signed['@context'] as string[]), terms], until: validUntil, standing: credentialStatus }
  ]) {
    expect(await answerOf(askWith(rewritten, withdrawn))).toEqual(['invalid', 'proof: claims-not-in-json'])
  }
})

test('an issuer that is not the controller of the key has its own problem', async () => {
  const { method } = await didKeyOf('stranger')
  expect(await answerOf(ask(await sign(labelDocument(), { key: 'stranger', method, ...byJcs })))).toEqual([
    'invalid',
    'key: issuer-key-mismatch'
  ])
})

test('eddsa-jcs-2022 is verified', async () => {
  expect(await answerOf(ask(await sign(labelDocument(), byJcs)))).toEqual(['valid'])
})

test('a key that stands in the fragment of an address proves nothing', async () => {
  const id = 'https://keys.example/issuer'
  const fragment = await multibaseOf('stranger')
  const signed = await sign(labelDocument({ issuer: { id, type: ['Profile'] } }), {
    key: 'stranger',
    method: `${id}#${fragment}`
  })
  expect((await ask(signed, { trust: undefined as never })).verdict).toBe('unreachable')
  const empty = { id, verificationMethod: [], assertionMethod: [] }
  expect((await askWith(signed, { [id]: empty }, { trust: undefined as never })).verdict).toBe('invalid')
})

test('Open Badges 2.0, Open Badges 3.0 and a token are answered by one verifier', async () => {
  const pages: Record<string, JsonObject> = {
    ...(await published()),
    [ISSUER]: profile(),
    [BADGE]: badgeClass(),
    [ASSERTION]: assertion()
  }
  const fetch = (url: string) =>
    Promise.resolve(url in pages ? Response.json(pages[url]) : new Response('', { status: 404 }))
  const results: VerificationResult[] = []
  const inputs = [ASSERTION, await label(), await token(labelDocument())]
  for await (const result of createVerifier({ now: NOW, fetch }).verifyMany(inputs)) results.push(result)
  expect(results.map((result) => [result.verdict, result.format?.standard, ...problemsOf(result)])).toEqual([
    ['valid', 'OB2'],
    ['valid', 'OB3'],
    ['valid', 'OB3']
  ])
})
