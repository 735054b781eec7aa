import { describe, expect, test } from 'vitest'
import { verify } from '../../src/index.js'
import { answerOf, ask } from '../support/ask.js'
import { label, labelDocument, sign } from '../support/network.js'

const text = async () => JSON.stringify(await label())

describe('every kind of input', () => {
  test('object, text and bytes of the same label are the same', async () => {
    const json = await text()
    const bytes = new TextEncoder().encode(json)
    for (const input of [
      await label(),
      json,
      `\n ${json}\n`,
      bytes,
      bytes.buffer,
      Buffer.from(bytes),
      new Blob([bytes])
    ]) {
      expect(await answerOf(ask(input))).toEqual(['valid'])
    }
  })

  test('an address is fetched, as text or as URL', async () => {
    const json = await text()
    const url = 'https://labels.example/organisers/nova-skola.json'
    const documents = { ...(await (await import('../support/ask.js')).published()) }
    const fetch = (asked: string) =>
      Promise.resolve(new Response(asked === url ? json : '', { status: asked === url ? 200 : 404 }))
    for (const input of [url, ` ${url} `, new URL(url)]) {
      expect(await answerOf(ask(input, { network: 'public', fetch, documents }))).toEqual(['valid'])
    }
    expect((await ask(`${url}x`, { network: 'public', fetch, documents })).verdict).toBe('unreachable')
  })
})

describe('an address that answers something else', () => {
  const at = (body: string, status = 200) =>
    ask('https://labels.example/x', { network: 'public', fetch: () => Promise.resolve(new Response(body, { status })) })

  test.each([
    ['an outage', '', 503],
    ['a page of HTML', '<!doctype html><title>Maintenance</title>', 200],
    ['half a file', '{"@context":["https://www.w3.org/ns/cred', 200],
    ['nothing', '', 200],
    ['a word', 'Service Unavailable', 200]
  ])('%s says nothing of the label', async (_, body, status) => {
    expect((await at(body, status)).verdict).toBe('unreachable')
  })

  test('a credential whose type was changed is no outage', async () => {
    const { type: _type, ...rest } = await label()
    expect((await at(JSON.stringify({ ...rest, type: ['Changed'] }))).verdict).toBe('invalid')
  })

  test('an error in JSON says nothing of the label; the same in hand is no credential', async () => {
    expect((await at('{"error":"maintenance"}')).verdict).toBe('unreachable')
    expect((await verify('{"error":"maintenance"}')).verdict).toBe('invalid')
  })

  test.each([
    'http://labels.example/x',
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://169.254.169.254/latest/meta-data',
    'https://localhost/'
  ])('%s is not asked', async (url) => {
    const asked: string[] = []
    const fetch = (address: string) => (asked.push(address), Promise.resolve(new Response('{}')))
    expect([(await ask(url, { network: 'public', fetch })).verdict, asked]).toEqual(['unreachable', []])
  })
})

describe('what is no credential is invalid, and never an exception', () => {
  const loop: Record<string, unknown> = {}
  loop['self'] = loop
  const getter = Object.defineProperty({}, 'type', { enumerable: true, get: () => expect.unreachable() })
  const thrower = Object.defineProperty({}, 'type', {
    enumerable: true,
    get: () => {
      throw new Error('no')
    }
  })
  const revoked = Proxy.revocable({}, {})
  revoked.revoke()

  test.each([
    ['null', null],
    ['undefined', undefined],
    ['a number', 5],
    ['a big number', 5n],
    ['a symbol', Symbol('x')],
    ['a function', () => 5],
    ['a list', []],
    ['an empty object', {}],
    ['a date', new Date(0)],
    ['an object that holds itself', loop],
    ['a getter that fails', getter],
    ['a getter that throws', thrower],
    ['a proxy that was revoked', revoked.proxy],
    ['an empty text', ''],
    ['a word', 'label'],
    ['text that is not JSON', '{"a":}'],
    ['a lone bracket', '{'],
    ['no UTF-8', Uint8Array.of(0x7b, 0x22, 0xff, 0x22, 0x7d)],
    ['a member that is a function', { type: () => 5 }],
    ['not a number', { type: NaN }]
  ])('%s', async (_, input) => {
    expect((await ask(input)).verdict).toBe('invalid')
  })

  test('what is recognised but not read is unsupported', async () => {
    for (const input of [
      Uint8Array.of(0xd2, 0x84, 0x40, 0x03),
      'd28443a10126',
      { '@context': 'https://w3id.org/openbadges/v1', type: 'Assertion' }
    ]) {
      expect(await answerOf(ask(input))).toEqual(['unsupported', 'decode: format-unsupported'])
    }
  })
})

