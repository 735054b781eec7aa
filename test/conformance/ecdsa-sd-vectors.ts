/**
 * The intermediate values of ecdsa-sd-2023, in the order of a verification, and what the issuer's side says of the same
 * labels.
 *
 * @module
 */

import { encodeMultikey, rdfc, without, type JsonObject } from '@quality-label/credentials'
import { parseDerivedProofValue } from '../../packages/credentials/dist/proofs/ecdsa-sd-proof-value.js'
import { relabel } from '../../packages/credentials/dist/proofs/relabel.js'
import { assert, assertEqual } from './assert.js'
import { digest, fromHex, toBase64Url, toHex } from './bytes.js'
import type { Corpus } from './corpus.js'
import { count } from './report.js'
import type { Test } from './suite.js'

interface DerivedValue {
  baseSignature: string
  publicKey: string
  signatures: string[]
  labelMap: [string, string][]
  mandatoryIndexes: number[]
}

interface VerifyData {
  proofHash: string
  nonMandatory: string[]
  mandatoryHash: string
}

const suite = 'w3c-vc-di-ecdsa'

/** The whole credentials, of which the folders show a part. */
const wholes = {
  prc: 'ecdsa-sd-2023/prc/addSignedSDBase.json',
  employ: 'intermediate/employmentAuth.json'
} as const

type Folder = keyof typeof wholes

const questions: [string, (folder: Folder, corpus: Corpus) => Promise<void>][] = [
  ['the components of the proof value', expectComponents],
  ['the statements under their labels', expectStatements],
  ['what the signatures are over', expectVerifyData],
  ['the labels that the issuer made with its HMAC key', expectIssuersLabels]
]

/** A test for each value of each vector. */
export function ecdsaSdTests(corpus: Corpus): Test[] {
  return (Object.keys(wholes) as Folder[]).flatMap((folder) =>
    questions.map(([what, expectIt]) => ({
      group: 'https://www.w3.org/TR/vc-di-ecdsa/#ecdsa-sd-2023-functions - intermediate values',
      name: `${folder}: ${what}`,
      run: async () => {
        const held = await expectIt(folder, corpus).then(
          () => true,
          (cause: unknown) => cause
        )
        count(suite, 'intermediate values of ecdsa-sd-2023', 'passed', held === true)
        if (held !== true) throw held
        return 'as expected'
      }
    }))
  )
}

async function expectComponents(folder: Folder, corpus: Corpus): Promise<void> {
  const value = await derivedValue(folder, corpus)
  const given = read<DerivedValue>(folder, 'verifyDerivedProofValue.json', corpus)
  assertEqual(
    {
      baseSignature: toHex(value.baseSignature),
      publicKey: encodeMultikey(value.proofKey),
      signatures: value.signatures.map(toHex),
      labelMap: [...value.labels],
      mandatoryIndexes: [...value.mandatoryIndexes]
    },
    given
  )
}

async function expectStatements(folder: Folder, corpus: Corpus): Promise<void> {
  const { labels } = await derivedValue(folder, corpus)
  const document = read<JsonObject>(folder, 'derivedUnsignedReveal.json', corpus)
  const statements = relabel(await rdfc(document, { contexts: corpus.contexts() }), labels)
  assertEqual(statements, read<string[]>(folder, 'verifyNQuads.json', corpus))
}

async function expectVerifyData(folder: Folder, corpus: Corpus): Promise<void> {
  const given = read<VerifyData>(folder, 'verifyCreateVerifyData.json', corpus)
  const config = read<JsonObject>(folder, 'addProofConfig.json', corpus)
  const proofQuads = await rdfc(config, { contexts: corpus.contexts() })
  assertEqual(proofQuads.trim(), corpus.readText(pathOf(folder, 'addProofConfigCanon.txt')).trim())
  assertEqual(await digest('SHA-256', proofQuads), given.proofHash, 'the hash of the options')
  const { mandatoryIndexes } = await derivedValue(folder, corpus)
  const statements = read<string[]>(folder, 'verifyNQuads.json', corpus)
  const mandatory = statements.filter((_, i) => mandatoryIndexes.has(i))
  assertEqual(await digest('SHA-256', mandatory.join('')), given.mandatoryHash, 'the hash of what is mandatory')
  assertEqual(
    statements.filter((_, i) => !mandatoryIndexes.has(i)),
    given.nonMandatory
  )
}

async function expectIssuersLabels(folder: Folder, corpus: Corpus): Promise<void> {
  const document = without(corpus.readJson<JsonObject>(`${suite}/${wholes[folder]}`), 'proof')
  const nquads = await rdfc(document, { contexts: corpus.contexts() })
  assertEqual(nquads, read<string[]>(folder, 'addBaseDocCanon.json', corpus).join(''), 'the canonical form')
  const { hmacKey } = read<{ hmacKey: string }>(folder, 'derivedRecoveredBaseData.json', corpus)
  const nodes = [...new Set(nquads.match(/c14n\d+/g))]
  assert(nodes.length > 1, 'too few nodes to mix them up')
  const labels = new Map(await Promise.all(nodes.map(async (node) => [node, await hmac(hmacKey, node)] as const)))
  assertEqual(relabel(nquads, labels), read<string[]>(folder, 'addBaseDocHMACCanon.json', corpus))
}

async function hmac(hexKey: string, text: string): Promise<string> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', fromHex(hexKey) as BufferSource, algorithm, false, ['sign'])
  return `u${toBase64Url(new Uint8Array(await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(text))))}`
}

function derivedValue(folder: Folder, corpus: Corpus) {
  const { proof } = corpus.readJson<{ proof: { proofValue: string } }>(
    `${suite}/ecdsa-sd-2023/${folder}/derivedRevealDocument.json`
  )
  return parseDerivedProofValue(proof.proofValue)
}

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- a cast at each of its callers says less
function read<T>(folder: Folder, name: string, corpus: Corpus): T {
  return corpus.readJson<T>(pathOf(folder, name))
}

function pathOf(folder: Folder, name: string): string {
  return `${suite}/intermediate/ecdsa-sd-2023/${folder}/${name}`
}
