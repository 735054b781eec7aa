import { encodeStatusList, type JsonObject } from '@quality-label/credentials'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { answerOf, askWith, notesOf, trustList } from '../support/ask.js'
import { addAnyProof, didKeyOf } from '../support/keys.js'
import {
  bits,
  INDEX,
  label,
  labelDocument,
  list,
  listDocument,
  NETWORK,
  REVOCATION,
  sign,
  statusEntry,
  SUSPENSION
} from '../support/network.js'

const withRevocation = async (document: JsonObject | undefined, options = {}) =>
  askWith(await label(), { [REVOCATION]: document }, options)
const encoded = async (bytes: Uint8Array) => `u${Buffer.from(gzipSync(bytes)).toString('base64url')}`
const unconfirmed = (...codes: string[]) => ['unconfirmed', ...codes.map((code) => `status: ${code}`)]

describe('what a bit says', () => {
  test('an unset bit is valid, its neighbours say nothing', async () => {
    const result = await withRevocation(await list('revocation', [INDEX - 1, INDEX + 1]))
    expect(result.verdict).toBe('valid')
    expect(result.checks.filter(({ id }) => id === 'status')).toHaveLength(2)
    expect(result.statusAt).toMatch(/^20/)
  })

  test('a set bit is revoked or suspended, each by its own list; both are revoked', async () => {
    const set = { [REVOCATION]: await list('revocation', [INDEX]), [SUSPENSION]: await list('suspension', [INDEX]) }
    const signed = await label()
    expect(await answerOf(askWith(signed, { [REVOCATION]: set[REVOCATION] }))).toEqual(['revoked', 'status: revoked'])
    expect(await answerOf(askWith(signed, { [SUSPENSION]: set[SUSPENSION] }))).toEqual([
      'suspended',
      'status: suspended'
    ])
    expect(await answerOf(askWith(signed, set))).toEqual(['revoked', 'status: revoked', 'status: suspended'])
  })

  test('a set bit outweighs a list that could not be read, and none is skipped because another stands first', async () => {
    const answer = await answerOf(
      askWith(await label(), { [REVOCATION]: undefined, [SUSPENSION]: await list('suspension', [INDEX]) })
    )
    expect(answer).toEqual(['suspended', 'status: status-unreachable', 'status: suspended'])
  })

  test('a status of two bits with messages: a message purpose is a note, zero is not set', async () => {
    const statusMessage = [
      { status: '0x0', message: 'nothing to say' },
      { status: '0x2', message: 'call us' }
    ]
    const third = `${REVOCATION}-messages`
    const entry = statusEntry('revocation', {
      id: `${third}#3`,
      statusListCredential: third,
      statusListIndex: '3',
      statusSize: 2,
      statusMessage
    })
    const asked = async (purpose: string, values: number[]) => {
      const status = [statusEntry('revocation'), statusEntry('suspension'), { ...entry, statusPurpose: purpose }]
      const messages = await list('revocation', values, { id: third }, { statusPurpose: purpose })
      return askWith(await label({ credentialStatus: status }), { [third]: messages })
    }
    // Entry 3 of two bits are the bits 6 and 7: binary 10 is 0x2.
    const said = await asked('message', [6])
    expect([said.verdict, notesOf(said)]).toEqual(['valid', expect.arrayContaining(['status-message'])])
    expect((await asked('revocation', [6])).verdict).toBe('revoked')
    expect((await asked('revocation', [])).verdict).toBe('valid')
    expect((await asked('revocation', [5, 8])).verdict).toBe('valid')
  })

  test('refresh is a note; a purpose of unknown meaning is unconfirmed when set', async () => {
    const third = `${REVOCATION}-third`
    const asked = async (purpose: string, set: number[]) => {
      const entry = statusEntry('revocation', {
        id: `${third}#${INDEX}`,
        statusListCredential: third,
        statusPurpose: purpose
      })
      const document = await list('revocation', set, { id: third }, { statusPurpose: purpose })
      return askWith(await label({ credentialStatus: [statusEntry('revocation'), statusEntry('suspension'), entry] }), {
        [third]: document
      })
    }
    expect((await asked('refresh', [INDEX])).verdict).toBe('valid')
    expect((await asked('moonshine', [])).verdict).toBe('valid')
    expect(await answerOf(asked('moonshine', [INDEX]))).toEqual(unconfirmed('status-purpose-unknown'))
  })
})

