import { without, type JsonObject } from '@quality-label/credentials'
import { describe, expect, test } from 'vitest'
import { answerOf, ask, askWith, notesOf, trustList } from '../support/ask.js'
import { addAnyProof, didKeyOf } from '../support/keys.js'
import { DID_DOCUMENT, didDocument, label, labelDocument, methodOf, NETWORK, sign } from '../support/network.js'

const method = `${NETWORK}#label-1`

describe('proof sets', () => {
  test('a label with both proofs, or with either, is valid; without any it is invalid', async () => {
    expect(await answerOf(ask(await label()))).toEqual(['valid'])
    expect(await answerOf(ask(await sign(labelDocument(), { suites: ['eddsa-jcs-2022'] })))).toEqual(['valid'])
    expect(await answerOf(ask(await sign(labelDocument(), { suites: ['eddsa-rdfc-2022'] })))).toEqual(['valid'])
    expect(await answerOf(ask(labelDocument()))).toEqual(['invalid', 'proof: proof-missing'])
    expect((await ask({ ...labelDocument(), proof: [] })).verdict).toBe('invalid')
  })

  test('the cheapest proof names the securing', async () => {
    expect((await ask(await label())).format?.securing).toBe('eddsa-jcs-2022')
    const rdfc = await sign(labelDocument(), { suites: ['eddsa-rdfc-2022'] })
    expect((await ask(rdfc)).format?.securing).toBe('eddsa-rdfc-2022')
  })

  test("with 'all' one broken proof of two is invalid; with 'one' the cheapest decides alone", async () => {
    const signed = await label()
    const [rdfc, jcs] = signed['proof'] as [JsonObject, JsonObject]
    const broken = { ...rdfc, proofValue: jcs['proofValue']! }
    expect(await answerOf(ask({ ...signed, proof: [broken, jcs] }))).toEqual(['invalid', 'proof: proof-invalid'])
    expect((await ask({ ...signed, proof: [broken, jcs] }, { proofs: 'one' })).verdict).toBe('valid')
    const brokenJcs = { ...jcs, proofValue: rdfc['proofValue']! }
    expect((await ask({ ...signed, proof: [rdfc, brokenJcs] }, { proofs: 'one' })).verdict).toBe('invalid')
  })

  test("a stranger's proof beside the issuer's is invalid; with 'one' it is not asked", async () => {
    const signed = await addAnyProof(await label(), 'eddsa-jcs-2022', 'stranger', {
      verificationMethod: (await didKeyOf('stranger')).method
    })
    expect(await answerOf(ask(signed))).toEqual(['invalid', 'key: issuer-key-mismatch'])
    expect((await ask(signed, { proofs: 'one' })).verdict).toBe('valid')
  })

  test('a proof for another purpose does not vouch, and does not harm beside one that does', async () => {
    const options = { verificationMethod: method, proofPurpose: 'authentication' }
    const alone = await addAnyProof(labelDocument(), 'eddsa-jcs-2022', 'label', options)
    expect(await answerOf(ask(alone))).toEqual(['invalid', 'proof: proof-purpose'])
    expect((await ask(await addAnyProof(await label(), 'eddsa-jcs-2022', 'label', options))).verdict).toBe('valid')
  })

  test('an unknown suite alone is unsupported; under its name with another proof type it is not taken for a known one', async () => {
    const signed = await sign(labelDocument(), { suites: ['eddsa-jcs-2022'] })
    const as = (change: JsonObject) => ask({ ...signed, proof: { ...(signed['proof'] as JsonObject), ...change } })
    expect(await answerOf(as({ cryptosuite: 'eddsa-2099' }))).toEqual(['unsupported', 'key: cryptosuite-unsupported'])
    expect(await answerOf(as({ type: 'constructor', cryptosuite: undefined }))).toEqual([
      'unsupported',
      'key: proof-type-unsupported'
    ])
    expect((await as({ cryptosuite: '__proto__' })).verdict).toBe('unsupported')
    expect((await as({ type: 'eddsa-jcs-2022' })).verdict).toBe('unsupported')
  })

  test('more proofs than the limit are not decided', async () => {
    const signed = await label()
    const proofs = signed['proof'] as JsonObject[]
    const many = Array.from({ length: 11 }, () => proofs[0]!)
    expect(await answerOf(ask({ ...signed, proof: many }))).toEqual(['unsupported', 'key: limit-exceeded'])
    expect((await ask(signed, { limits: { maxProofs: 2 } })).verdict).toBe('valid')
    expect((await ask(signed, { limits: { maxProofs: 1 } })).verdict).toBe('unsupported')
  })
})

describe('https://www.w3.org/TR/vc-data-integrity/#verify-proof-sets-and-chains', () => {
  async function chain(suite: 'eddsa-jcs-2022' | 'eddsa-rdfc-2022') {
    const first = await addAnyProof(labelDocument(), suite, 'label', { id: 'urn:uuid:1', verificationMethod: method })
    const proofs = first['proof'] as JsonObject[]
    const covered = { ...without(first, 'proof'), proof: proofs }
    return addAnyProof(first, suite, 'label', { previousProof: 'urn:uuid:1', verificationMethod: method }, covered)
  }

  test.each(['eddsa-jcs-2022', 'eddsa-rdfc-2022'] as const)(
    'a chain by %s holds; without its first link it does not',
    async (suite) => {
      const signed = await chain(suite)
      const [first, second] = signed['proof'] as [JsonObject, JsonObject]
      expect(await answerOf(ask(signed))).toEqual(['valid'])
      expect((await ask(signed, { proofs: 'one' })).verdict).toBe('valid')
      expect(await answerOf(ask({ ...signed, proof: [second] }))).toEqual(['invalid', 'proof: previous-proof-missing'])
      expect((await ask({ ...signed, proof: [{ ...first, created: '2026-03-02T00:00:00Z' }, second] })).verdict).toBe(
        'invalid'
      )
    }
  )

  test('a proof that names itself ends in an answer', async () => {
    const looped = await addAnyProof(labelDocument(), 'eddsa-jcs-2022', 'label', {
      id: 'urn:uuid:1',
      previousProof: 'urn:uuid:1',
      verificationMethod: method
    })
    expect((await ask(looped)).verdict).toBe('invalid')
    expect((await ask(looped, { proofs: 'one' })).verdict).toBe('invalid')
  })
})

