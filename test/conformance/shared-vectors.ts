/**
 * Vectors of single algorithms: JCS, RDF canonicalization, did:key, the intermediate values of the cryptosuites, and
 * the pinned contexts.
 *
 * @module
 */

import {
  decodeMultikey,
  isPinnedContext,
  jcs,
  loadContext,
  rdfc,
  resolveDid,
  toJwk,
  type JsonObject
} from '@quality-label/credentials'
import { assert, assertEqual } from './assert.js'
import { digest, toHex } from './bytes.js'
import type { ContextFile, Corpus } from './corpus.js'
import { exceptions } from './exceptions.js'
import { count } from './report.js'
import type { Test } from './suite.js'

/** A test for each vector. */
export function sharedVectorTests(corpus: Corpus): Test[] {
  return [...jcsTests(corpus), ...keyTests(corpus), ...intermediateTests(corpus), ...contextTests(corpus)]
}

function jcsTests(corpus: Corpus): Test[] {
  return corpus.vectors('jcs').map(({ id, input, expected }) => ({
    group: 'https://www.rfc-editor.org/rfc/rfc8785 - JCS',
    name: id,
    run: async () =>
      tally('jcs', 'vectors', () => {
        assertEqual(jcs(corpus.readJson(input)), corpus.readText(expected).trimEnd())
      })
  }))
}

/** The types of key that are used here, as the corpus names its folders and files. */
const usableKeys = /^did-key-vectors\/(ed25519|nist-curves\/z(Dn|82))/

function keyTests(corpus: Corpus): Test[] {
  const own = corpus.cases().filter(({ id }) => usableKeys.test(id))
  return own.map(({ file }) => ({
    group: 'https://w3c-ccg.github.io/did-key-spec/ - the key of a did:key',
    name: file,
    run: () => expectKeyOf(file, corpus)
  }))
}

/** The published values on the way to a signature: documents, their canonical forms and hashes. */
const intermediates: readonly Intermediate[] = [
  {
    clause: 'https://www.w3.org/TR/vc-di-eddsa/#representation-eddsa-rdfc-2022',
    folder: 'w3c-vc-di-eddsa/intermediate',
    values: 'eddsa-rdfc-2022/employ',
    suffix: 'DataInt',
    document: 'employmentAuth.json',
    hash: 'SHA-256'
  },
  {
    clause: 'https://www.w3.org/TR/vc-di-ecdsa/#representation-ecdsa-rdfc-2019-with-curve-p-256',
    folder: 'w3c-vc-di-ecdsa/intermediate',
    values: 'ecdsa-rdfc-2019-p256/employ',
    suffix: 'ECDSAP256',
    document: 'employmentAuth.json',
    hash: 'SHA-256'
  },
  {
    clause: 'https://www.w3.org/TR/vc-di-ecdsa/#representation-ecdsa-rdfc-2019-with-curve-p-384',
    folder: 'w3c-vc-di-ecdsa/intermediate',
    values: 'ecdsa-rdfc-2019-p384',
    suffix: 'ECDSAP384',
    document: 'unsigned.json',
    hash: 'SHA-384'
  },
  {
    clause: 'https://www.w3.org/TR/vc-di-ecdsa/#representation-ecdsa-rdfc-2019-with-curve-p-384',
    folder: 'w3c-vc-di-ecdsa/intermediate',
    values: 'ecdsa-rdfc-2019-p384/employ',
    suffix: 'ECDSAP384',
    document: 'employmentAuth.json',
    hash: 'SHA-384'
  }
]

interface Intermediate {
  clause: string
  folder: string
  /** The folder of the values, within the other. */
  values: string
  /** What the names of the files end with. */
  suffix: string
  document: string
  hash: 'SHA-256' | 'SHA-384'
}

function intermediateTests(corpus: Corpus): Test[] {
  return intermediates.flatMap((row) => {
    const { clause, values, suffix, document } = row
    const group = `${clause} - intermediate values`
    const config = `${values}/proofConfig${suffix}.json`
    return [
      {
        group,
        name: `${values}: the canonical document and its hash`,
        run: () => expectIntermediate(corpus, row, document, 'Doc')
      },
      {
        group,
        name: `${values}: the canonical options of the proof and their hash`,
        run: () => expectIntermediate(corpus, row, config, 'Proof')
      }
    ]
  })
}

