import { encodeStatusList, type JsonObject } from '@quality-label/credentials'
import { describe, expect, test } from 'vitest'
import { createVerifier } from '../../src/index.js'
import { answerOf, askWith, notesOf, published, trustList } from '../support/ask.js'
import {
  bits,
  INDEX,
  label,
  labelDocument,
  list,
  listDocument,
  NETWORK,
  NOW,
  ORGANISER,
  REVOCATION,
  sign,
  statusEntry,
  SUSPENSION
} from '../support/network.js'
import { by, jws } from '../support/tokens.js'

const unconfirmed = (...codes: string[]) => ['unconfirmed', ...codes.map((code) => `status: ${code}`)]

/** A label with a third entry. By JCS alone: RDFC would ask what each type means. */
const labelWith = (entry: JsonObject, change: JsonObject = {}) =>
  sign(labelDocument({ credentialStatus: [entry, statusEntry('revocation'), statusEntry('suspension')], ...change }), {
    suites: ['eddsa-jcs-2022']
  })

describe('StatusList2021', () => {
  const address = 'https://labels.example/status/2021'
  const entry = statusEntry('revocation', {
    id: `${address}#${INDEX}`,
    type: 'StatusList2021Entry',
    statusListCredential: address
  })
  const encoded = async (set: number[]) => (await encodeStatusList(bits(set))).slice(1)
  const list2021 = async (set: number[], subject: JsonObject = {}, change: JsonObject = {}) => {
    const own = { type: 'StatusList2021', encodedList: await encoded(set), ...subject }
    const type = ['VerifiableCredential', 'StatusList2021Credential']
    return sign(await listDocument('revocation', set, { id: address, type, ...change }, own), {
      key: 'status',
      suites: ['eddsa-jcs-2022'],
      created: '2026-11-20T00:00:00Z'
    })
  }
  const asked = async (document: JsonObject | undefined) => askWith(await labelWith(entry), { [address]: document })

  test('a set bit is revoked, its neighbour says nothing', async () => {
    expect(await answerOf(asked(await list2021([INDEX])))).toEqual(['revoked', 'status: revoked'])
    expect(await answerOf(asked(await list2021([INDEX + 1])))).toEqual(['valid'])
  })

  test.each([
    ['that is not there', () => Promise.resolve(undefined), 'status-unreachable'],
    [
      'with a multibase prefix',
      async () => list2021([], { encodedList: `u${await encoded([])}` }),
      'status-list-invalid'
    ],
    ['of another purpose', () => list2021([], { statusPurpose: 'suspension' }), 'status-purpose'],
    [
      'that is a Bitstring Status List',
      async () => list('revocation', [], { id: address }, { encodedList: await encodeStatusList(bits([])) }),
      'status-list-invalid'
    ],
    ['that expired', () => list2021([], {}, { validUntil: '2026-11-22T11:00:00Z' }), 'status-list-invalid']
  ])('one %s is unconfirmed', async (_, make, code) => {
    expect(await answerOf(asked(await make()))).toEqual(unconfirmed(code))
  })
})

