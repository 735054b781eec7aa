import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { jcs } from '../../src/canonical/jcs.js'
import { rdfc } from '../../src/canonical/rdfc.js'
import type { JsonObject } from '../../src/model/json.js'
import { newKey, publicKeyOf, signWith, type KeyName } from '../support/keys.js'
import { prove, suiteNamed, type Hand, type Proven } from '../support/prove.js'
import { rejectionOf } from '../support/code-of.js'

const document: JsonObject = {
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://w3id.org/security/suites/ed25519-2020/v1'],
  id: 'urn:uuid:1',
  type: ['VerifiableCredential'],
  issuer: 'https://labels.example/issuer',
  validUntil: '2027-01-01T00:00:00Z',
  name: 'Label',
  credentialSubject: { name: 'somebody' }
}
const b64 = { b64: false, crit: ['b64'] }
const hand = (suite: string, type: KeyName, hash: string | null, alg?: string): Hand => ({
  suite,
  key: newKey(type),
  hash,
  ...(alg === undefined ? {} : { header: { alg, ...b64 } })
})
const rows: readonly [string, KeyName, Hand][] = (
  [
    ['eddsa-jcs-2022', 'Ed25519', null],
    ['eddsa-rdfc-2022', 'Ed25519', null],
    ['Ed25519Signature2020', 'Ed25519', null],
    ['ecdsa-jcs-2019', 'P-256', 'sha256'],
    ['ecdsa-jcs-2019', 'P-384', 'sha384'],
    ['ecdsa-rdfc-2019', 'P-256', 'sha256'],
    ['ecdsa-rdfc-2019', 'P-384', 'sha384'],
    ['Ed25519Signature2018', 'Ed25519', null, 'EdDSA'],
    ['JsonWebSignature2020', 'Ed25519', null, 'EdDSA'],
    ['JsonWebSignature2020', 'P-256', 'sha256', 'ES256'],
    ['JsonWebSignature2020', 'P-384', 'sha384', 'ES384'],
    ['JsonWebSignature2020', 'RSA', 'sha256', 'RS256']
  ] as const
).map(([suite, type, hash, alg]) => [suite, type, hand(suite, type, hash, alg)])
const overQuads = rows.filter(([suite]) => !suite.includes('jcs'))

async function outcome(hand: Hand, proven: Proven, change: Partial<Proven> = {}): Promise<string | undefined> {
  return rejectionOf((await suiteNamed(hand.suite)).verify({ ...proven, ...change }))
}

describe.each(rows)('%s by %s', (_, type, by) => {
  test('holds, and hands on the document', async () => {
    const proven = await prove(document, by)
    expect(await (await suiteNamed(by.suite)).verify(proven)).toEqual(document)
  })

  test('does not hold over another claim, with another option, or by another key', async () => {
    const proven = await prove(document, by)
    const { proof } = proven
    expect(await outcome(by, proven, { document: { ...document, name: 'Another' } })).toBe('proof-invalid')
    expect(await outcome(by, proven, { document: { ...document, validUntil: '2028-01-01T00:00:00Z' } })).toBe(
      'proof-invalid'
    )
    expect(await outcome(by, proven, { proof: { ...proof, created: '2026-03-01T00:00:01Z' } })).toBe('proof-invalid')
    expect(await outcome(by, proven, { proof: { ...proof, expires: '2030-01-01T00:00:00Z' } })).toBe('proof-invalid')
    expect(await outcome(by, proven, { key: publicKeyOf(newKey(type)) })).toBe('proof-invalid')
  })

  test('a signature that is none, or is cut, is malformed', async () => {
    const proven = await prove(document, by)
    const member = by.header ? 'jws' : 'proofValue'
    const value = proven.proof[member] as string
    for (const wrong of [
      undefined,
      null,
      '',
      5,
      value.slice(0, -4),
      `u${value.slice(1)}`,
      value.replace('..', '.e30.')
    ])
      expect(['proof-malformed', 'proof-invalid']).toContain(
        wrong === value ? 'proof-malformed' : await outcome(by, proven, { proof: { ...proven.proof, [member]: wrong } })
      )
  })
})

