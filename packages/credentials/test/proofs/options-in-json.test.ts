import { expect, test } from 'vitest'
import { rdfc } from '../../src/canonical/rdfc.js'
import type { JsonObject } from '../../src/model/json.js'
import { checkOptionsInJson } from '../../src/proofs/options-in-json.js'
import { checkSpelling } from '../../src/proofs/json-spelling.js'
import { rejectionOf } from '../support/code-of.js'

const expires = '2026-01-01T00:00:00Z'
const options: JsonObject = {
  '@context': 'https://w3id.org/security/v2',
  type: 'Ed25519Signature2018',
  created: '2025-01-01T00:00:00Z',
  expires,
  proofPurpose: 'assertionMethod',
  verificationMethod: 'https://labels.example/issuer#key'
}
const { expires: _, ...endless } = options

async function outcome(written: JsonObject): Promise<string | undefined> {
  return rejectionOf(checkOptionsInJson(written, await rdfc(written)))
}

test('what is signed is what is written', async () => {
  expect(await outcome(options)).toBeUndefined()
  expect(await outcome(endless)).toBeUndefined()
})

test('a second word of the same context says the same, and is not what a reader looks at', async () => {
  const hidden = { ...endless, expiration: expires }
  expect(await rdfc(hidden)).toBe(await rdfc(options))
  expect(await outcome(hidden)).toBe('claims-not-in-json')
  expect(await outcome({ ...hidden, expires: '2030-01-01T00:00:00Z' })).toBe('claims-not-in-json')
})

test('a word of a context that another context names is known, too', async () => {
  // security/v2 takes `domain` from security/v1.
  expect(await rejectionOf(checkSpelling({ ...options, domain: 'x' }))).toBeUndefined()
  expect(await rejectionOf(checkSpelling({ ...options, 'https://w3id.org/security#domain': 'x' }))).toBe(
    'claims-not-in-json'
  )
})
