import { describe, expect, test } from 'vitest'
import { encodeMultikey } from '../../src/keys/multikey.js'
import { findVerificationMethod } from '../../src/keys/verification-method.js'
import type { JsonObject } from '../../src/model/json.js'
import { rejectionOf } from '../support/code-of.js'
import { jwkOf, newKey, publicKeyOf } from '../support/keys.js'

const id = 'https://labels.example/issuer'
const [key, other] = [newKey('Ed25519'), newKey('P-256')]
const method: JsonObject = {
  id: `${id}#a`,
  type: 'Multikey',
  controller: id,
  publicKeyMultibase: encodeMultikey(publicKeyOf(key))
}
const asked = (verificationMethod: unknown[], assertionMethod: unknown[] = [`${id}#a`], url = `${id}#a`) =>
  rejectionOf(findVerificationMethod({ id, verificationMethod, assertionMethod } as never, url))

describe('https://www.w3.org/TR/cid-1.0/#retrieve-verification-method', () => {
  test('a method is found by its id, whole or as the fragment of the document', async () => {
    expect(await asked([method])).toBeUndefined()
    expect(await asked([{ ...method, id: '#a' }], ['#a'])).toBeUndefined()
    expect(await asked([], [method])).toBeUndefined()
    expect(await asked([{ ...method, id: '#b' }], ['#b'])).toBe('key-not-found')
  })

  test('a name without # is a path beside the document, and names no method in it', async () => {
    expect(await asked([{ ...method, id: 'a' }], ['a'])).toBe('key-not-found')
    expect(await asked([method], ['a'])).toBe('key-not-authorised')
  })

  test('what is not under assertionMethod may not make assertions', async () => {
    expect(await asked([method], [])).toBe('key-not-authorised')
    expect(await asked([method], [`${id}#b`])).toBe('key-not-authorised')
    expect(await asked([method], [{ ...method, id: `${id}#b` }])).toBe('key-not-authorised')
  })

  test("another controller's method is not this one's", async () => {
    expect(await asked([{ ...method, controller: `${id}/other` }])).toBe('key-controller')
    expect(await asked([{ ...method, controller: undefined }])).toBe('key-controller')
  })
})

describe('one method, one key', () => {
  const jwk = jwkOf(other)

  test('the same key twice is one key', async () => {
    expect(await asked([method], [method])).toBeUndefined()
  })

  test('two keys of one name are none', async () => {
    const second = { ...method, publicKeyMultibase: encodeMultikey(publicKeyOf(other)) }
    expect(await asked([method, second])).toBe('key-ambiguous')
    expect(await asked([method], [second])).toBe('key-ambiguous')
    expect(await asked([{ ...method, id: '#a' }, second])).toBe('key-ambiguous')
  })

  test('two forms in one method are none', async () => {
    expect(await asked([{ ...method, publicKeyJwk: jwk }])).toBe('key-ambiguous')
    expect(await asked([{ ...method, type: 'JsonWebKey', publicKeyJwk: jwk }])).toBe('key-ambiguous')
    expect(
      await asked([{ ...method, type: 'JsonWebKey', publicKeyJwk: jwk, publicKeyMultibase: undefined }])
    ).toBeUndefined()
  })
})