describe('dates of a proof', () => {
  const proven = (options: JsonObject) =>
    addAnyProof(labelDocument(), 'eddsa-jcs-2022', 'label', { verificationMethod: method, ...options })

  test('created within the skew is valid, beyond it not yet', async () => {
    expect((await ask(await proven({ created: '2026-11-22T12:05:00Z' }))).verdict).toBe('valid')
    expect(await answerOf(ask(await proven({ created: '2026-11-22T12:05:01Z' })))).toEqual([
      'not-yet-valid',
      'validity: proof-not-yet-valid'
    ])
  })

  test('expired is invalid, also by a second beyond the skew', async () => {
    expect((await ask(await proven({ expires: '2026-11-22T11:55:00Z' }))).verdict).toBe('valid')
    expect(await answerOf(ask(await proven({ expires: '2026-11-22T11:54:59Z' })))).toEqual([
      'invalid',
      'proof: proof-expired'
    ])
  })

  test('a date that is none is invalid; no date at all passes', async () => {
    expect(await answerOf(ask(await proven({ created: 'yesterday' })))).toEqual(['invalid', 'proof: proof-malformed'])
    expect(await answerOf(ask(await proven({ expires: 5 })))).toEqual(['invalid', 'proof: proof-malformed'])
    expect((await ask(await proven({ created: undefined }))).verdict).toBe('valid')
  })

  test.each([
    ['a full IRI', 'https://w3id.org/security#expiration'],
    ['a compact IRI', 'sec:expiration']
  ])('an end that is hidden under %s is not overlooked', async (_, key) => {
    const expires = '2026-01-01T00:00:00Z'
    const context = [...(labelDocument()['@context'] as string[]), { sec: 'https://w3id.org/security#' }]
    const document = labelDocument({ '@context': key.startsWith('sec:') ? context : labelDocument()['@context']! })
    const signed = await addAnyProof(document, 'eddsa-rdfc-2022', 'label', { verificationMethod: method, expires })
    expect((await ask(signed)).verdict).toBe('invalid')
    const [proof] = signed['proof'] as [JsonObject]
    const value = { '@value': expires, '@type': 'http://www.w3.org/2001/XMLSchema#dateTime' }
    const hidden = { ...without(proof, 'expires'), [key]: value }
    expect((await ask({ ...signed, proof: [hidden] })).verdict).toBe('invalid')
  })
})

describe('keys that ended', () => {
  const withKey = async (change: JsonObject) =>
    didDocument({ verificationMethod: [await methodOf('label', change), await methodOf('status')] })
  const askKey = async (change: JsonObject, created: string | undefined, options = {}) =>
    askWith(
      await addAnyProof(labelDocument(), 'eddsa-jcs-2022', 'label', { verificationMethod: method, created }),
      { [DID_DOCUMENT]: await withKey(change) },
      options
    )

  test('a proof made before the key was revoked passes with a note, one made then or later is invalid', async () => {
    const change = { revoked: '2026-06-01T00:00:00Z' }
    const earlier = await askKey(change, '2026-05-31T23:59:59Z')
    expect(earlier.verdict).toBe('valid')
    expect(notesOf(earlier)).toContain('key-revoked-later')
    expect(await answerOf(askKey(change, '2026-06-01T00:00:00Z'))).toEqual(['invalid', 'proof: key-revoked'])
    expect(await answerOf(askKey(change, undefined))).toEqual(['invalid', 'proof: key-revoked'])
    expect(await answerOf(askKey({ revoked: 'somewhen' }, '2026-05-31T23:59:59Z'))).toEqual([
      'invalid',
      'proof: key-revoked'
    ])
  })

  test('a key that has expired since counts as one that was revoked since', async () => {
    const change = { expires: '2026-06-01T00:00:00Z' }
    const earlier = await askKey(change, '2026-05-31T23:59:59Z')
    expect([earlier.verdict, notesOf(earlier)]).toEqual(['valid', expect.arrayContaining(['key-revoked-later'])])
    const strict = { trust: trustList({ strictKeys: true }) }
    expect(await answerOf(askKey(change, '2026-05-31T23:59:59Z', strict))).toEqual(['invalid', 'proof: key-expired'])
  })

  test('with strictKeys an earlier proof is refused too', async () => {
    const trust = trustList({ strictKeys: true })
    const change = { revoked: '2026-06-01T00:00:00Z' }
    expect(await answerOf(askKey(change, '2026-05-31T23:59:59Z', { trust }))).toEqual(['invalid', 'proof: key-revoked'])
    expect((await askKey({}, '2026-05-31T23:59:59Z', { trust })).verdict).toBe('valid')
  })

  test('a proof made after the key expired is invalid, or without a date once it has', async () => {
    const change = { expires: '2026-06-01T00:00:00Z' }
    expect((await askKey(change, '2026-05-31T23:59:59Z')).verdict).toBe('valid')
    expect(await answerOf(askKey(change, '2026-06-01T00:00:00Z'))).toEqual(['invalid', 'proof: key-expired'])
    expect(await answerOf(askKey(change, undefined))).toEqual(['invalid', 'proof: key-expired'])
  })
})
