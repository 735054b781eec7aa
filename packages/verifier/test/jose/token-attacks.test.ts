import { without } from '@quality-label/credentials'
import { beforeAll, describe, expect, test } from 'vitest'
import { answerOf, ask, trustList } from '../support/ask.js'
import { didKeyOf, multibaseOf } from '../support/keys.js'
import { labelDocument, NETWORK } from '../support/network.js'
import { base64url, by, header, hmac, jws, keyFor, token, withOtherBit, type TokenKey } from '../support/tokens.js'

/** A label by somebody who is nobody's: only the key counts. */
const byIssuer = (issuer: string) =>
  without(labelDocument({ issuer: { id: issuer, type: ['Profile'] } }), 'credentialStatus')
const nobody = { trust: undefined } as object

describe('https://www.rfc-editor.org/rfc/rfc8725 - what a token must not do', () => {
  test('none, and a shared secret that is the public key, prove nothing', async () => {
    const none = await jws(header({ alg: 'none' }), labelDocument(), () => new Uint8Array())
    expect(await answerOf(ask(none))).toEqual(['invalid', 'decode: proof-malformed'])
    const publicKey = Buffer.from(await multibaseOf('label'))
    const secret = await jws(header({ alg: 'HS256' }), labelDocument(), hmac(publicKey))
    expect(await answerOf(ask(secret))).toEqual(['invalid', 'decode: proof-malformed'])
  })

  test.each([
    { crit: ['exp'], exp: 1 },
    { crit: [] },
    { crit: ['b64'], b64: false },
    { b64: false },
    { crit: 'anything' },
    { alg: 7 },
    { kid: 7 },
    { alg: undefined as unknown as null }
  ])('the header %j is refused', async (change) => {
    expect(await answerOf(ask(await token(labelDocument(), change)))).toEqual(['invalid', 'decode: proof-malformed'])
  })

  test.each(['ES512', 'ES256K', 'PS256', 'RS512', 'ML-DSA-44'])('%s is unsupported, whatever it says', async (alg) => {
    expect(await answerOf(ask(await token(labelDocument(), { alg })))).toEqual([
      'unsupported',
      'key: proof-type-unsupported'
    ])
  })

  test("a stranger's key in the header is not looked at", async () => {
    const { did } = await didKeyOf('stranger')
    const x = base64url(Buffer.alloc(32, 1))
    const jwk = { kty: 'OKP', crv: 'Ed25519', x }
    for (const change of [{ jwk }, { jku: 'https://stranger.example/' }, { x5u: 'https://stranger.example/' }]) {
      const forged = await jws(header(change), labelDocument(), by('stranger'))
      expect(await answerOf(ask(forged))).toEqual(['invalid', 'proof: proof-invalid'])
    }
    const withoutKid = await jws({ alg: 'EdDSA', jwk }, labelDocument(), by('stranger'))
    expect((await ask(withoutKid)).verdict).not.toBe('valid')
    const others = await jws(header({ kid: `${did}#${did.slice(8)}` }), labelDocument(), by('stranger'))
    expect(await answerOf(ask(others))).toEqual(['invalid', 'key: issuer-key-mismatch'])
  })

  test('a key for status lists signs no label, however the token calls it', async () => {
    for (const kid of [`${NETWORK}#status-1`, '#status-1', 'status-1'])
      expect(await answerOf(ask(await jws(header({ kid }), labelDocument(), by('status'))))).toEqual([
        'untrusted',
        'issuer: status-key'
      ])
  })

  test('an algorithm of another kind of key does not fit', async () => {
    const change = { alg: 'ES256' }
    expect(await answerOf(ask(await token(labelDocument(), change)))).toEqual(['invalid', 'proof: key-type-mismatch'])
  })

  test('one bit of payload or signature, and a signature by another key, are found', async () => {
    const good = await token(labelDocument({ padding: 'aaaaaaaa' }))
    expect((await ask(good)).verdict).toBe('valid')
    expect((await ask(withOtherBit(good, 1))).verdict).toBe('invalid')
    expect(await answerOf(ask(withOtherBit(good, 2)))).toEqual(['invalid', 'proof: proof-invalid'])
    const [head, body] = good.split('.')
    expect(await answerOf(ask(`${head}.${body}.`))).toEqual(['invalid', 'proof: proof-invalid'])
  })

  test('there is one text for a token: padding, space and four parts are refused', async () => {
    const good = await token(labelDocument())
    const [head = '', body = '', end = ''] = good.split('.')
    for (const text of [
      `${good}=`,
      `${head}=.${body}.${end}`,
      `${head}. ${body}.${end}`,
      `${good}.${end}`,
      `${head}.${body}`
    ])
      expect((await ask(text)).verdict, text.slice(-20)).toBe('invalid')
  })

  test('a member that comes twice, half a character and text that is no object are refused', async () => {
    const kid = `${NETWORK}#label-1`
    const twice = `{"alg":"EdDSA","typ":"vc+jwt","kid":"${kid}","kid":"${kid}"}`
    expect(await answerOf(ask(await jws(twice, labelDocument(), by('label'))))).toEqual([
      'invalid',
      'decode: duplicate-member'
    ])
    const text = JSON.stringify(labelDocument())
    expect((await ask(await token(text.replace('{', '{"id":"urn:x",')))).verdict).toBe('invalid')
    expect(await answerOf(ask(await token(text.replace('{', '{"half":"\\ud83d",'))))).toEqual([
      'invalid',
      'decode: not-json'
    ])
    expect(await answerOf(ask(await token(text.replace('{', '{"whole":"\\ud83d\\ude00","\\\\ud83d":1,'))))).toEqual([
      'valid'
    ])
    for (const payload of ['[]', '7', 'no JSON', '']) expect((await ask(await token(payload))).verdict).toBe('invalid')
  })

  test('a claim called __proto__ is data', async () => {
    const text = JSON.stringify(labelDocument()).replace('{', '{"__proto__":{"validUntil":"2020-01-01T00:00:00Z"},')
    const result = await ask(await token(text))
    expect(result.verdict).toBe('valid')
    expect(Object.keys(result.credential!.document)).toContain('__proto__')
  })

  test('a long header is not read', async () => {
    expect((await ask(await token(labelDocument(), { x: 'x'.repeat(40_000) }))).verdict).toBe('invalid')
  })
})