describe('a list that does not hold says nothing', () => {
  test.each([
    ['is not there', () => Promise.resolve(undefined), 'status-unreachable'],
    ['has no proof', () => listDocument('revocation'), 'status-list-invalid'],
    [
      'was changed',
      async () => ({ ...(await list('revocation')), validFrom: '2026-11-19T00:00:00Z' }),
      'status-list-invalid'
    ],
    ['expired', () => list('revocation', [], { validUntil: '2026-11-22T11:00:00Z' }), 'status-list-invalid'],
    ['begins tomorrow', () => list('revocation', [], { validFrom: '2026-11-23T00:00:00Z' }), 'status-list-invalid'],
    ['serves another purpose', () => list('revocation', [], {}, { statusPurpose: 'suspension' }), 'status-purpose'],
    ['is of another type', () => list('revocation', [], { type: ['VerifiableCredential'] }), 'status-list-invalid'],
    [
      'has a subject of another type',
      async () =>
        sign(await listDocument('revocation', [], {}, { type: 'Thing' }), {
          key: 'status',
          suites: ['eddsa-jcs-2022']
        }),
      'status-list-invalid'
    ],
    [
      'is shorter than the entry',
      async () => list('revocation', [], {}, { encodedList: await encodeStatusList(bits([], 64)) }),
      'status-range'
    ],
    [
      'has no multibase prefix',
      async () => list('revocation', [], {}, { encodedList: (await encodeStatusList(bits([]))).slice(1) }),
      'status-list-invalid'
    ],
    ['is not gzip', () => list('revocation', [], {}, { encodedList: `u${'A'.repeat(64)}` }), 'status-list-invalid'],
    ['is not base64url', () => list('revocation', [], {}, { encodedList: 'u====' }), 'status-list-invalid'],
    ['is empty', () => list('revocation', [], {}, { encodedList: 'u' }), 'status-list-invalid']
  ])('one that %s', async (_, make, code) => {
    expect(await answerOf(withRevocation(await make()))).toEqual(unconfirmed(code))
  })

  test('a list of several pieces is one answer in every runtime: none', async () => {
    const pieces = Buffer.concat([gzipSync(bits([])), gzipSync(bits([INDEX]))])
    const document = await list('revocation', [], {}, { encodedList: `u${pieces.toString('base64url')}` })
    expect(await answerOf(withRevocation(document))).toEqual(unconfirmed('status-list-invalid'))
  })

  test('a bomb stops at the cap', async () => {
    const document = await list('revocation', [], {}, { encodedList: await encoded(new Uint8Array(2 * 1024 * 1024)) })
    expect((await withRevocation(document)).verdict).toBe('valid')
    const limits = { maxInflatedBytes: 1024 * 1024 }
    expect(await answerOf(withRevocation(document, { limits }))).toEqual(unconfirmed('limit-exceeded'))
  })

  test('a list below the minimum, or under another id, is read with a note', async () => {
    const short = await withRevocation(
      await list(
        'revocation',
        [INDEX],
        { id: 'https://labels.example/elsewhere' },
        { encodedList: await encodeStatusList(bits([], 128)) }
      )
    )
    expect(short.verdict).toBe('valid')
    expect(notesOf(short)).toEqual(['status-list-short', 'status-list-id'])
  })

  test('a list that names itself as its own status ends in an answer', async () => {
    const document = await list('revocation', [], { credentialStatus: statusEntry('revocation') })
    expect((await withRevocation(document)).verdict).toBe('unconfirmed')
  }, 3000)

  test('two lists that name each other end in an answer', async () => {
    const one = await list('revocation', [], { credentialStatus: statusEntry('suspension') })
    const other = await list('suspension', [], { credentialStatus: statusEntry('revocation') })
    expect((await askWith(await label(), { [REVOCATION]: one, [SUSPENSION]: other })).verdict).toBe('unconfirmed')
  }, 3000)
})

