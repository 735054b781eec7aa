import { describe, expect, test } from 'vitest'
import { addressOf, didWebOf } from '../../src/dids/did-web.js'
import { resolveDid } from '../../src/dids/resolve-did.js'
import { codeOf } from '../support/code-of.js'

describe('https://w3c-ccg.github.io/did-method-web/#read-resolve', () => {
  test.each([
    ['did:web:labels.example', 'https://labels.example/.well-known/did.json'],
    ['did:web:Labels.Example', 'https://labels.example/.well-known/did.json'],
    ['did:web:labels.example%3A8443', 'https://labels.example:8443/.well-known/did.json'],
    ['did:web:labels.example%3a8443', 'https://labels.example:8443/.well-known/did.json'],
    ['did:web:labels.example:a:b', 'https://labels.example/a/b/did.json'],
    ['did:web:labels.example:a%20b:%E2%82%AC', 'https://labels.example/a%20b/%E2%82%AC/did.json'],
    ['did:web:labels.example:a%3Ab', 'https://labels.example/a%3Ab/did.json'],
    ['did:web:labels.example:%252F', 'https://labels.example/%252F/did.json'],
    ['did:web:localhost%3A4173', 'https://localhost:4173/.well-known/did.json']
  ])('%s is at %s', (did, address) => expect(addressOf(did, false)).toBe(address))

  test('on localhost, where the network is local, by http; elsewhere never', () => {
    expect(addressOf('did:web:localhost%3A4173', true)).toBe('http://localhost:4173/.well-known/did.json')
    expect(addressOf('did:web:labels.example', true)).toMatch(/^https:/)
    expect(addressOf('did:web:localhost.evil.example', true)).toMatch(/^https:/)
  })

  test.each([
    'did:web:',
    'did:web:labels.example:',
    'did:web:labels.example::a',
    'did:web:labels.example%2Fa',
    'did:web:labels.example%3A',
    'did:web:labels.example%3Aport',
    'did:web:labels.example%3A443%40evil.example',
    'did:web:labels.example%3A99999',
    'did:web:labels.example%3A4%34',
    'did:web:labels.example%253A443',
    'did:web:l%C3%A4bels.example',
    'did:web:%6Cabels.example',
    'did:web:xn--.example',
    'did:web:user%40labels.example',
    'did:web:labels.example%23a',
    'did:web:labels.example%5Ca',
    'did:web:labels.example:..',
    'did:web:labels.example:%2e%2E',
    'did:web:labels.example:a%2Fb',
    'did:web:labels.example:a%5Cb',
    'did:web:labels.example:a%00',
    'did:web:labels.example:a%zz',
    'did:web:.labels.example',
    'did:web:labels..example'
  ])('%s could mean two addresses, and is refused', (did) =>
    expect(codeOf(() => addressOf(did, false))).toBe('did-malformed')
  )

  test.each([
    'did:web:läbels.example',
    'did:web:labels.example/a',
    'did:web:labels.example?a',
    'did:web:a b',
    'DID:web:labels.example'
  ])('%s is no DID', async (did) => expect(resolveDid(did, { fetch: () => expect.unreachable() })).rejects.toThrow())
})

test('the id of an origin leads back to it', () => {
  expect(didWebOf('https://labels.example/')).toBe('did:web:labels.example')
  expect(addressOf(didWebOf('http://localhost:4173'), true)).toBe('http://localhost:4173/.well-known/did.json')
})
