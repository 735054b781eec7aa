import type { JsonObject, JsonValue } from '@quality-label/credentials'
import { describe, expect, test } from 'vitest'
import { answerOf, ask, askWith, notesOf, trustList } from '../support/ask.js'
import { endorsement, recognition } from '../support/companions.js'
import { didKeyOf } from '../support/keys.js'
import {
  DID_DOCUMENT,
  didDocument,
  endorsementDocument,
  label,
  labelDocument,
  methodOf,
  NETWORK,
  recognitionDocument,
  sign
} from '../support/network.js'
import { by, header, jws, keyFor, seconds, token, withOtherBit } from '../support/tokens.js'

const V1 = 'https://www.w3.org/2018/credentials/v1'
const V2 = 'https://www.w3.org/ns/credentials/v2'

const enveloped = (token: string, change: JsonObject = {}): JsonObject => ({
  '@context': V2,
  type: 'EnvelopedVerifiableCredential',
  id: `data:application/vc+jwt,${token}`,
  ...change
})
const presentation = (verifiableCredential: JsonValue, change: JsonObject = {}): JsonObject => ({
  '@context': [V2],
  type: ['VerifiablePresentation'],
  verifiableCredential,
  ...change
})
const labelToken = () => token(labelDocument())

describe('https://www.w3.org/TR/vc-data-model-2.0/#enveloped-verifiable-credentials', () => {
  test('an enveloped label is the label', async () => {
    const result = await ask(enveloped(await labelToken()))
    expect(result.verdict).toBe('valid')
    expect(result.format?.securing).toBe('vc+jwt')
    expect((await ask(enveloped(`${await token(labelDocument(), { typ: 'vc+sd-jwt' })}~`, {}))).verdict).toBe('invalid')
    const selective = `data:application/vc+sd-jwt,${await token(labelDocument(), { typ: 'vc+sd-jwt' })}~`
    expect(await answerOf(ask(enveloped('', { id: selective })))).toEqual(['valid'])
  })

  test.each([
    ['text/plain', 'invalid'],
    ['application/vp+jwt', 'invalid'],
    ['application/vc+jwt;charset=utf-8', 'invalid'],
    ['application/vc+cose', 'unsupported'],
    ['application/vc+cose;base64', 'unsupported'],
    ['application/vc-ld+jwt', 'valid']
  ])('an envelope of %s is %s', async (type, verdict) => {
    expect((await ask(enveloped('', { id: `data:${type},${await labelToken()}` }))).verdict).toBe(verdict)
  })

  test.each(['not-a-credential', 'https://labels.example/', 'data:application/vc+jwt,', 7])(
    '%j is no envelope',
    async (id) => {
      expect((await ask(enveloped('', { id }))).verdict).toBe('invalid')
    }
  )
})

describe('tokens in a presentation', () => {
  test('the label is found among envelopes and objects, and among the texts of 1.1', async () => {
    for (const part of [enveloped(await labelToken()), await label()])
      expect(await answerOf(ask(presentation([await recognition(), part])))).toEqual(['valid'])
    const texts = presentation([await recognition(), await labelToken()], { '@context': [V1] })
    expect(await answerOf(ask(texts))).toEqual(['valid'])
  })

  test('a part that cannot be judged leaves the presentation undecided, unless a label is asked for', async () => {
    const trust = trustList({ achievements: undefined as never })
    const cose = enveloped('', { id: 'data:application/vc+cose;base64,0oRYVqQ+/w==' })
    const [head, ...rest] = (await labelToken()).split('.')
    const protectedHeader = JSON.parse(Buffer.from(head!, 'base64url').toString()) as JsonObject
    const es512 = Buffer.from(JSON.stringify({ ...protectedHeader, alg: 'ES512' })).toString('base64url')
    const beyond = [cose, enveloped([es512, ...rest].join('.'))]
    for (const part of beyond) {
      const both = presentation([await label(), part])
      expect((await ask(both, { trust })).verdict).toBe('unsupported')
      expect((await ask(both)).verdict).toBe('valid')
    }
    expect((await ask(presentation([await label(), { type: 'x' }]), { trust })).verdict).toBe('valid')
  })

  test('endorsement and recognition count as tokens, too', async () => {
    const { did, method } = await didKeyOf('endorser')
    const given = await jws({ alg: 'EdDSA', typ: 'vc+jwt', kid: method }, await endorsementDocument(), by('endorser'))
    const recognised = await token(await recognitionDocument())
    const result = await ask(presentation([enveloped(given), await label(), enveloped(recognised)]))
    expect(result.endorsements).toMatchObject([{ verdict: 'valid', endorser: { id: did }, category: 'government' }])
    const forged = await jws({ alg: 'EdDSA', typ: 'vc+jwt', kid: method }, await endorsementDocument(), by('stranger'))
    const other = await ask(presentation([enveloped(forged), await label(), enveloped(recognised)]))
    expect(other.endorsements).toMatchObject([{ verdict: 'invalid' }])
    expect(other.verdict).toBe('valid')
  })

  test('an endorsement in endorsementJwt is one as in endorsement; what cannot be read there is passed over', async () => {
    const { method } = await didKeyOf('endorser')
    const given = await jws({ alg: 'EdDSA', typ: 'vc+jwt', kid: method }, await endorsementDocument(), by('endorser'))
    const signed = await sign(labelDocument({ endorsementJwt: [given, 'no token', 7] }), { suites: ['eddsa-jcs-2022'] })
    const { endorsements, verdict } = await ask(presentation([signed, await recognition()]))
    expect(verdict).toBe('valid')
    expect(endorsements).toMatchObject([{ verdict: 'valid' }])
    const usual = await ask(presentation([await label(), await recognition(), await endorsement()]))
    expect(usual.endorsements).toHaveLength(1)
  })

  test('a token that is broken does not stand; one by an algorithm that is not supported does not either', async () => {
    expect(await answerOf(ask(presentation([enveloped(withOtherBit(await labelToken(), 2))])))).toEqual([
      'invalid',
      'proof: proof-invalid'
    ])
    expect((await ask(presentation([enveloped(await token(labelDocument(), { alg: 'ES512' }))]))).verdict).toBe(
      'unsupported'
    )
    expect((await ask(presentation([enveloped(await token(labelDocument(), { alg: 'none' }))]))).verdict).toBe(
      'invalid'
    )
  })
})

