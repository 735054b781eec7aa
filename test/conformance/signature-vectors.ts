/**
 * Vectors of signatures: Ed25519 by the native path and in software, which must agree; the JOSE algorithms by the
 * native one.
 *
 * @module
 */

import {
  readKey,
  verifyBytes,
  verifySignature,
  type JsonObject,
  type SignatureAlgorithm
} from '@quality-label/credentials'
import { verifyEd25519 as verifyInSoftware } from '../../packages/credentials/dist/keys/ed25519-noble.js'
import { assertEqual } from './assert.js'
import { fromBase64, fromHex, toBase64Url, toHex } from './bytes.js'
import type { Corpus } from './corpus.js'
import { count } from './report.js'
import type { Test } from './suite.js'

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
  publicKeyPem?: string
  tests: { tcId: number; comment: string; msg: string; sig: string; result: 'valid' | 'invalid' | 'acceptable' }[]
}

/**
 * The policy is one for all runtimes: the cofactorless equation, S below the order, canonical A and R, neither of small
 * order. Of the twelve vectors only number 3 satisfies it; the corpus holds seven others.
 *
 * @see {@link https://eprint.iacr.org/2020/1244 Taming the many EdDSAs, table 6c}
 */
const acceptedSpecchecks = [3]

/** The JOSE algorithms, each with its vectors. */
const joseFiles: [SignatureAlgorithm, string][] = [
  ['ES256', 'ecdsa_secp256r1_sha256_p1363_test.json'],
  ['ES384', 'ecdsa_secp384r1_sha384_p1363_test.json'],
  ['RS256', 'rsa_signature_2048_sha256_test.json']
]

/** A test for each vector. */
export function signatureTests(corpus: Corpus): Test[] {
  return [
    ...speccheckTests(corpus),
    ...ed25519Tests(corpus),
    ...joseFiles.flatMap((row) => joseTests(corpus, ...row)),
    ...keySetTests(corpus)
  ]
}

function speccheckTests(corpus: Corpus): Test[] {
  return corpus.readJson<Speccheck[]>(corpus.vectors('ed25519-speccheck')[0]!.input).map((vector) => ({
    group: 'https://eprint.iacr.org/2020/1244 - Ed25519 at its edges',
    name: `number ${vector.index}`,
    run: () =>
      expectEd25519(
        'ed25519-speccheck',
        vector.pub_key,
        vector.signature,
        vector.message,
        acceptedSpecchecks.includes(vector.index)
      )
  }))
}

function ed25519Tests(corpus: Corpus): Test[] {
  const { testGroups } = corpus.readJson<{ testGroups: Group[] }>('wycheproof/ed25519_test.json')
  return testGroups.flatMap(({ publicKey, tests }) =>
    tests.map(({ tcId, comment, sig, msg, result }) => ({
      group: 'https://www.rfc-editor.org/rfc/rfc8032#section-5.1.7 - Ed25519',
      name: `${tcId} ${comment}`,
      run: () => expectEd25519('wycheproof', publicKey?.pk ?? '', sig, msg, result === 'valid')
    }))
  )
}

/** Each key as a PEM text, which all of them have, and as a JWK, where there is one. */
function joseTests(corpus: Corpus, algorithm: SignatureAlgorithm, file: string): Test[] {
  const { testGroups } = corpus.readJson<{ testGroups: Group[] }>(`wycheproof/${file}`)
  return testGroups.flatMap(({ publicKeyJwk, keyJwk = publicKeyJwk, publicKeyPem, tests }) =>
    tests.map(({ tcId, comment, sig, msg, result }) => ({
      group: `https://www.rfc-editor.org/rfc/rfc7518#section-3.1 - ${algorithm}`,
      name: `${tcId} ${comment}`,
      run: async () => {
        const expected = result === 'valid'
        const key = readKey({ type: 'CryptographicKey', publicKeyPem })
        const held = await verifySignature(algorithm, key, fromHex(sig), fromHex(msg))
        const byJwk = keyJwk ? await verifyBytes(algorithm, keyJwk, fromHex(sig), fromHex(msg)) : held
        count('wycheproof', algorithm, result, held === expected && byJwk === expected)
        assertEqual({ held, byJwk }, { held: expected, byJwk: expected })
        return String(held)
      }
    }))
  )
}

interface KeySetGroup {
  comment: string
  public?: { keys: JsonObject[] }
  private: { keys: JsonObject[] }
  tests: { tcId: number; jws: string; result: string }[]
}

/** Keys that contradict themselves. Of shared secrets nothing is believed here, though one token with one is sound. */
function keySetTests(corpus: Corpus): Test[] {
  const { testGroups } = corpus.readJson<{ testGroups: KeySetGroup[] }>('wycheproof/json_web_key_test.json')
  return testGroups.flatMap((group) =>
    group.tests.map(({ tcId, jws, result }) => ({
      group: 'https://www.rfc-editor.org/rfc/rfc7517#section-4 - JWK',
      name: `${tcId} ${group.comment}`,
      run: async () => {
        const held = await holds(jws, (group.public ?? group.private).keys)
        const [{ kty } = {}] = group.private.keys
        count('wycheproof', kty === 'oct' ? 'JWK, shared secrets refused' : 'JWK', result, !held)
        assertEqual(held, false)
        return 'refused'
      }
    }))
  )
}

async function holds(jws: string, keys: JsonObject[]): Promise<boolean> {
  const [head = '', payload = '', signature = ''] = jws.split('.')
  const { alg, kid } = JSON.parse(new TextDecoder().decode(fromBase64(head))) as {
    alg: SignatureAlgorithm
    kid: string
  }
  const key = keys.find((one) => one['kid'] === kid)!
  const data = new TextEncoder().encode(`${head}.${payload}`)
  // An algorithm that is not known here is a caller's mistake: this one only forwards what the token says.
  return verifyBytes(alg, key, fromBase64(signature), data).catch(() => false)
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
): Promise<string> {
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: toBase64Url(fromHex(key)) }
  const native = await verifyBytes('EdDSA', jwk, fromHex(signature), fromHex(message))
  count(suite, 'Ed25519 native', expected ? 'valid' : 'invalid', native === expected)
  const comparable = signature.length === 128 && encodingsPass(fromHex(key), fromHex(signature))
  const software = comparable && verifyInSoftware(fromHex(key), fromHex(signature), fromHex(message))
  count(suite, 'Ed25519 software', expected ? 'valid' : 'invalid', software === expected)
  assertEqual({ native, software }, { native: expected, software: expected })
  return String(native)
}

const p = 2n ** 255n - 19n
const order = 2n ** 252n + 27742317777372353535851937790883648493n

/** The tests before either path, written again: S below the order, y of A and R below p and not of small order. */
function encodingsPass(key: Uint8Array, signature: Uint8Array): boolean {
  const points = [key, signature.subarray(0, 32)].map((point) => number(point) & (2n ** 255n - 1n))
  return number(signature.subarray(32)) < order && points.every((y) => y < p && !isSmallOrder(y))
}

/** y of the eight points whose order divides eight. */
function isSmallOrder(y: bigint): boolean {
  const root = 2707385501144840649318225287225658788936804267575313519463743609750303402022n
  return [0n, 1n, p - 1n, root, p - root].includes(y)
}

function number(little: Uint8Array): bigint {
  return BigInt(`0x${toHex(Uint8Array.from(little).reverse()) || '0'}`)
}
