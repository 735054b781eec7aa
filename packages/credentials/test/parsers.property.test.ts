/** What reads the outside: it answers or says what is wrong, whatever it is given, and one value has one spelling. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { jcs } from '../src/canonical/jcs.js'
import { addressOf } from '../src/dids/did-web.js'
import { bake, unbake } from '../src/images/bake.js'
import { openToken } from '../src/jose/jws.js'
import { openSdJwt } from '../src/jose/sd-jwt.js'
import { decodeBase58, encodeBase58 } from '../src/keys/base58.js'
import { decodeBase64Url, encodeBase64Url } from '../src/keys/base64.js'
import { decodeJwk, toJwk } from '../src/keys/jwk.js'
import { decodeMultikey, encodeMultikey } from '../src/keys/multikey.js'
import { decodePem } from '../src/keys/pem.js'
import { readKey } from '../src/keys/read-key.js'
import { parseDateTime } from '../src/model/date-time.js'
import type { JsonObject, JsonValue } from '../src/model/json.js'
import { parseJson } from '../src/model/parse-json.js'
import { snapshot } from '../src/model/snapshot.js'
import { parseDerivedProofValue } from '../src/proofs/ecdsa-sd-proof-value.js'
import { parseQuads } from '../src/proofs/quads.js'
import { decodeStatusList } from '../src/status/bitstring.js'
import { decodeCbor } from '../src/vendor/cbor.js'
import { answerOf } from './support/answer-of.js'
import { almost, anyBytes, anyJson, anyText } from './support/junk.js'
import { runs } from './support/runs.js'

const ed25519 = 'z6MkpTHR8VNsBxYAAWHut2Geadd9jSwuBV8xRoAnwWsdvktH'
const p256 = 'zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU2169'
const jwk = { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' }
const jwt =
  'eyJhbGciOiJFZERTQSIsInR5cCI6InZjK2p3dCIsImtpZCI6ImRpZDpleGFtcGxlOjEifQ.eyJAY29udGV4dCI6W10sInR5cGUiOlsiVmVyaWZpYWJsZUNyZWRlbnRpYWwiXX0.AAAA'
const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0"><openbadges:credential verify="a.b.c"><![CDATA[{"a":1}]]></openbadges:credential></svg>'
// A header, and an array of CBOR with five members.
const derived = `u${Buffer.from('d95d018540408040a080', 'hex').toString('base64url')}`
const pem =
  '-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=\n-----END PUBLIC KEY-----\n'
const quad = '<https://a.example/> <https://b.example/> "c\\n\\"d\\""^^<https://e.example/> _:g .\n'

describe('a reader of text answers or says what is wrong', () => {
  const readers: [string, (text: string) => unknown, string[]][] = [
    ['parseJson', parseJson, ['{"a":[1,{"b":"c"}],"\\u0061b":null}', '[[[[{}]]]]']],
    ['decodeBase58', (text) => decodeBase58(text, 64), [ed25519.slice(1), '1112']],
    ['decodeBase64Url', decodeBase64Url, ['_-Aa', 'AAAA']],
    ['decodeMultikey', decodeMultikey, [ed25519, p256]],
    ['parseDateTime', parseDateTime, ['2026-02-28T23:59:59.999+14:00']],
    ['addressOf', (text) => addressOf(text, false), ['did:web:labels.example%3A8443:a:b', 'did:web:127.0.0.1']],
    ['parseQuads', parseQuads, [quad]],
    ['openToken', openToken, [jwt]],
    ['openSdJwt', openSdJwt, [`${jwt}~WyJjMkZzZEEiLCJhIiwxXQ~`]],
    ['unbake of an SVG', (text) => unbake(Buffer.from(text)), [svg]],
    ['parseDerivedProofValue', parseDerivedProofValue, [derived]],
    ['decodePem', decodePem, [pem]],
    ['decodeStatusList', (text) => decodeStatusList(text, 65_536), ['uH4sIAAAAAAAAA2NgwA0AgBsmCRAAAAA']]
  ]
  test.each(readers)('%s', async (_, read, good) => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(anyText, almost(...good)), async (text) => {
        await answerOf(() => read(text))
      }),
      runs(300)
    )
  })

  test.each<[string, (value: JsonObject) => unknown, JsonObject]>([
    ['decodeJwk', decodeJwk, jwk],
    ['readKey', readKey, { type: 'Multikey', publicKeyMultibase: ed25519 }],
    ['readKey of a JWK', readKey, { type: 'JsonWebKey', publicKeyJwk: jwk }]
  ])('%s', async (_, read, good) => {
    const changed = fc
      .tuple(fc.constantFrom(...Object.keys(good)), anyJson)
      .map(([key, value]) => ({ ...good, [key]: value as JsonValue }))
    await fc.assert(
      fc.asyncProperty(fc.oneof(anyJson as fc.Arbitrary<JsonObject>, changed), async (value) => {
        await answerOf(() => read(value))
      }),
      runs(300)
    )
  })
})

describe('a reader of bytes answers or says what is wrong', () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64'
  )

  test('unbake', async () => {
    const baked = await bake(png, { type: 'x' })
    expect(await unbake(baked)).toBe('{"type":"x"}')
    const change = fc.tuple(fc.nat(baked.length - 1), fc.nat(255), fc.nat(8))
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        const bytes = Uint8Array.from(baked)
        for (const [at, value] of changes) bytes[at] = value
        await answerOf(() => unbake(bytes.subarray(0, bytes.length - (changes[0]?.[2] ?? 0))))
      }),
      runs(300)
    )
  })

  test('decodeCbor', async () => {
    await fc.assert(
      fc.asyncProperty(anyBytes, async (bytes) => {
        // What it throws is its caller's to name; that it ends, and with little, is its own.
        await Promise.resolve()
          .then(() => decodeCbor(bytes, 100))
          .catch(() => undefined)
      }),
      runs(300)
    )
  })
})

describe('JSON', () => {
  test('what is written is read, the names of every object among it', () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        const text = JSON.stringify(value)
        expect(JSON.stringify(parseJson(text))).toBe(text)
        expect(JSON.stringify(snapshot(value))).toBe(text)
        expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
      }),
      runs(300)
    )
  })

  test('what JSON.parse refuses is refused, and a name that comes twice', () => {
    fc.assert(
      fc.property(almost('{"a":[1,{"b":"c"}],"d":{"e":"\\u0061"}}', '{"a":1,"b":{"a":2}}', '[{"\\"a":0}]'), (text) => {
        const [native, ours] = [JSON.parse, parseJson].map((parse) => {
          try {
            return { value: parse(text) as JsonValue }
          } catch {
            return undefined
          }
        })
        if (ours) expect(ours).toEqual(native)
        // A native parser keeps the last of two members: the text is longer than what it keeps.
        else if (native) expect(names(text)).toBeGreaterThan(countNames(native.value))
      }),
      runs(500)
    )
  })

  test('the canonical form is the same for every order of members, and reads back', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4, stringUnit: 'grapheme' }), (value) => {
        const canonical = jcs(value)
        expect(jcs(reversed(value))).toBe(canonical)
        expect(jcs(JSON.parse(canonical))).toBe(canonical)
      }),
      runs(300)
    )
  })
})

describe('one value, one spelling', () => {
  test.each<[string, (bytes: Uint8Array) => string, (text: string) => Uint8Array]>([
    ['base58', encodeBase58, (text) => decodeBase58(text, 400)],
    ['base64url', encodeBase64Url, decodeBase64Url]
  ])('%s', async (_, encode, decode) => {
    await fc.assert(
      fc.asyncProperty(anyBytes, async (bytes) => {
        expect(decode(encode(bytes))).toEqual(bytes)
      }),
      runs(200)
    )
    await fc.assert(
      fc.asyncProperty(fc.oneof(anyText, almost('z6MkpTHR8VNsBxYA', 'AAECAwQ', '_-8')), async (text) => {
        const bytes = await answerOf(() => decode(text))
        if (bytes) expect(encode(bytes)).toBe(text)
      }),
      runs(300)
    )
  })

  test('keys, as Multikey and as JWK', async () => {
    await fc.assert(
      fc.asyncProperty(almost(ed25519, p256), async (text) => {
        const key = await answerOf(() => decodeMultikey(text))
        if (!key) return
        expect(encodeMultikey(key)).toBe(text)
        // Not every P-256 text is a point of the curve.
        const written = await answerOf(() => toJwk(key))
        if (written) expect(decodeJwk(written).bytes).toEqual(key.bytes)
      }),
      runs(300)
    )
  })

  test('a did:web has one address, public in its form, or none', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          anyText.map((text) => `did:web:${text}`),
          almost('did:web:labels.example%3A8443:a:b', 'did:web:a.example:..%2e', 'did:web:a@b:c')
        ),
        async (did) => {
          const address = await answerOf(() => addressOf(did, false))
          if (address === undefined) return
          const url = new URL(address)
          expect([url.protocol, url.username, url.password, url.search, url.hash]).toEqual(['https:', '', '', '', ''])
          expect(url.pathname.endsWith('/did.json')).toBe(true)
          const [host, ...path] = did.slice('did:web:'.length).split(':')
          expect(url.pathname.split('/')).toHaveLength(path.length === 0 ? 3 : path.length + 2)
          expect(`${url.hostname}:${url.port || '443'}`).toBe(hostOf(host!))
        }
      ),
      runs(500)
    )
  })
})

/** How many names stand in a text, those that are written twice too. */
function names(text: string): number {
  return [...text.matchAll(/"(?:[^"\\]|\\.)*"\s*:/g)].length
}

function countNames(value: JsonValue): number {
  if (typeof value !== 'object' || value === null) return 0
  return Object.entries(value).reduce(
    (sum, [, member]) => sum + (Array.isArray(value) ? 0 : 1) + countNames(member as JsonValue),
    0
  )
}

function reversed(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reversed(member as JsonValue)])
  )
}

function hostOf(written: string): string {
  const [name, port = '443'] = written.toLowerCase().split('%3a')
  // Digits alone are an IPv4 address to a URL, in many spellings; whether it may be asked is judged elsewhere.
  return new URL(`https://${name!}:${port}`).hostname + ':' + String(Number(port))
}
