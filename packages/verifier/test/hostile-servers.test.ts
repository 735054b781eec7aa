/**
 * Servers that mean no good, real ones on this machine: whatever they do, the walk ends, asks no more than it must, and
 * says that it could not find out.
 */

import { encodeStatusList, type JsonObject } from '@quality-label/credentials'
import type { RequestListener, ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { createTrustList, verify, type VerificationResult, type VerifyOptions } from '../src/index.js'
import { serve } from './net/server.js'
import { problemsOf } from './support/ask.js'
import { multibaseOf } from './support/keys.js'
import { ACHIEVEMENT, labelDocument, listDocument, NOW, sign, statusEntry } from './support/network.js'

type Answers = Record<string, (response: ServerResponse) => void>

/** A register on this machine whose answers, by path, can be replaced. */
async function register(change: (host: string) => Answers = () => ({})) {
  const answers: Answers = {}
  const handle: RequestListener = ({ url = '' }, response) => {
    const answer = answers[url]
    if (answer) answer(response)
    else response.writeHead(404).end()
  }
  const { port, asked } = await serve(handle)
  const host = `http://localhost:${port}`
  const did = `did:web:localhost%3A${port}`
  const signer = async (document: JsonObject) =>
    sign(document, { method: `${did}#label-1`, suites: ['eddsa-jcs-2022'] })
  const lists = { revocation: `${host}/status/revocation`, suspension: `${host}/status/suspension` }
  const json = (body: JsonObject) => (response: ServerResponse) => void response.end(JSON.stringify(body))
  const publicKey = {
    id: `${did}#label-1`,
    type: 'Multikey',
    controller: did,
    publicKeyMultibase: await multibaseOf('label')
  }
  const list = async (purpose: 'revocation' | 'suspension', subject: JsonObject = {}) =>
    json(await signer(await listDocument(purpose, [], { id: lists[purpose], issuer: did }, subject)))
  const document = { id: did, verificationMethod: [publicKey], assertionMethod: [publicKey.id] }
  Object.assign(answers, {
    '/.well-known/did.json': json(document),
    '/status/revocation': await list('revocation'),
    '/status/suspension': await list('suspension'),
    ...change(host)
  })
  const entries = (['revocation', 'suspension'] as const).map((purpose) =>
    statusEntry(purpose, { id: `${lists[purpose]}#918`, statusListCredential: lists[purpose] })
  )
  const label = await signer(labelDocument({ issuer: { id: did, type: ['Profile'] }, credentialStatus: entries }))
  const trust = createTrustList({ issuers: [{ id: did, achievements: [ACHIEVEMENT] }] })
  const ask = (input: unknown = label, options: VerifyOptions = {}): Promise<VerificationResult> =>
    verify(input, { now: NOW, network: 'local', trust, limits: { timeoutMs: 1000, maxBytes: 100_000 }, ...options })
  return { ask, label, list, answers, host, json, document, paths: () => asked.map(({ url }) => url) }
}

/** Sends for as long as somebody reads. */
function withoutEnd(response: ServerResponse): void {
  const more = () => {
    while (!response.destroyed && response.write(' '.repeat(10_000)));
  }
  response.on('drain', more)
  more()
}

const compressed = gzipSync(Buffer.alloc(20_000_000, ' '))

const bomb = (response: ServerResponse) => {
  response.setHeader('content-encoding', 'gzip')
  response.end(compressed)
}
const silent = () => undefined
const halfAnAnswer = (response: ServerResponse) => void response.write('{"@context":')
const redirectTo = (location: string) => (response: ServerResponse) => void response.writeHead(302, { location }).end()

const hostile: [string, Answers[string]][] = [
  ['never answers', silent],
  ['never ends its answer', halfAnAnswer],
  ['sends without end', withoutEnd],
  ['sends a bomb', bomb],
  ['breaks off', (response) => void response.destroy()],
  ['answers with nothing', (response) => void response.end()],
  ['redirects in a circle', redirectTo('/status/revocation')]
]

const inside = [
  'http://10.0.0.1/',
  'http://169.254.169.254/latest/meta-data',
  'http://192.168.1.1/',
  'http://[fd00::1]/',
  'http://[::ffff:10.0.0.1]/',
  'http://0x0a000001/',
  'http://user:secret@localhost/',
  'http://printer.local/',
  'file:///etc/passwd'
]

test('a register that means well is valid, whose list is asked once each', async () => {
  const { ask, paths } = await register()
  expect(problemsOf(await ask())).toEqual([])
  expect(paths().sort()).toEqual(['/.well-known/did.json', '/status/revocation', '/status/suspension'])
})

describe('a status list whose server', () => {
  test.each(hostile)('%s leaves the label unconfirmed', async (_, answer) => {
    const { ask, answers } = await register()
    answers['/status/revocation'] = answer
    const result = await ask()
    expect([result.verdict, ...problemsOf(result)]).toEqual(['unconfirmed', 'status: status-unreachable'])
  })

  test.each(inside)('redirects to %s leaves it unconfirmed', async (location) => {
    const { ask, answers } = await register()
    answers['/status/revocation'] = redirectTo(location)
    const result = await ask()
    expect([result.verdict, ...problemsOf(result)]).toEqual(['unconfirmed', 'status: status-unreachable'])
    expect(result.requests.every(({ url }) => new URL(url).hostname === 'localhost')).toBe(true)
  })

  test('serves a list that inflates without end leaves it unconfirmed', async () => {
    const { ask, answers, list } = await register()
    answers['/status/revocation'] = await list('revocation', {
      encodedList: await encodeStatusList(new Uint8Array(20_000_000))
    })
    const result = await ask(undefined, { limits: { maxInflatedBytes: 1_000_000 } })
    expect([result.verdict, ...problemsOf(result)]).toEqual(['unconfirmed', 'status: limit-exceeded'])
  })
})

describe('the document of an issuer whose server', () => {
  test.each(hostile.filter(([name]) => !name.includes('circle')))('%s is not found out', async (_, answer) => {
    const { ask, answers, paths } = await register()
    answers['/.well-known/did.json'] = answer
    expect((await ask()).verdict).toBe('unreachable')
    // Nothing that the label names is asked before its proof holds.
    expect(paths().filter((path) => path?.startsWith('/status'))).toEqual([])
  })

  test.each(inside)('redirects to %s is not found out, and nobody asks there', async (location) => {
    const { ask, answers } = await register()
    answers['/.well-known/did.json'] = redirectTo(location)
    const result = await ask()
    expect([result.verdict, ...problemsOf(result)]).toEqual(['unreachable', 'key: fetch-refused'])
    expect(result.requests).toHaveLength(1)
  })

  test('redirects within itself is read', async () => {
    const { ask, answers, json, document } = await register()
    answers['/.well-known/did.json'] = redirectTo('/moved.json')
    answers['/moved.json'] = json(document)
    expect((await ask()).verdict).toBe('valid')
  })

  test('tells of another id is invalid', async () => {
    const { ask, answers, json, document } = await register()
    answers['/.well-known/did.json'] = json({ ...document, id: 'did:web:labels.example' })
    expect((await ask()).verdict).toBe('invalid')
  })
})

describe('what a forger names is not asked', () => {
  test('the lists of a label that was changed, or that nobody trusts', async () => {
    const { ask, label, paths } = await register()
    expect((await ask({ ...label, name: 'Another name' })).verdict).toBe('invalid')
    const stranger = createTrustList({ issuers: [{ id: 'did:web:labels.example' }] })
    expect((await ask(label, { trust: stranger })).verdict).toBe('untrusted')
    expect(new Set(paths())).toEqual(new Set(['/.well-known/did.json']))
  })

  test('a context inside, also where the caller lets contexts be fetched', async () => {
    const { ask, label, host, paths } = await register()
    const contexts = [...(label['@context'] as string[]), `${host}/context.json`]
    expect((await ask({ ...label, '@context': contexts })).verdict).not.toBe('valid')
    expect(paths()).not.toContain('/context.json')
  })

  test.each([
    'did:web:localhost%3A%31',
    'did:web:localhost%3a80%3a81',
    'did:web:localhost%3A99999',
    'did:web:localhost%3A-1',
    'did:web:localhost%00',
    'did:web:localhost%20',
    'did:web:127.0.0.1%2F..%2F',
    'did:web:%6Cocalhost',
    'did:web:localhost:%2e%2e:x',
    'did:web:localhost:a%5Cb',
    'did:web:localhost:a%3Fb',
    'did:web:ⓛocalhost'
  ])('%s is not asked in a form that could mean another place', async (did) => {
    const asked: string[] = []
    const fetch = (url: string) => (asked.push(url), Promise.resolve(new Response('{}', { status: 404 })))
    const signed = await sign(labelDocument({ issuer: { id: did, type: ['Profile'] } }), {
      method: `${did}#x`,
      suites: ['eddsa-jcs-2022']
    })
    expect((await verify(signed, { now: NOW, fetch, network: 'local' })).verdict).not.toBe('valid')
    // An escaped character of a path stays escaped: it is part of a name there.
    for (const url of asked) expect(new URL(url).pathname).toMatch(/^\/a%3Fb\/did\.json$/)
  })
})
