import { describe, expect, test } from 'vitest'
import { resolveDid } from '../../src/dids/resolve-did.js'
import { findVerificationMethod } from '../../src/keys/verification-method.js'
import { rejectionOf } from '../support/code-of.js'
import { jwkOf, newKey, publicKeyOf } from '../support/keys.js'

const didOf = (jwk: unknown) => `did:jwk:${Buffer.from(JSON.stringify(jwk)).toString('base64url')}`
const key = newKey('P-256')

describe('https://github.com/quartzjer/did-jwk/blob/main/spec.md', () => {
  test.each(['Ed25519', 'P-256', 'P-384', 'RSA'] as const)('a key of type %s is its own document', async (type) => {
    const own = newKey(type)
    const did = didOf(jwkOf(own))
    const { key: found } = await findVerificationMethod(await resolveDid(did), `${did}#0`)
    expect(found).toEqual(publicKeyOf(own))
    expect(await rejectionOf(findVerificationMethod(await resolveDid(did), `${did}#1`))).toBe('key-not-found')
  })

  test('a key for encryption makes no assertions; one for signatures does', async () => {
    const find = async (use: string) => {
      const did = didOf({ ...jwkOf(key), use })
      return findVerificationMethod(await resolveDid(did), `${did}#0`)
    }
    expect(await rejectionOf(find('enc'))).toBe('key-not-authorised')
    expect(await rejectionOf(find('sig'))).toBeUndefined()
  })

  test('a private key is refused', async () => {
    expect(await rejectionOf(resolveDid(didOf(key.export({ format: 'jwk' }))))).toBe('key-malformed')
  })

  test.each(['did:jwk:e30=', 'did:jwk:AAAA', didOf([]), didOf('x'), `did:jwk:${'A'.repeat(10_000)}`, 'did:jwk:_w'])(
    '%s is malformed',
    async (did) => {
      expect(await rejectionOf(resolveDid(did))).toBe('did-malformed')
    }
  )

  test('an id with padding, or with a name twice, is another id', async () => {
    const twice = `did:jwk:${Buffer.from('{"kty":"EC","kty":"OKP"}').toString('base64url')}`
    expect(await rejectionOf(resolveDid(twice))).toBe('did-malformed')
  })
})
