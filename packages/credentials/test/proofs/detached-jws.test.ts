import { describe, expect, test } from 'vitest'
import type { JsonObject } from '../../src/model/json.js'
import { newKey } from '../support/keys.js'
import { prove, suiteNamed } from '../support/prove.js'
import { rejectionOf } from '../support/code-of.js'

const document: JsonObject = {
  '@context': ['https://www.w3.org/2018/credentials/v1'],
  type: ['VerifiableCredential'],
  issuer: 'https://labels.example/issuer',
  issuanceDate: '2026-01-01T00:00:00Z',
  credentialSubject: { id: 'urn:uuid:1' }
}
const [ed25519, p256] = [newKey('Ed25519'), newKey('P-256')]
const eddsa = { alg: 'EdDSA', b64: false, crit: ['b64'] }

/** Every header is signed as it stands: what is refused is the header, not the signature. */
async function outcome(header: JsonObject, key = ed25519, suite = 'Ed25519Signature2018', hash: string | null = null) {
  return rejectionOf((await suiteNamed(suite)).verify(await prove(document, { suite, key, hash, header })))
}

describe('https://www.rfc-editor.org/rfc/rfc7797#section-6', () => {
  test('an unencoded payload, and a reader who must know it', async () => {
    expect(await outcome(eddsa)).toBeUndefined()
    expect(await outcome({ crit: ['b64'], b64: false, alg: 'EdDSA', kid: 'x' })).toBeUndefined()
  })

  test.each<JsonObject>([
    { ...eddsa, b64: true },
    { ...eddsa, b64: 'false' },
    { alg: 'EdDSA', crit: ['b64'] },
    { alg: 'EdDSA', b64: false },
    { ...eddsa, crit: [] },
    { ...eddsa, crit: ['b64', 'exp'], exp: 0 },
    { ...eddsa, crit: ['b64', 'b64'] },
    { ...eddsa, crit: 'b64' },
    { ...eddsa, alg: 'none' },
    { ...eddsa, alg: 'HS256' },
    { b64: false, crit: ['b64'] }
  ])('%j is malformed', async (header) => expect(await outcome(header)).toBe('proof-malformed'))

  test('another algorithm than that of the key is a mismatch; one that is not known here is unsupported', async () => {
    expect(await outcome({ ...eddsa, alg: 'ES256' })).toBe('key-type-mismatch')
    expect(await outcome({ ...eddsa, alg: 'EdDSA' }, p256, 'JsonWebSignature2020', 'sha256')).toBe('key-type-mismatch')
    expect(await outcome({ ...eddsa, alg: 'PS256' }, newKey('RSA'), 'JsonWebSignature2020', 'sha256')).toBe(
      'proof-type-unsupported'
    )
  })
})

test('a document may name the context of the suite, and need not', async () => {
  const by = { suite: 'JsonWebSignature2020', key: p256, hash: 'sha256', header: { ...eddsa, alg: 'ES256' } }
  const naming = {
    ...document,
    '@context': ['https://www.w3.org/2018/credentials/v1', 'https://w3id.org/security/suites/jws-2020/v1']
  }
  for (const one of [document, naming])
    expect(await rejectionOf((await suiteNamed(by.suite)).verify(await prove(one, by)))).toBeUndefined()
})

test('a payload between the dots is not the one that is covered', async () => {
  const proven = await prove(document, { suite: 'Ed25519Signature2018', key: ed25519, hash: null, header: eddsa })
  const jws = (proven.proof['jws'] as string).replace('..', '.e30.')
  const suite = await suiteNamed('Ed25519Signature2018')
  expect(await rejectionOf(suite.verify({ ...proven, proof: { ...proven.proof, jws } }))).toBe('proof-malformed')
})

test('a proof of one type is not one of the other', async () => {
  const proven = await prove(document, { suite: 'Ed25519Signature2018', key: ed25519, hash: null, header: eddsa })
  const suite = await suiteNamed('JsonWebSignature2020')
  const proof = { ...proven.proof, type: 'JsonWebSignature2020' }
  expect(await rejectionOf(suite.verify({ ...proven, proof }))).toBe('proof-invalid')
})