describe('1EdTechRevocationList', () => {
  const address = 'https://labels.example/status/revoked.json'
  const entry = { id: address, type: '1EdTechRevocationList' }
  const own = 'https://labels.example/labels/nova-skola/1'
  const revocations = (revokedCredential: JsonObject[] | undefined, change: JsonObject = {}) => ({
    id: address,
    issuer: NETWORK,
    ...(revokedCredential ? { revokedCredential } : {}),
    ...change
  })
  const asked = async (document: JsonObject | undefined, change: JsonObject = {}) =>
    askWith(await labelWith(entry, change), { [address]: document })

  test('a credential on the list is revoked, with the reason; another is not', async () => {
    const listed = await asked(revocations([{ id: own, revoked: true, revocationReason: 'by mistake' }]))
    expect(listed.verdict).toBe('revoked')
    expect(listed.checks.flatMap(({ problems }) => problems)[0]?.detail).toBe('by mistake')
    expect(await answerOf(asked(revocations([{ id: `${own}0`, revoked: true }])))).toEqual(['valid'])
    expect(await answerOf(asked(revocations([])))).toEqual(['valid'])
  })

  test('to be on it is enough; only false says that it is not revoked', async () => {
    expect((await asked(revocations([{ id: own }]))).verdict).toBe('revoked')
    expect((await asked(revocations([{ id: own, revoked: '2026-01-01T00:00:00Z' }]))).verdict).toBe('revoked')
    expect((await asked(revocations([{ id: own, revoked: false }]))).verdict).toBe('valid')
  })

  test('the name of the member in the plural is read too', async () => {
    expect((await asked(revocations(undefined, { revokedCredentials: [{ id: own }] }))).verdict).toBe('revoked')
    expect((await asked(revocations(undefined, { revokedCredentials: [] }))).verdict).toBe('valid')
    expect((await asked(revocations([], { revokedCredentials: [{ id: own }] }))).verdict).toBe('revoked')
  })

  test('the issuer may be an object; a list under another id is read with a note', async () => {
    const moved = await asked(revocations([], { id: `${address}?2`, issuer: { id: NETWORK, type: 'Profile' } }))
    expect([moved.verdict, notesOf(moved)]).toEqual(['valid', ['status-list-id']])
  })

  test.each([
    ['is not there', undefined, 'status-unreachable'],
    ['is of another issuer', revocations([], { issuer: ORGANISER }), 'status-list-issuer'],
    ['names no issuer', revocations([], { issuer: undefined }), 'status-list-issuer'],
    ['lists nothing', revocations(undefined), 'status-list-invalid'],
    ['holds something else', revocations([{ revoked: true }]), 'status-list-invalid']
  ])('a list that %s is unconfirmed', async (_, document, code) => {
    expect(await answerOf(asked(document))).toEqual(unconfirmed(code))
  })

  test('an array at the address is unconfirmed', async () => {
    expect(await answerOf(asked([] as unknown as JsonObject))).toEqual(unconfirmed('status-list-invalid'))
  })

  test('a credential without an id, and an entry without an address, are unconfirmed', async () => {
    expect(await answerOf(asked(revocations([]), { id: undefined }))).toEqual(unconfirmed('status-entry-invalid'))
    const nowhere = await labelWith({ type: '1EdTechRevocationList' })
    expect(await answerOf(askWith(nowhere, {}))).toEqual(unconfirmed('status-entry-invalid'))
  })

  test('both are asked where it stands before a Bitstring entry', async () => {
    const change = { [address]: revocations([]), [SUSPENSION]: await list('suspension', [INDEX]) }
    expect(await answerOf(askWith(await labelWith(entry), change))).toEqual(['suspended', 'status: suspended'])
    const unreachable = await askWith(await labelWith(entry), { [SUSPENSION]: await list('suspension', [INDEX]) })
    expect(unreachable.verdict).toBe('suspended')
    expect(unreachable.checks.filter(({ id }) => id === 'status').map(({ outcome }) => outcome)).toEqual([
      'unknown',
      'passed',
      'failed'
    ])
  })

  test('an address on http or in a private network is not asked', async () => {
    for (const id of ['http://labels.example/revoked.json', 'https://169.254.169.254/']) {
      const result = await askWith(await labelWith({ id, type: '1EdTechRevocationList' }), {}, { network: 'public' })
      expect([result.verdict, result.requests.some(({ url }) => url.includes(id))]).toEqual(['unconfirmed', false])
    }
  })

  test('what a credential calls itself in its proof counts, also by RDFC', async () => {
    const extensions = 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json'
    const document = labelDocument({ credentialStatus: [entry, statusEntry('revocation'), statusEntry('suspension')] })
    const signed = await sign({ ...document, '@context': [...(document['@context'] as string[]), extensions] })
    expect((await askWith(signed, { [address]: revocations([{ id: own }]) })).verdict).toBe('revoked')
    expect((await askWith(signed, { [address]: revocations([]) })).verdict).toBe('valid')
  })
})

test('one list serves several purposes, and is asked once', async () => {
  const both = 'https://labels.example/status/both'
  const entries = [
    statusEntry('revocation', { statusListCredential: both, statusListIndex: '7' }),
    statusEntry('suspension', { statusListCredential: both, statusListIndex: '8' })
  ]
  const asked = async (set: number[]) => {
    const document = await list('revocation', set, { id: both }, { statusPurpose: ['revocation', 'suspension'] })
    return askWith(await label({ credentialStatus: entries }), { [both]: document })
  }
  expect((await asked([])).verdict).toBe('valid')
  expect(await answerOf(asked([7]))).toEqual(['revoked', 'status: revoked'])
  const suspended = await asked([8])
  expect([suspended.verdict, suspended.requests.filter(({ url }) => url === both).length]).toEqual(['suspended', 1])
})

describe('how a list comes', () => {
  /** A server that has one list more than the usual documents, and counts who asks for it. */
  async function serving(body: string) {
    const documents = await published({ [REVOCATION]: undefined })
    let asked = 0
    const fetch = (url: string) => {
      if (url === REVOCATION) asked += 1
      return Promise.resolve(url === REVOCATION ? new Response(body) : new Response('', { status: 404 }))
    }
    const verifier = createVerifier({ now: NOW, network: 'public', trust: trustList(), documents, fetch })
    return { verifier, asked: () => asked }
  }

  test('as a token, as any credential; one that does not hold says nothing', async () => {
    const header = { alg: 'EdDSA', typ: 'vc+jwt', kid: `${NETWORK}#status-1` }
    const asked = async (body: string) => (await serving(body)).verifier.verify(await label())
    const clear = await jws(header, await listDocument('revocation'), by('status'))
    expect(await answerOf(asked(clear))).toEqual(['valid'])
    const set = await jws(header, await listDocument('revocation', [INDEX]), by('status'))
    expect(await answerOf(asked(set))).toEqual(['revoked', 'status: revoked'])
    const forged = await jws(header, await listDocument('revocation'), by('stranger'))
    expect(await answerOf(asked(forged))).toEqual(unconfirmed('status-list-invalid'))
    expect(await answerOf(asked('a page'))).toEqual(unconfirmed('status-unreachable'))
  })

  test.each([
    ['a day', 86_400_000, 1],
    ['no time', 0, 2],
    ['a time that is no number', '86400000', 2]
  ])('one that asks to be kept for %s is asked so often', async (_, ttl, expected) => {
    const { verifier, asked } = await serving(JSON.stringify(await list('revocation', [], {}, { ttl })))
    const signed = await label()
    for (let i = 0; i < 2; i++) expect((await verifier.verify(signed)).verdict).toBe('valid')
    expect(asked()).toBe(expected)
  })
})