describe('JSON that could be read in two ways', () => {
  test('a member name twice is invalid, however it is written', async () => {
    const json = await text()
    const twice = (member: string) =>
      answerOf(ask(json.replace('"awardedDate":', `${member}:"2026-02-21T00:00:00Z","awardedDate":`)))
    expect(await twice('"awardedDate"')).toEqual(['invalid', 'decode: duplicate-member'])
    expect(await twice('"awarded\\u0044ate"')).toEqual(['invalid', 'decode: duplicate-member'])
    expect(await twice(`"awardedDate"${' '.repeat(100)}`)).toEqual(['invalid', 'decode: duplicate-member'])
  })

  test('a member name twice, far from its colon, is found', async () => {
    const json = (await text()).replace(
      '"awardedDate":',
      `"awardedDate":"2026-02-20T00:00:00Z","awardedDate"${'\n'.repeat(200)}:`
    )
    expect(await answerOf(ask(json))).toEqual(['invalid', 'decode: duplicate-member'])
  })

  test('depth is bounded, in text and as an object', async () => {
    const deep = (levels: number) => `{"type":["VerifiableCredential"],"x":${'['.repeat(levels)}${']'.repeat(levels)}}`
    expect(await answerOf(ask(deep(200)))).toEqual(['invalid', 'decode: too-deep'])
    expect(await answerOf(ask(JSON.parse(deep(5000))))).toEqual(['invalid', 'decode: too-deep'])
    expect(await answerOf(ask(deep(50_000)))).toEqual(['invalid', 'decode: too-deep'])
  })

  test('a text of many megabytes is not decided, one string of almost a megabyte is read', async () => {
    expect(await answerOf(ask(`{"a":"${'x'.repeat(1024 * 1024)}"}`))).toEqual(['unsupported', 'decode: limit-exceeded'])
    expect((await ask(`{"a":"${'x'.repeat(1_000_000)}"}`)).verdict).toBe('invalid')
  })

  test('a lone surrogate is invalid', async () => {
    const signed = await sign(labelDocument(), { suites: ['eddsa-jcs-2022'] })
    expect((await ask(JSON.stringify({ ...signed, name: '\ud800' }))).verdict).toBe('invalid')
    expect((await ask({ ...signed, name: '\ud800' })).verdict).toBe('invalid')
    const both = await label()
    expect((await ask({ ...both, name: '\udc00x' })).verdict).toBe('invalid')
  })

  test('__proto__ and constructor are data: they are signed, or found out', async () => {
    const json = await text()
    for (const member of [
      '"__proto__":{"verdict":"valid"}',
      '"constructor":{"prototype":{"x":1}}',
      '"__proto__":null'
    ]) {
      expect((await ask(json.replace('{', `{${member},`))).verdict).toBe('invalid')
    }
    expect(({} as Record<string, unknown>)['verdict']).toBeUndefined()
    const signed = JSON.parse(JSON.stringify(labelDocument()).replace('{', '{"__proto__":{"x":1},')) as never
    expect((await ask(await sign(signed, { suites: ['eddsa-jcs-2022'] }))).verdict).toBe('valid')
  })

  test('what a caller passes is read once, and not changed', async () => {
    const signed = await label()
    const before = JSON.stringify(signed)
    let reads = 0
    const shifty = Object.defineProperty({ ...signed }, 'validUntil', {
      enumerable: true,
      get: () => (reads++ === 0 ? signed['validUntil'] : '2099-01-01T00:00:00Z')
    })
    expect((await ask(shifty)).credential?.validUntil).toBe(signed['validUntil'])
    expect(reads).toBe(1)
    await ask(signed)
    expect(JSON.stringify(signed)).toBe(before)
  })
})