describe('keys of issuers that are their own document', () => {
  let keys: TokenKey[]
  beforeAll(() => {
    keys = [keyFor('ES256'), keyFor('ES384'), keyFor('RS256')]
  })

  test('each algorithm verifies with its key, named or not, and with no other', async () => {
    for (const { alg, did, sign } of keys) {
      for (const kid of [`${did}#0`, did, undefined]) {
        const made = await jws({ alg, typ: 'vc+jwt', ...(kid === undefined ? {} : { kid }) }, byIssuer(did), sign)
        expect([alg, ...(await answerOf(ask(made, nobody)))]).toEqual([alg, 'valid'])
      }
      const other = keyFor(alg)
      const forged = await jws({ alg, typ: 'vc+jwt', kid: `${did}#0` }, byIssuer(did), other.sign)
      expect(await answerOf(ask(forged, nobody))).toEqual(['invalid', 'proof: proof-invalid'])
    }
  })

  test('EdDSA by both of its names, with the key of a did:key', async () => {
    const { did } = await didKeyOf('stranger')
    for (const alg of ['EdDSA', 'Ed25519'])
      expect(await answerOf(ask(await jws({ alg, typ: 'vc+jwt' }, byIssuer(did), by('stranger')), nobody))).toEqual([
        'valid'
      ])
  })

  test('a key that the caller pins serves for an issuer whose document nobody can read', async () => {
    const { alg, jwk, sign } = keys[0]!
    const id = 'https://issuer.example/'
    const made = await jws({ alg, jwk }, byIssuer(id), sign)
    const trusting = trustList({ id, keys: [{ ...jwk, kid: 'one' }], achievements: undefined as never })
    expect((await ask(made, { trust: trusting })).verdict).toBe('valid')
    expect((await ask(made, nobody)).verdict).not.toBe('valid')
  })
})
