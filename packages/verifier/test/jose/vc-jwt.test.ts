import type { JsonObject } from '@quality-label/credentials'
import { describe, expect, test } from 'vitest'
import { answerOf, ask, published } from '../support/ask.js'
import { didKeyOf } from '../support/keys.js'
import { label, labelDocument, NETWORK, ORGANISER } from '../support/network.js'
import { by, jws, seconds, token, withOtherBit } from '../support/tokens.js'

describe('https://www.w3.org/TR/vc-jose-cose/#securing-with-jose - vc+jwt', () => {
  test('a label in a token is valid as one with a proof is, and says how it is secured', async () => {
    const result = await ask(await token(labelDocument({ iss: NETWORK, iat: seconds('2026-03-01T00:00:00Z') })))
    expect(result.verdict).toBe('valid')
    expect(result.format).toEqual({ standard: 'OB3', version: '3.0', securing: 'vc+jwt' })
    expect(result.credential?.recipient.id).toBe(ORGANISER)
  })

  test.each(['application/vc+jwt', 'VC+JWT', 'vc+ld+json+jwt', 'vc-ld+jwt'])('typ %s is the same', async (typ) => {
    expect(await answerOf(ask(await token(labelDocument(), { typ })))).toEqual(['valid'])
  })

  test('space around it is not of the token; bytes of it are read', async () => {
    const text = `\n ${await token(labelDocument())}\n`
    expect(await answerOf(ask(text))).toEqual(['valid'])
    expect(await answerOf(ask(new TextEncoder().encode(text)))).toEqual(['valid'])
  })

  test('an address may answer a token', async () => {
    const url = 'https://labels.example/labels/nova-skola.jwt'
    const body = await token(labelDocument())
    const fetch = (asked: string) => Promise.resolve(new Response(body, { status: asked === url ? 200 : 404 }))
    expect(await answerOf(ask(url, { network: 'public', fetch, documents: await published() }))).toEqual(['valid'])
  })

  test.each(['at+jwt', 'vp+jwt', 'vc+sd-jwt', 'bad+typ', ''])('a token of the type %j is refused', async (typ) => {
    expect((await ask(await token(labelDocument(), { typ }))).verdict).toBe('invalid')
  })

  test('a nested token and one that calls itself a presentation are refused; a content type of its own is not', async () => {
    expect(await answerOf(ask(await token(labelDocument(), { cty: 'JWT' })))).toEqual([
      'invalid',
      'decode: proof-malformed'
    ])
    expect(await answerOf(ask(await token(labelDocument(), { cty: 'vp' })))).toEqual([
      'invalid',
      'decode: proof-malformed'
    ])
    expect(await answerOf(ask(await token(labelDocument(), { cty: 'vc' })))).toEqual(['valid'])
  })

  test('a status list that only the token names is a status nobody could read, whatever else holds', async () => {
    const status = { status_list: { idx: 7, uri: 'https://lists.example/1' } }
    expect(await answerOf(ask(await token(labelDocument({ status }))))).toEqual([
      'unconfirmed',
      'status: status-type-unsupported'
    ])
    expect(await answerOf(ask(await token(labelDocument({ status: { other: 'words' } }))))).toEqual(['valid'])
  })

  test('the claims vc and vp must not be there', async () => {
    expect(await answerOf(ask(await token(labelDocument({ vc: labelDocument() }))))).toEqual([
      'invalid',
      'decode: proof-malformed'
    ])
    expect((await ask(await token(labelDocument({ vp: 'nothing' })))).verdict).toBe('invalid')
  })

  test('what the token says is what is believed, though an embedded proof lies beside it', async () => {
    const signed = await label()
    expect(await answerOf(ask(await token(signed)))).toEqual(['valid'])
    expect(await answerOf(ask(withOtherBit(await token(signed), 1)))).not.toEqual(['valid'])
  })

  test('iat and exp bound the signature: a past end is invalid, a future beginning is not yet valid', async () => {
    const ends = (exp: JsonObject) =>
      token(labelDocument(exp))
        .then(ask)
        .then(({ verdict }) => verdict)
    expect(await ends({ exp: seconds('2026-12-01T00:00:00Z') })).toBe('valid')
    expect(await ends({ exp: seconds('2026-11-01T00:00:00Z') })).toBe('invalid')
    expect(await ends({ iat: seconds('2027-01-01T00:00:00Z') })).toBe('not-yet-valid')
    expect(await ends({ nbf: seconds('2027-01-01T00:00:00Z') })).toBe('not-yet-valid')
  })

  test.each([null, 'soon', true, 1e300, {}, ''])('%j is no moment', async (exp) => {
    expect(await answerOf(ask(await token(labelDocument({ exp }))))).toEqual(['invalid', 'decode: malformed'])
  })

  test.each([
    { iss: 'did:web:other.example' },
    { jti: 'urn:uuid:other' },
    { sub: 'https://other.example/' },
    { iss: 7 }
  ])('%j contradicts the credential', async (claim) => {
    expect(await answerOf(ask(await token(labelDocument(claim))))).toEqual(['invalid', 'decode: claims-contradict'])
  })
})

