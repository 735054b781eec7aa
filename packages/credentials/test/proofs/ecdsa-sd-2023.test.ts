import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { UsageError } from '../../src/errors.js'
import { without, type JsonObject } from '../../src/model/json.js'
import { suite } from '../../src/proofs/ecdsa-sd-2023.js'
import { addProof } from '../../src/proofs/sign.js'
import { rejectionOf } from '../support/code-of.js'
import { derive, issue, multikeyOf, proofOf, type Base, type Components } from '../support/ecdsa-sd.js'

const options = {
  type: 'DataIntegrityProof',
  cryptosuite: 'ecdsa-sd-2023',
  created: '2026-03-01T00:00:00Z',
  verificationMethod: 'https://school.example/#key',
  proofPurpose: 'assertionMethod'
}

const mandatory: JsonObject = {
  '@context': [
    'https://www.w3.org/ns/credentials/v2',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    { member: 'https://school.example/terms#member', note: 'https://school.example/terms#note' }
  ],
  id: 'urn:bnid:credential',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id: 'https://school.example/', type: 'Profile' },
  validUntil: '2027-03-01T00:00:00Z'
}

const subject: JsonObject = {
  id: 'urn:bnid:subject',
  type: 'AchievementSubject',
  member: [
    { id: 'urn:bnid:ann', note: 'captain' },
    { id: 'urn:bnid:ben', note: 'reads _:c14n0 and "_:c14n1" aloud' }
  ]
}

const whole: JsonObject = {
  ...mandatory,
  validFrom: '2026-03-01T00:00:00Z',
  name: 'Sailing',
  credentialSubject: subject
}

let base: Base
let document: JsonObject
let components: Components

beforeAll(async () => {
  base = await issue(whole, mandatory, options)
  ;({ document, components } = await derive(base, without(whole, 'name')))
})

const verify = (changed: Partial<Components> = {}, shown = document, proofOptions: JsonObject = options) =>
  suite.verify({ document: shown, proof: proofOf(proofOptions, { ...components, ...changed }), key: base.issuerKey })

describe('a derived proof', () => {
  test('hands on the document that it covers', async () => {
    expect(await verify()).toBe(document)
    expect(document).not.toHaveProperty('name')
  })

  test.each([
    ['everything', whole],
    ['what is mandatory alone', mandatory],
    ['one member of a list', { ...mandatory, credentialSubject: { ...subject, member: { id: 'urn:bnid:ben' } } }]
  ])('covers %s', async (_, part) => {
    const shown = await derive(base, part)
    expect(await verify(shown.components, shown.document)).toBe(shown.document)
  })

  test('is not made here', async () => {
    const publicKeyMultibase = multikeyOf(base)
    const signer = { algorithm: 'ES256', publicKeyMultibase, sign: () => expect.unreachable() } as const
    const { cryptosuite, created, verificationMethod } = options
    const adding = addProof(document, { cryptosuite, created, verificationMethod, signer })
    await expect(adding).rejects.toThrow(UsageError)
  })
})

