import { describe, expect, test } from 'vitest'
import { verify, UsageError } from '../src/index.js'
import type { Check } from '../src/result.js'
import { answerOf, ask, askWith, published, trustList } from './support/ask.js'
import { DID_DOCUMENT, label, labelDocument, NOW, REVOCATION, sign } from './support/network.js'

describe("a caller's mistake rejects", () => {
  test.each([
    ['proofs', { proofs: 'two' }],
    ['status', { status: 'maybe' }],
    ['endorsements', { endorsements: true }],
    ['network', { network: 'everything' }],
    ['a limit that is a text', { limits: { maxBytes: '5' } }],
    ['a limit that is no number', { limits: { maxBytes: NaN } }],
    ['a negative skew', { clockSkewMs: -1 }],
    ['a skew that is no number', { clockSkewMs: NaN }],
    ['a site that is no address', { site: 'nova-skola.example' }],
    ['a recipient that is no text', { recipient: 5 }],
    ['a clock that is a text', { now: '2026-11-22T12:00:00Z' }],
    ['a clock that gives no date', { now: () => new Date('x') }],
    ['a trust list of its own making', { trust: { issuers: [] } }],
    ['no options but null', null]
  ])('%s', async (_, options) => {
    const given = options === null ? null : { network: 'none', ...options }
    const asked = async () => verify(await label(), given as never)
    await expect(asked()).rejects.toThrow(UsageError)
  })
})

test('onCheck hears each check as it ends, in the order of the walk', async () => {
  const heard: Check[] = []
  const result = await ask(await label(), {
    onCheck: (check) => heard.push(check),
    site: 'https://nova-skola.example/'
  })
  expect(heard).toEqual(result.checks)
  expect(heard.map(({ id }) => id)).toEqual([
    'decode',
    'shape',
    'key',
    'proof',
    'issuer',
    'validity',
    'status',
    'status',
    'recipient',
    'site'
  ])
})

test('an abort rejects with its reason, before a request and during one', async () => {
  const reason = new Error('enough')
  await expect(ask('https://labels.example/x', { network: 'public', signal: AbortSignal.abort(reason) })).rejects.toBe(
    reason
  )
  const controller = new AbortController()
  const fetch = () => {
    controller.abort(reason)
    return new Promise<never>(() => undefined)
  }
  await expect(ask('https://labels.example/x', { network: 'public', fetch, signal: controller.signal })).rejects.toBe(
    reason
  )
})

describe('contexts', () => {
  const url = 'https://terms.example/v1'
  const context = { '@context': { motto: 'https://terms.example/#motto' } }
  const document = () =>
    labelDocument({ '@context': [...(labelDocument()['@context'] as string[]), url], motto: 'Badges for all' })
  const contexts = { [url]: context }

  test('one that is neither bundled nor given is unsupported, under every securing', async () => {
    const signed = await sign(document(), { suites: ['eddsa-jcs-2022'] })
    expect(await answerOf(ask(signed))).toEqual(['unsupported', 'proof: context-unknown'])
    expect((await ask(signed, { contexts })).verdict).toBe('valid')
  })

  test('one is fetched only where the caller names it', async () => {
    const signed = await sign(document(), { suites: ['eddsa-jcs-2022'] })
    const asked: string[] = []
    const fetch = (address: string) => (asked.push(address), Promise.resolve(new Response(JSON.stringify(context))))
    const options = { network: 'public' as const, fetch }
    expect([(await ask(signed, options)).verdict, asked]).toEqual(['unsupported', []])
    expect([(await ask(signed, { ...options, allowRemoteContexts: [url] })).verdict, asked]).toEqual(['valid', [url]])
  })

  test('a pinned context cannot be replaced', async () => {
    const mine = { 'https://www.w3.org/ns/credentials/v2': { '@context': {} } }
    expect((await ask(await label(), { contexts: mine })).verdict).toBe('valid')
  })

  test('a term that no context defines fails RDFC, and is signed by JCS', async () => {
    const jcs = await sign(labelDocument({ motto: 'x' }), { suites: ['eddsa-jcs-2022'] })
    expect((await ask(jcs)).verdict).toBe('valid')
    const rdfc = await sign(labelDocument(), { suites: ['eddsa-rdfc-2022'] })
    expect(await answerOf(ask({ ...rdfc, motto: 'x' }))).toEqual(['invalid', 'proof: proof-transformation'])
  })
})

describe('time and requests', () => {
  test('with a clock in the past the status is still of today, and the result says so', async () => {
    const result = await ask(await label(), { now: () => new Date('2026-11-21T00:00:00Z') })
    expect([result.verdict, result.checkedAt]).toEqual(['valid', '2026-11-21T00:00:00.000Z'])
    expect(result.statusAt! > result.checkedAt).toBe(true)
  })

  test('what is in hand is not requested, and a limit of requests is not a fault of the label', async () => {
    const documents = await published({ [REVOCATION]: undefined })
    const fetch = async (url: string) => new Response(JSON.stringify((await published())[url]))
    const one = await ask(await label(), { documents, fetch, network: 'public' })
    expect([one.verdict, one.requests.filter(({ cached }) => !cached).map(({ url }) => url)]).toEqual([
      'valid',
      [REVOCATION]
    ])
    const none = await ask(await label(), { documents, fetch, network: 'public', limits: { maxRequests: 0 } })
    expect(none.verdict).toBe('unconfirmed')
    const noKey = await askWith(
      await label(),
      { [DID_DOCUMENT]: undefined },
      { fetch, network: 'public', limits: { maxRequests: 0 } }
    )
    expect(['unreachable', 'unsupported']).toContain(noKey.verdict)
  })

  test('did:web on localhost is asked by http where the network is local', async () => {
    const asked: string[] = []
    const fetch = (url: string) => (asked.push(url), Promise.resolve(new Response('', { status: 404 })))
    const { addAnyProof } = await import('./support/keys.js')
    const did = 'did:web:localhost%3A4173'
    const signed = await addAnyProof(
      labelDocument({ issuer: { id: did, type: ['Profile'] } }),
      'eddsa-jcs-2022',
      'label',
      { verificationMethod: `${did}#k` }
    )
    const trust = trustList({ id: did })
    expect((await ask(signed, { network: 'local', fetch, trust })).verdict).toBe('unreachable')
    expect((await ask(signed, { network: 'public', fetch, trust })).verdict).toBe('unreachable')
    expect(asked).toEqual(['http://localhost:4173/.well-known/did.json'])
    expect(NOW).toBeInstanceOf(Date)
  })
})