describe.each(overQuads)('%s by %s: a proof protects statements, not JSON keys', (_, __, by) => {
  test('a claim under its full IRI is not overlooked', async () => {
    const proven = await prove(document, by)
    const { validUntil, ...rest } = document
    const hidden = {
      ...rest,
      'https://www.w3.org/2018/credentials#validUntil': {
        '@value': validUntil!,
        '@type': 'http://www.w3.org/2001/XMLSchema#dateTime'
      }
    }
    expect(await outcome(by, proven, { document: hidden })).toBe('claims-not-in-json')
  })

  test('the end of a proof under another word of a context is not overlooked', async () => {
    const contexts = ['https://www.w3.org/ns/credentials/v2', 'https://w3id.org/security/v2']
    if (by.suite === 'Ed25519Signature2020') contexts.splice(1, 1, 'https://w3id.org/security/suites/ed25519-2020/v1')
    const proven = await prove({ ...document, '@context': contexts }, by, { expires: '2026-01-01T00:00:00Z' })
    const { expires, ...rest } = proven.proof
    expect(await outcome(by, proven)).toBeUndefined()
    // Some suites do not know the other word at all.
    expect(['claims-not-in-json', 'proof-transformation']).toContain(
      await outcome(by, proven, { proof: { ...rest, expiration: expires } })
    )
  })
})

describe('ecdsa: the curve chooses the hash', () => {
  const p384 = newKey('P-384')

  test('P-384 over SHA-256 does not hold', async () => {
    for (const suite of ['ecdsa-jcs-2019', 'ecdsa-rdfc-2019']) {
      const by = { suite, key: p384, hash: 'sha384' }
      const { proof } = await prove(document, by)
      const { proofValue: _, ...options } = proof
      const texts =
        suite === 'ecdsa-jcs-2019'
          ? [jcs(options), jcs(document)]
          : [await rdfc({ ...options, '@context': document['@context'] }), await rdfc(document)]
      const data = Buffer.concat(texts.map((text) => createHash('sha256').update(text).digest()))
      expect(await outcome(by, await prove(document, by, {}, data))).toBe('proof-invalid')
    }
  })

  test('the names of nodes follow it, too', async () => {
    const many = { ...document, credentialSubject: Array.from({ length: 9 }, (_, i) => ({ name: `somebody ${i}` })) }
    expect(await rdfc(many, { hash: 'SHA-384' })).not.toBe(await rdfc(many))
    expect(await rdfc(many, { hash: 'SHA-256' })).toBe(await rdfc(many))
    const by = { suite: 'ecdsa-rdfc-2019', key: p384, hash: 'sha384' }
    expect(await outcome(by, await prove(many, by))).toBeUndefined()
    const options = (await prove(many, by)).proof
    const texts = [
      await rdfc({ ...options, proofValue: undefined, '@context': document['@context'] }),
      await rdfc(many)
    ]
    const data = Buffer.concat(texts.map((text) => createHash('sha384').update(text).digest()))
    expect(await outcome(by, await prove(many, by, {}, data))).toBe('proof-invalid')
  })

  test.each(['ecdsa-jcs-2019', 'ecdsa-rdfc-2019'])('%s by a key of another type is a mismatch', async (suite) => {
    const by = { suite, key: newKey('P-256'), hash: 'sha256' }
    const proven = await prove(document, by)
    for (const type of ['Ed25519', 'RSA'] as const)
      expect(await outcome(by, proven, { key: publicKeyOf(newKey(type)) })).toBe('key-type-mismatch')
    // The signature of one curve is too short, or too long, for the other.
    expect(await outcome(by, proven, { key: publicKeyOf(p384) })).toBe('proof-malformed')
  })

  test('a signature in DER is malformed', async () => {
    const by = { suite: 'ecdsa-jcs-2019', key: newKey('P-256'), hash: 'sha256' }
    const proven = await prove(document, by)
    const longer = `z${'2'.repeat(96)}`
    expect(await outcome(by, proven, { proof: { ...proven.proof, proofValue: longer } })).toBe('proof-malformed')
    expect(signWith(by.key, new Uint8Array(1), 'sha256')).toHaveLength(64)
  })
})