describe('https://www.w3.org/TR/vc-data-model-1.1/#json-web-token - the vc claim', () => {
  const contexts = [
    'https://www.w3.org/2018/credentials/v1',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json'
  ]
  const vc = (): JsonObject => {
    const {
      validFrom: _from,
      validUntil: _until,
      issuer: _issuer,
      id: _id,
      ...rest
    } = labelDocument({ '@context': contexts })
    return rest
  }
  const claims = (change: JsonObject = {}, inside: JsonObject = {}): JsonObject => ({
    iss: NETWORK,
    jti: 'https://labels.example/labels/nova-skola/1',
    sub: ORGANISER,
    nbf: seconds('2026-03-01T00:00:00Z'),
    exp: seconds('2029-03-01T00:00:00Z'),
    vc: { ...vc(), issuer: { id: NETWORK, type: ['Profile'] }, ...inside },
    ...change
  })
  const asked = async (change: JsonObject = {}, inside: JsonObject = {}, typ = 'JWT') =>
    ask(await token(claims(change, inside), { typ }))

  test('the claims become the members of the credential', async () => {
    const { verdict, credential, format } = await asked()
    expect(verdict).toBe('valid')
    expect(format?.securing).toBe('jwt')
    expect(credential).toMatchObject({
      id: 'https://labels.example/labels/nova-skola/1',
      validFrom: '2026-03-01T00:00:00Z',
      validUntil: '2029-03-01T00:00:00Z'
    })
  })

  test('an issuer that stands only in iss is the issuer', async () => {
    const result = await asked({}, { issuer: { type: ['Profile'], name: 'By its claim' } })
    expect(result.credential?.issuer.id).toBe(NETWORK)
    expect(result.verdict).toBe('valid')
  })

  test('what both say must agree; parts of a second are no contradiction', async () => {
    expect((await asked({}, { issuanceDate: '2026-03-01T00:00:00.505Z' })).verdict).toBe('valid')
    for (const [change, inside] of [
      [{}, { issuanceDate: '2026-03-01T00:00:01Z' }],
      [{}, { expirationDate: '2030-03-01T00:00:00Z' }],
      [{}, { issuer: 'did:web:other.example' }],
      [{}, { id: 'urn:uuid:other' }],
      [{ sub: 'urn:uuid:other' }, {}]
    ] as const)
      expect(await answerOf(asked(change, inside))).toEqual(['invalid', 'decode: claims-contradict'])
  })

  test('nbf and exp are the dates of the credential', async () => {
    expect((await asked({ exp: seconds('2026-10-01T00:00:00Z') })).verdict).toBe('expired')
    expect((await asked({ nbf: seconds('2027-10-01T00:00:00Z') })).verdict).toBe('not-yet-valid')
  })

  test('a vc claim that is no object, and one beside a vp claim, are refused', async () => {
    expect((await asked({ vc: 'text' })).verdict).toBe('invalid')
    expect((await asked({ vp: {} })).verdict).toBe('invalid')
    expect((await asked({}, {}, 'vc+jwt')).verdict).toBe('invalid')
  })
})

describe('https://www.imsglobal.org/spec/ob/v3p0/#jwt-proof - the credential beside the claims', () => {
  const claims = (change: JsonObject = {}) =>
    labelDocument({
      iss: NETWORK,
      jti: 'https://labels.example/labels/nova-skola/1',
      sub: ORGANISER,
      nbf: seconds('2026-03-01T00:00:00Z'),
      exp: seconds('2029-03-01T00:00:00Z'),
      ...change
    })
  const asked = async (change: JsonObject = {}) =>
    ask(await jws({ alg: 'EdDSA', kid: '#label-1' }, claims(change), by('label')))

  test('it is read, and a kid without an address is one of the issuer', async () => {
    expect(await answerOf(asked())).toEqual(['valid'])
  })

  test.each([
    { nbf: seconds('2026-03-02T00:00:00Z') },
    { exp: seconds('2030-03-01T00:00:00Z') },
    { iss: 'did:web:other.example' },
    { sub: 'urn:uuid:other' },
    { jti: 'urn:uuid:other' }
  ])('%j contradicts it', async (change) => {
    expect(await answerOf(asked(change))).toEqual(['invalid', 'decode: claims-contradict'])
  })

  test('an end that only exp names is its end', async () => {
    const exp = seconds('2026-10-01T00:00:00Z')
    const { validUntil: _, ...rest } = claims({ exp })
    expect((await ask(await token(rest, { typ: 'JWT' }))).verdict).toBe('expired')
  })

  test('of a credential that is no Open Badge the dates of the token are those of its signature', async () => {
    const { did, method } = await didKeyOf('stranger')
    const plain = (exp: string): JsonObject => ({
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      type: ['VerifiableCredential'],
      issuer: did,
      validUntil: '2029-03-01T00:00:00Z',
      credentialSubject: { id: ORGANISER },
      exp: seconds(exp)
    })
    const asked = async (exp: string) =>
      ask(await jws({ alg: 'EdDSA', kid: method }, plain(exp), by('stranger')), { trust: undefined as never })
    expect((await asked('2030-03-01T00:00:00Z')).verdict).toBe('valid')
    expect(await answerOf(asked('2026-03-01T00:00:00Z'))).toEqual(['invalid', 'proof: proof-expired'])
  })
})