function contextTests(corpus: Corpus): Test[] {
  return corpus.contextFiles().map((context) => ({
    group: 'pinned contexts are those that their publishers hashed',
    name: context.url,
    run: () => expectPinned(context, corpus)
  }))
}

interface GivenKey {
  id: string
  publicKeyBase58?: string
  publicKeyMultibase?: string
  publicKeyJwk?: JsonObject
}

async function expectKeyOf(file: string, corpus: Corpus): Promise<string> {
  const vector = corpus.readJson<{ did: string; verificationKeyPair?: GivenKey; verificationMethod?: GivenKey }>(file)
  const given = (vector.verificationKeyPair ?? vector.verificationMethod)!
  const { verificationMethod } = (await resolveDid(vector.did)) as unknown as {
    verificationMethod: [{ id: string; publicKeyMultibase: string }]
  }
  const [{ id, publicKeyMultibase }] = verificationMethod
  const bytes = bytesOf(publicKeyMultibase.slice(1))
  const key = decodeMultikey(publicKeyMultibase)
  return tally('did-key-vectors', `${key.type} keys`, () => {
    assertEqual(id, given.id.startsWith('#') ? vector.did + given.id : given.id)
    // Two bytes of multicodec stand before the key.
    assertEqual(bytes.slice(4), toHex(key.bytes))
    if (given.publicKeyBase58) assertEqual(bytes.slice(4), bytesOf(given.publicKeyBase58))
    if (given.publicKeyMultibase) assertEqual(publicKeyMultibase, given.publicKeyMultibase)
    if (given.publicKeyJwk) assertEqual(toJwk(key), given.publicKeyJwk)
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

async function expectIntermediate(
  corpus: Corpus,
  { folder, values, suffix, hash }: Intermediate,
  input: string,
  part: 'Doc' | 'Proof'
): Promise<string> {
  const document = corpus.readJson<JsonObject>(`${folder}/${input}`)
  const nquads = await rdfc(document, { contexts: corpus.contexts(), hash })
  const found = await digest(hash, nquads)
  const value = (name: string) => corpus.readText(`${folder}/${values}/${name}${suffix}.txt`).trim()
  return tally(folder.split('/', 1)[0]!, 'intermediate values', () => {
    assertEqual(nquads.trim(), value(part === 'Doc' ? 'canonDoc' : 'proofCanon'))
    assertEqual(found, value(part === 'Doc' ? 'docHash' : 'proofHash'))
  })
}

async function expectPinned({ url, file, sha256 }: ContextFile, corpus: Corpus): Promise<string> {
  assertEqual(await digest('SHA-256', corpus.readBytes(`contexts/${file}`)), sha256, 'the hash')
  const exception = exceptions[url]
  const bundled = isPinnedContext(url) ? await loadContext(url) : undefined
  if (!bundled) return expectGiven(url, corpus)
  const equal = jcs(bundled) === jcs(corpus.readJson<JsonObject>(`contexts/${file}`))
  if (exception) {
    assert(!equal, 'the exception is no longer needed')
    return 'not equal, as known'
  }
  return tally('contexts', 'pinned', () => assert(equal, 'not the context that its publisher hashed'))
}

/** What no package carries is handed over by the caller: it is read then, and only then. */
async function expectGiven(url: string, corpus: Corpus): Promise<string> {
  const document = { '@context': [url, { p: 'https://example.com/#p' }], p: 'read' }
  const read = (contexts: Record<string, JsonObject>) => rdfc(document, { contexts }).catch(() => '')
  const given = await read({ ...corpus.contexts() })
  const absent = await read({})
  return tally('contexts', 'given by the caller', () => {
    assert(given.includes('"read"') && absent === '', 'not read when it is given, or read when it is not')
  })
}

/** Counts a vector, whether its assertions hold or not. */
function tally(suite: string, kind: string, holds: () => void): string {
  let passed = false
  try {
    holds()
    passed = true
  } finally {
    count(suite, kind, 'passed', passed)
  }
  return 'as expected'
}
