import { describe, expect, test } from 'vitest'
import { resolveDid } from '../../src/dids/resolve-did.js'
import { findVerificationMethod } from '../../src/keys/verification-method.js'
import { encodeBase58 } from '../../src/keys/base58.js'
import { encodeMultikey } from '../../src/keys/multikey.js'
import { rejectionOf } from '../support/code-of.js'
import { newKey, publicKeyOf } from '../support/keys.js'

const multibase = (...bytes: number[]) => `z${encodeBase58(Uint8Array.from([...bytes, ...new Uint8Array(64).fill(9)]))}`

describe('https://w3c-ccg.github.io/did-key-spec/', () => {
  test.each(['Ed25519', 'P-256', 'P-384'] as const)('a key of type %s is its own document', async (type) => {
    const key = publicKeyOf(newKey(type))
    const text = encodeMultikey(key)
    const document = await resolveDid(`did:key:${text}`)
    const found = await findVerificationMethod(document, `did:key:${text}#${text}`)
    expect(found.key).toEqual(key)
    expect(await rejectionOf(findVerificationMethod(document, `did:key:${text}`))).toBe('key-not-found')
  })

  test.each([
    ['P-521', [0x82, 0x24]],
    ['secp256k1', [0xe7, 0x01]],
    ['BLS12-381', [0xeb, 0x01]],
    ['RSA', [0x85, 0x24]]
  ])('a key of type %s has a document, and is of no use here', async (_, prefix) => {
    const text = multibase(...prefix)
    const document = await resolveDid(`did:key:${text}`)
    expect(await rejectionOf(findVerificationMethod(document, `did:key:${text}#${text}`))).toBe('key-type-unsupported')
  })

  test.each([
    [multibase(0x13, 0x37), 'key-type-unsupported'],
    [multibase(0xed, 0x01), 'key-malformed'],
    [multibase(0x80, 0x24), 'key-malformed'],
    ['z0', 'key-malformed'],
    ['mAAAA', 'did-malformed'],
    ['uAAAA', 'did-malformed']
  ])('did:key:%s is %s', async (text, code) => {
    expect(await rejectionOf(resolveDid(`did:key:${text}`))).toBe(code)
  })
})
