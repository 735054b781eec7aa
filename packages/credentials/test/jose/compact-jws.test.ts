import { CompactSign, compactVerify, generateKeyPair, exportJWK } from 'jose'
import { describe, expect, test } from 'vitest'
import { checkJws, openJws } from '../../src/jose/compact-jws.js'
import { decodeJwk } from '../../src/keys/jwk.js'
import { codeOf, rejectionOf } from '../support/code-of.js'

const payload = new TextEncoder().encode('{"a":"b"}')
const encoded = (header: unknown) => Buffer.from(JSON.stringify(header)).toString('base64url')

describe.each(['EdDSA', 'Ed25519', 'ES256', 'ES384', 'RS256'])('%s, with the library jose as the oracle', (alg) => {
  test('what it signs holds, and what it refuses is refused, at every place of the token', async () => {
    const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true })
    const key = decodeJwk(await exportJWK(publicKey))
    const token = await new CompactSign(payload).setProtectedHeader({ alg }).sign(privateKey)
    await checkJws(openJws(token), key)
    expect(new TextDecoder().decode(openJws(token).payload)).toBe('{"a":"b"}')
    for (let at = 0; at < token.length; at += 3) {
      const changed = token.slice(0, at) + (token[at] === 'A' ? 'Q' : 'A') + token.slice(at + 1)
      const oracle = await compactVerify(changed, publicKey).then(
        () => true,
        () => false
      )
      const ours = (await rejectionOf((async () => checkJws(openJws(changed), key))())) === undefined
      // It ignores bits that belong to no byte; here one text is one token.
      expect(ours && !oracle, `${alg} at ${at}`).toBe(false)
      if (oracle && !ours) expect(codeOf(() => openJws(changed))).toBe('proof-malformed')
    }
  })

  test('the key of another algorithm does not fit', async () => {
    const other = await generateKeyPair(alg === 'ES256' ? 'ES384' : 'ES256', { extractable: true })
    const { privateKey } = await generateKeyPair(alg)
    const token = await new CompactSign(payload).setProtectedHeader({ alg }).sign(privateKey)
    const key = decodeJwk(await exportJWK(other.publicKey))
    expect(await rejectionOf(checkJws(openJws(token), key))).toBe('key-type-mismatch')
  })
})

describe('https://www.rfc-editor.org/rfc/rfc7515#section-5.2', () => {
  test('an algorithm that is not supported opens, and verifies with no key', async () => {
    const { publicKey, privateKey } = await generateKeyPair('ES512', { extractable: true })
    const token = await new CompactSign(payload).setProtectedHeader({ alg: 'ES512' }).sign(privateKey)
    expect(openJws(token).algorithm).toBeUndefined()
    expect(codeOf(() => decodeJwk({ kty: 'EC', crv: 'P-521' }))).toBe('key-type-unsupported')
    expect(publicKey).toBeDefined()
  })

  test.each(['', '.', '..', 'a.b', 'a.b.c.d', `${encoded('text')}..`, `${encoded([])}..`, `${encoded({})}..`])(
    '%j is no token',
    (text) => {
      expect(['proof-malformed', 'not-json']).toContain(codeOf(() => openJws(text)))
    }
  )

  test('a payload may be anything, and nothing', () => {
    expect(openJws(`${encoded({ alg: 'ES256' })}..`).payload).toHaveLength(0)
  })
})