describe('who signs a list', () => {
  test('a stranger does not; with statusIssuers it does', async () => {
    const { did, method } = await didKeyOf('stranger')
    const theirs = await addAnyProof(
      await listDocument('revocation', [], { issuer: did }),
      'eddsa-jcs-2022',
      'stranger',
      {
        created: '2026-11-20T00:00:00Z',
        verificationMethod: method
      }
    )
    expect(await answerOf(withRevocation(theirs))).toEqual(unconfirmed('status-list-issuer'))
    expect((await withRevocation(theirs, { trust: trustList({ statusIssuers: [did] }) })).verdict).toBe('valid')
    // The list's own trust does not make its issuer one of labels.
    const issued = await sign({ ...(await label()), issuer: { id: did, type: ['Profile'] } }, { key: 'stranger' })
    expect((await askWith(issued, {}, { trust: trustList({ statusIssuers: [did] }) })).verdict).not.toBe('valid')
  })

  test('a stranger who calls himself the Network is refused', async () => {
    const forged = await sign(await listDocument('revocation'), {
      key: 'stranger',
      method: `${NETWORK}#status-1`,
      created: '2026-11-20T00:00:00Z'
    })
    expect(await answerOf(withRevocation(forged))).toEqual(unconfirmed('status-list-invalid'))
  })
})

describe('an entry that cannot be read', () => {
  test.each([
    ['statusListIndex as a number', { statusListIndex: INDEX }, 'status-entry-invalid'],
    ['a negative statusListIndex', { statusListIndex: '-1' }, 'status-entry-invalid'],
    ['a hexadecimal statusListIndex', { statusListIndex: '0x1' }, 'status-entry-invalid'],
    ['an index beyond the list', { statusListIndex: '99999999' }, 'status-range'],
    ['no purpose', { statusPurpose: undefined }, 'status-entry-invalid'],
    ['no list', { statusListCredential: undefined }, 'status-entry-invalid'],
    ['an unknown type', { type: 'StatusList2099Entry' }, 'status-type-unsupported'],
    ['a status of no bits', { statusSize: 0 }, 'status-entry-invalid'],
    ['a list at a private address', { statusListCredential: 'https://169.254.169.254/latest' }, 'status-unreachable']
  ])('%s is unconfirmed', async (_, change, code) => {
    const extra = statusEntry('revocation', change)
    const document = { credentialStatus: [statusEntry('revocation'), statusEntry('suspension'), extra] }
    // JCS alone: RDFC would ask what an unknown type means.
    const signed = await sign(labelDocument(document), { suites: ['eddsa-jcs-2022'] })
    expect(await answerOf(askWith(signed, {}))).toEqual(unconfirmed(code))
  })
})

test('the status of a hosted badge says nothing of another credential, whatever it has beside', async () => {
  const entry = statusEntry('revocation', { type: 'HostedBadge' })
  const change = { verification: { type: 'hosted' }, credentialStatus: [entry, statusEntry('suspension')] }
  const signed = await sign(labelDocument(change), { suites: ['eddsa-jcs-2022'] })
  expect(await answerOf(askWith(signed, {}))).toEqual(unconfirmed('status-entry-invalid'))
})

test('HTML at the address of a list is unconfirmed', async () => {
  const fetch = () => Promise.resolve(new Response('<!doctype html>'))
  expect(await answerOf(withRevocation(undefined, { fetch, network: 'public' }))).toEqual(
    unconfirmed('status-unreachable')
  )
})

test("with status 'skip' nothing is asked", async () => {
  const result = await withRevocation(await list('revocation', [INDEX]), { status: 'skip' })
  expect([result.verdict, result.statusAt]).toEqual(['valid', undefined])
  expect(result.requests.filter(({ url }) => url.includes('/status/'))).toEqual([])
})
