import { describe, expect, test } from 'vitest'
import { resolve } from '../../src/dids/registry.js'
import { findVerificationMethod } from '../../src/keys/verification-method.js'
import { encodeMultikey } from '../../src/keys/multikey.js'
import type { JsonValue } from '../../src/model/json.js'
import { rejectionOf } from '../support/code-of.js'
import { newKey, publicKeyOf } from '../support/keys.js'

const id = 'https://labels.example/issuer'
const publicKeyMultibase = encodeMultikey(publicKeyOf(newKey('Ed25519')))
const url = `${id}#${publicKeyMultibase}`
const document = {
  id,
  verificationMethod: [{ id: url, type: 'Multikey', controller: id, publicKeyMultibase }],
  assertionMethod: [url]
}

function resolved(asked: string, answer: JsonValue) {
  return resolve(asked, { local: false, load: (address) => Promise.resolve(address === asked ? answer : null) })
}

describe('https://www.w3.org/TR/cid-1.0/#retrieve-verification-method', () => {
  test('an id that is an address is asked for its document', async () => {
    expect((await findVerificationMethod(await resolved(id, document), url)).id).toBe(url)
  })

  test('a document of another id is not its document', async () => {
    expect(await rejectionOf(resolved(id, { ...document, id: `${id}/` }))).toBe('controller-document-id')
    expect(await rejectionOf(resolved(id, { ...document, id: 'did:web:labels.example' }))).toBe(
      'controller-document-id'
    )
  })

  test('a profile, a text or an error in its place says nothing of the key', async () => {
    for (const answer of [{ id, type: 'Profile' }, 'x', null, [], { error: 'x' }, { verificationMethod: [] }])
      expect(await rejectionOf(resolved(id, answer))).toBe('controller-document-invalid')
  })

  test('a key that stands in the fragment alone proves nothing', async () => {
    const without = { ...document, verificationMethod: [], assertionMethod: [] }
    expect(await rejectionOf(findVerificationMethod(await resolved(id, without), url))).toBe('key-not-found')
  })

  test.each([
    ['urn:uuid:1', 'did-malformed'],
    ['xxx:1', 'did-malformed'],
    ['ftp://labels.example/', 'did-malformed'],
    ['https://', 'did-malformed'],
    ['did:example:1', 'did-method-unsupported'],
    ['did:constructor:1', 'did-method-unsupported']
  ])('%s is %s', async (asked, code) => {
    expect(await rejectionOf(resolved(asked, document))).toBe(code)
  })
})