describe('https://www.w3.org/TR/vc-jose-cose/#securing-vps-with-jose - a token around a presentation', () => {
  const holder = keyFor('ES256')
  const presented = async (change: JsonObject = {}, head: JsonObject = {}, sign = holder.sign) =>
    jws(
      { alg: 'ES256', typ: 'vp+jwt', kid: `${holder.did}#0`, ...head },
      presentation([enveloped(await labelToken())], { holder: holder.did, ...change }),
      sign
    )

  test('the label in it is judged where the holder signed it', async () => {
    const result = await ask(await presented())
    expect(result.verdict).toBe('valid')
    expect(result.format?.securing).toBe('vc+jwt')
    expect(await answerOf(ask(await presented({}, {}, keyFor('ES256').sign)))).toEqual([
      'invalid',
      'decode: proof-invalid'
    ])
  })

  test('without a holder whoever holds the key presents; a key of another than the holder does not fit', async () => {
    const nobody = presentation([enveloped(await labelToken())])
    const kid = `${holder.did}#0`
    expect(await answerOf(ask(await jws({ alg: 'ES256', typ: 'vp+jwt', kid }, nobody, holder.sign)))).toEqual(['valid'])
    const other = keyFor('ES256')
    expect(await answerOf(ask(await presented({ holder: other.did })))).toEqual([
      'invalid',
      'decode: issuer-key-mismatch'
    ])
    expect(await answerOf(ask(await presented({ iss: other.did })))).toEqual(['invalid', 'decode: claims-contradict'])
  })

  test('what cannot be found out of the holder is not found out', async () => {
    const web = 'did:web:holder.example'
    expect((await ask(await presented({ holder: web }, { kid: `${web}#1` }))).verdict).toBe('unreachable')
    expect((await ask(await presented({}, { alg: 'ES512' }))).verdict).toBe('unsupported')
    expect((await ask(await presented({}, { alg: 'none' }))).verdict).toBe('invalid')
  })

  test('a key for authentication is the one to present with', async () => {
    const document = await didDocument({
      verificationMethod: [
        await methodOf('label'),
        await methodOf('status'),
        { ...(await methodOf('label')), id: '#present' }
      ],
      authentication: ['#present']
    })
    const payload = presentation([enveloped(await labelToken())], { holder: NETWORK })
    const asked = async (kid: string, by_: 'label' | 'stranger') =>
      answerOf(askWith(await jws(header({ typ: 'vp+jwt', kid }), payload, by(by_)), { [DID_DOCUMENT]: document }))
    expect(await asked(`${NETWORK}#present`, 'label')).toEqual(['valid'])
    expect(await asked(`${NETWORK}#present`, 'stranger')).toEqual(['invalid', 'decode: proof-invalid'])
    expect(await asked(`${NETWORK}#other`, 'label')).toEqual(['invalid', 'decode: key-not-found'])
  })

  test('one that ended is refused; one from the future has a note', async () => {
    expect(await answerOf(ask(await presented({ exp: seconds('2026-10-01T00:00:00Z') })))).toEqual([
      'invalid',
      'decode: proof-expired'
    ])
    const early = await ask(await presented({ iat: seconds('2026-12-01T00:00:00Z') }))
    expect(early.verdict).toBe('valid')
    expect(notesOf(early)).toContain('proof-not-yet-valid')
  })

  test('that it was made for somebody in particular is a note', async () => {
    expect(notesOf(await ask(await presented({ aud: 'https://verifier.example', nonce: '1' })))).toContain(
      'audience-not-compared'
    )
    expect(notesOf(await ask(await presented()))).toEqual([])
  })

  test('the vp claim of 1.1 and the envelope of 2.0 hold the same', async () => {
    const vp = { ...presentation([await labelToken()]), '@context': [V1] }
    const claims = { iss: holder.did, jti: 'urn:uuid:1', aud: 'https://verifier.example', nonce: '1', vp }
    const head = { alg: 'ES256', typ: 'JWT', kid: `${holder.did}#0` }
    expect(await answerOf(ask(await jws(head, claims, holder.sign)))).toEqual(['valid'])
    expect((await ask(await jws(head, claims, keyFor('ES256').sign))).verdict).toBe('invalid')
    expect((await ask(await jws(head, { ...claims, vp: { ...vp, holder: 'urn:x' } }, holder.sign))).verdict).toBe(
      'invalid'
    )
    const id = `data:application/vp+jwt,${await presented()}`
    const around = { '@context': V2, type: 'EnvelopedVerifiablePresentation', id }
    expect(await answerOf(ask(around))).toEqual(['valid'])
    expect((await ask({ ...around, type: 'EnvelopedVerifiableCredential' })).verdict).toBe('invalid')
  })

  test('a presentation in a presentation is not looked at', async () => {
    expect((await ask(presentation([await presented()]))).verdict).toBe('invalid')
    const inside = {
      '@context': V2,
      type: 'EnvelopedVerifiablePresentation',
      id: `data:application/vp+jwt,${await presented()}`
    }
    expect((await ask(presentation([inside]))).verdict).toBe('invalid')
    expect((await ask(presentation([inside, await label()]))).verdict).toBe('valid')
  })
})