describe('a derived proof does not hold', () => {
  test('when a claim that was chosen is changed', async () => {
    const changed = { ...document, validFrom: '2026-03-02T00:00:00Z' }
    expect(await rejectionOf(verify({}, changed))).toBe('proof-invalid')
  })

  test('when a claim that is mandatory is changed', async () => {
    const changed = { ...document, validUntil: '2037-03-01T00:00:00Z' }
    expect(await rejectionOf(verify({}, changed))).toBe('proof-invalid')
  })

  test('when a claim is added', async () => {
    expect(await rejectionOf(verify({}, { ...document, name: 'Surfing' }))).toBe('proof-invalid')
  })

  test('when a claim that was chosen is taken out', async () => {
    expect(await rejectionOf(verify({}, without(document, 'validFrom')))).toBe('proof-invalid')
  })

  test('when a mandatory statement is not shown, whatever the indexes say', async () => {
    const shown = await derive(base, without(without(whole, 'name'), 'validUntil'))
    expect(shown.components.signatures).toHaveLength(components.signatures.length)
    expect(await rejectionOf(verify(shown.components, shown.document))).toBe('proof-invalid')
    const mandatoryIndexes = [...shown.components.mandatoryIndexes, 99]
    expect(await rejectionOf(verify({ ...shown.components, mandatoryIndexes }, shown.document))).toBe('proof-invalid')
  })

  test('when a mandatory statement passes for a chosen one', async () => {
    const mandatoryIndexes = components.mandatoryIndexes.slice(1)
    const signatures = [...components.signatures, components.signatures[0]!]
    expect(await rejectionOf(verify({ mandatoryIndexes, signatures }))).toBe('proof-invalid')
  })

  test('when a chosen statement passes for a mandatory one', async () => {
    const chosen = [0, 1, 2, 3, 4, 5, 6].find((i) => !components.mandatoryIndexes.includes(i))!
    const mandatoryIndexes = [...components.mandatoryIndexes, chosen]
    const signatures = components.signatures.slice(1)
    expect(await rejectionOf(verify({ mandatoryIndexes, signatures }))).toBe('proof-invalid')
  })

  test('with two signatures exchanged', async () => {
    const [first, second, ...rest] = components.signatures
    expect(await rejectionOf(verify({ signatures: [second!, first!, ...rest] }))).toBe('proof-invalid')
  })

  test('with one signature less, or one more', async () => {
    const { signatures } = components
    expect(await rejectionOf(verify({ signatures: signatures.slice(1) }))).toBe('proof-invalid')
    expect(await rejectionOf(verify({ signatures: [...signatures, signatures[0]!] }))).toBe('proof-invalid')
  })

  test('with two labels exchanged', async () => {
    const labels = new Map(components.labels)
    labels.set(0, components.labels.get(1)!).set(1, components.labels.get(0)!)
    expect(await rejectionOf(verify({ labels }))).toBe('proof-invalid')
  })

  test('with one label less', async () => {
    const labels = new Map([...components.labels].slice(1))
    expect(await rejectionOf(verify({ labels }))).toBe('proof-invalid')
  })

  test('when its options are changed', async () => {
    const changed = { ...options, created: '2026-03-02T00:00:00Z' }
    expect(await rejectionOf(verify({}, document, changed))).toBe('proof-invalid')
  })

  test('by the key of another issuer', async () => {
    const other = await issue(whole, mandatory, options)
    const answer = suite.verify({ document, proof: proofOf(options, components), key: other.issuerKey })
    expect(await rejectionOf(answer)).toBe('proof-invalid')
  })

  test('by statements that somebody else signed, with a key of his own', async () => {
    const forged = await issue({ ...whole, validFrom: '2020-01-01T00:00:00Z' }, mandatory, options)
    const shown = await derive(forged, { ...without(whole, 'name'), validFrom: '2020-01-01T00:00:00Z' })
    const { baseSignature, publicKey } = components
    expect(await rejectionOf(verify({ ...shown.components, baseSignature }, shown.document))).toBe('proof-invalid')
    expect(await rejectionOf(verify({ ...shown.components, baseSignature, publicKey }, shown.document))).toBe(
      'proof-invalid'
    )
  })
})

test('one node that is shown as two is refused', async () => {
  const labels = new Map(components.labels)
  labels.set(1, components.labels.get(0)!)
  expect(await rejectionOf(verify({ labels }))).toBe('proof-malformed')
})

test('a claim that holds, and is hidden from a JSON reader, is refused', async () => {
  const { validUntil, ...rest } = document
  const iri = 'https://www.w3.org/2018/credentials#validUntil'
  const dateTime = { '@value': validUntil, '@type': 'http://www.w3.org/2001/XMLSchema#dateTime' }
  expect(await rejectionOf(verify({}, { ...rest, [iri]: dateTime }))).toBe('claims-not-in-json')
  // Without the type it is another statement.
  expect(await rejectionOf(verify({}, { ...rest, [iri]: validUntil }))).toBe('proof-invalid')
})

test('components of the right form, and of whatever content, end in a problem', async () => {
  const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })
  const few = { maxLength: 20 }
  const arbitrary = fc.record({
    baseSignature: bytes(64),
    publicKey: bytes(33).map((point) => Uint8Array.from([0x80, 0x24, ...point])),
    signatures: fc.array(bytes(64), few),
    labels: fc.array(fc.tuple(fc.nat(9), bytes(32)), few).map((labels) => new Map(labels)),
    mandatoryIndexes: fc.uniqueArray(fc.nat(12), few)
  })
  // The others are those of a proof that holds, so that some get further.
  const changed = fc.tuple(arbitrary, fc.subarray(Object.keys(components) as (keyof Components)[], { minLength: 1 }))
  await fc.assert(
    fc.asyncProperty(changed, async ([found, names]) => {
      const some = Object.fromEntries(names.map((name) => [name, found[name]]))
      expect(await rejectionOf(verify(some))).toMatch(/^proof-(invalid|malformed)$/)
    }),
    { numRuns: 200 }
  )
})
