/**
 * Vectors of single algorithms: JCS, RDF canonicalization, did:key, the intermediate values of the cryptosuites, and
 * the pinned contexts.
 *
 * @module
 */

import { isPinnedContext, jcs, loadContext, rdfc, resolveDid, type JsonObject } from '@quality-label/credentials'
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import * as corpus from './corpus.js'
import { exceptions } from './exceptions.js'
import { count, countMissing } from './report.js'

/** Defines a test for each vector. */
export function defineSharedVectors(): void {
  describe('https://www.rfc-editor.org/rfc/rfc8785 - JCS', () => {
    test.each(corpus.vectors('jcs').map(({ id, ...vector }) => [id, vector] as const))(
      '%s',
      (_, { input, expected }) => {
        tally('jcs', 'vectors', () => expect(jcs(corpus.readJson(input))).toBe(corpus.readText(expected).trimEnd()))
      }
    )
  })
  describe('https://w3c-ccg.github.io/did-key-spec/ - the key of a did:key', () => {
    const own = corpus.cases().filter(({ id }) => id.startsWith('did-key-vectors/ed25519'))
    test.each(own.map(({ file }) => [file]))('%s', expectKeyOf)
  })
  describe('https://www.w3.org/TR/vc-di-eddsa/#representation-eddsa-rdfc-2022 - intermediate values', () => {
    test('the canonical document and its hash', async () => {
      await expectIntermediate('employmentAuth.json', 'canonDocDataInt.txt', 'docHashDataInt.txt')
    })
    test('the canonical options of the proof and their hash', async () => {
      await expectIntermediate(
        'eddsa-rdfc-2022/employ/proofConfigDataInt.json',
        'proofCanonDataInt.txt',
        'proofHashDataInt.txt'
      )
    })
  })
  describe('pinned contexts are those that their publishers hashed', () => {
    test.each(corpus.contextFiles().map(({ url, ...file }) => [url, file] as const))('%s', expectPinned)
  })
}

async function expectKeyOf(file: string): Promise<void> {
  interface KeyVector {
    did: string
    verificationKeyPair: {
      id: string
      publicKeyBase58?: string
      publicKeyMultibase?: string
      publicKeyJwk?: { x: string }
    }
  }
  const { did, verificationKeyPair: given } = corpus.readJson<KeyVector>(file)
  const { verificationMethod } = (await resolveDid(did)) as unknown as {
    verificationMethod: [{ id: string; publicKeyMultibase: string }]
  }
  const bytes = bytesOf(verificationMethod[0].publicKeyMultibase.slice(1))
  tally('did-key-vectors', 'Ed25519 keys', () => {
    expect(verificationMethod[0].id).toBe(given.id.startsWith('#') ? did + given.id : given.id)
    // Two bytes of multicodec stand before the key.
    expect(bytes.slice(0, 4)).toBe('ed01')
    if (given.publicKeyBase58) expect(bytes.slice(4)).toBe(bytesOf(given.publicKeyBase58))
    if (given.publicKeyMultibase) expect(verificationMethod[0].publicKeyMultibase).toBe(given.publicKeyMultibase)
    if (given.publicKeyJwk) expect(bytes.slice(4)).toBe(Buffer.from(given.publicKeyJwk.x, 'base64url').toString('hex'))
  })
}

/** An independent reading of base58btc, as hex. */
function bytesOf(base58: string): string {
  const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'
  const value = Array.from(base58).reduce((sum, character) => sum * 58n + BigInt(alphabet.indexOf(character)), 0n)
  const hex = value.toString(16)
  const zeros = /^1*/.exec(base58)![0].length
  return '00'.repeat(zeros) + (hex.length % 2 === 0 ? hex : `0${hex}`)
}

async function expectIntermediate(input: string, canonical: string, hash: string): Promise<void> {
  const folder = 'w3c-vc-di-eddsa/intermediate'
  const document = corpus.readJson<JsonObject>(`${folder}/${input}`)
  const nquads = await rdfc(document, { contexts: corpus.contexts() })
  const value = (name: string) => corpus.readText(`${folder}/eddsa-rdfc-2022/employ/${name}`).trim()
  tally('w3c-vc-di-eddsa', 'intermediate values', () => {
    expect(nquads.trim()).toBe(value(canonical))
    expect(createHash('sha256').update(nquads).digest('hex')).toBe(value(hash))
  })
}

async function expectPinned(url: string, { file, sha256 }: Omit<corpus.ContextFile, 'url'>): Promise<void> {
  expect(
    createHash('sha256')
      .update(corpus.readBytes(`contexts/${file}`))
      .digest('hex')
  ).toBe(sha256)
  const exception = exceptions[url]
  const bundled = isPinnedContext(url) ? await loadContext(url) : undefined
  if (!bundled) {
    countMissing('contexts that are not bundled', 'unsupported')
    return
  }
  const equal = jcs(bundled) === jcs(corpus.readJson<JsonObject>(`contexts/${file}`))
  if (exception) {
    expect(equal, 'the exception is no longer needed').toBe(false)
    return
  }
  tally('contexts', 'pinned', () => expect(equal).toBe(true))
}

/** Counts a vector, whether its assertions hold or not. */
function tally(suite: string, kind: string, holds: () => void): void {
  let passed = false
  try {
    holds()
    passed = true
  } finally {
    count(suite, kind, 'passed', passed)
  }
}
