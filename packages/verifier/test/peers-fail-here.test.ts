/**
 * Where other verifiers were measured to go wrong: each row of the design's table that concerns what is supported now.
 *
 * @module
 */

import { expect, test } from 'vitest'
import { answerOf, ask, askWith } from './support/ask.js'
import { addAnyProof } from './support/keys.js'
import {
  endorsementDocument,
  INDEX,
  label,
  labelDocument,
  list,
  NETWORK,
  recognitionDocument,
  sign,
  statusEntry,
  SUSPENSION
} from './support/network.js'

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
