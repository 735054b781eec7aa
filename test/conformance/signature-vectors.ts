/**
 * Vectors of signatures: Ed25519 by the native path and in software, which must agree; the JOSE algorithms by the
 * native one.
 *
 * @module
 */

import { verifyBytes, type JsonObject, type SignatureAlgorithm } from '@quality-label/credentials'
import { describe, expect, test } from 'vitest'
import { verifyEd25519 as verifyInSoftware } from '../../packages/credentials/dist/keys/ed25519-noble.js'
import * as corpus from './corpus.js'
import { count } from './report.js'

interface Speccheck {
  index: number
  message: string
  pub_key: string
  signature: string
}

interface Group {
  publicKey?: { pk?: string }
  publicKeyJwk?: JsonObject
  keyJwk?: JsonObject
  tests: { tcId: number; comment: string; msg: string; sig: string; result: 'valid' | 'invalid' | 'acceptable' }[]
}

/**
 * The policy is one for all runtimes: the cofactorless equation, S below the order, canonical A and R, A not of small
 * order. Of the twelve vectors, numbers 2 (R of small order, which the policy allows) and 3 satisfy it; the corpus
 * holds seven.
 *
 * @see {@link https://eprint.iacr.org/2020/1244 Taming the many EdDSAs, table 6c}
 */
const acceptedSpecchecks = [2, 3]

/** Defines a test for each vector. */
export function defineSignatureVectors(): void {
  describe('https://eprint.iacr.org/2020/1244 - Ed25519 at its edges', () => {
    const vectors = corpus.readJson<Speccheck[]>(corpus.vectors('ed25519-speccheck')[0]!.input)
    test.each(vectors.map((vector) => [vector.index, vector] as const))('number %i', async (index, vector) => {
      await expectEd25519(
        'ed25519-speccheck',
        vector.pub_key,
        vector.signature,
        vector.message,
        acceptedSpecchecks.includes(index)
      )
    })
  })
  describe('https://www.rfc-editor.org/rfc/rfc8032#section-5.1.7 - Ed25519', () => {
    const groups = corpus.readJson<{ testGroups: Group[] }>('wycheproof/ed25519_test.json').testGroups
    test.each(flat(groups))('%i %s', async (_, __, { publicKey }, { sig, msg, result }) => {
      await expectEd25519('wycheproof', publicKey?.pk ?? '', sig, msg, result === 'valid')
    })
  })
  describe.each([
    ['ES256', 'ecdsa_secp256r1_sha256_p1363_test.json'],
    ['ES384', 'ecdsa_secp384r1_sha384_p1363_test.json'],
    ['RS256', 'rsa_signature_2048_sha256_test.json']
  ] as const)('https://www.rfc-editor.org/rfc/rfc7518#section-3.1 - %s', (algorithm, file) => {
    const { testGroups } = corpus.readJson<{ testGroups: Group[] }>(`wycheproof/${file}`)
    test.each(flat(testGroups.filter(({ publicKeyJwk, keyJwk }) => publicKeyJwk ?? keyJwk)))(
      '%i %s',
      async (_, __, { publicKeyJwk, keyJwk }, one) => {
        const held = await verifyBytes(
          algorithm satisfies SignatureAlgorithm,
          (publicKeyJwk ?? keyJwk)!,
          bytes(one.sig),
          bytes(one.msg)
        )
        count('wycheproof', algorithm, one.result, held === (one.result === 'valid'))
        expect(held).toBe(one.result === 'valid')
      }
    )
  })
}

function flat(groups: Group[]): [number, string, Group, Group['tests'][number]][] {
  return groups.flatMap((group) =>
    group.tests.map((one): [number, string, Group, Group['tests'][number]] => [one.tcId, one.comment, group, one])
  )
}

/**
 * The software runs behind the same tests of the encodings as the native implementation, so it is compared where they
 * let a vector pass. Nothing of the public API can force it in a runtime that has its own.
 */
async function expectEd25519(
  suite: string,
  key: string,
  signature: string,
  message: string,
  expected: boolean
): Promise<void> {
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(key, 'hex').toString('base64url') }
  const native = await verifyBytes('EdDSA', jwk, bytes(signature), bytes(message))
  count(suite, 'Ed25519 native', expected ? 'valid' : 'invalid', native === expected)
  const comparable = signature.length === 128 && encodingsPass(bytes(key), bytes(signature))
  const software = comparable && verifyInSoftware(bytes(key), bytes(signature), bytes(message))
  count(suite, 'Ed25519 software', expected ? 'valid' : 'invalid', software === expected)
  expect({ native, software }).toEqual({ native: expected, software: expected })
}

const p = 2n ** 255n - 19n
const order = 2n ** 252n + 27742317777372353535851937790883648493n

/**
 * The tests before either path, written again: S below the order, y of A and R below p. Small orders are the equation's
 * own.
 */
function encodingsPass(key: Uint8Array, signature: Uint8Array): boolean {
  const y = (point: Uint8Array) => number(point) & (2n ** 255n - 1n)
  return (
    number(signature.subarray(32)) < order && y(signature.subarray(0, 32)) < p && y(key) < p && !isSmallOrder(y(key))
  )
}

/** y of the eight points whose order divides eight. */
function isSmallOrder(y: bigint): boolean {
  const root = 2707385501144840649318225287225658788936804267575313519463743609750303402022n
  return [0n, 1n, p - 1n, root, p - root].includes(y)
}

function number(little: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(little).reverse().toString('hex') || '0'}`)
}

function bytes(hex: string): Uint8Array {
  return new Uint8Array(Buffer.from(hex, 'hex'))
}
