/**
 * The cases: what is supported gives the outcome that its origin expects; all others give an answer, which is never
 * `valid`.
 *
 * @module
 */

import { asString, isObject, resolveDid, unbake, type JsonObject } from '@quality-label/credentials'
import {
  verify,
  type Verdict,
  type VerificationResult,
  type VerifyInput,
  type VerifyOptions
} from '@quality-label/verifier'
import { assert, assertEqual } from './assert.js'
import { badgeIn, badgeRunsOf } from './badge-runs.js'
import { expectConsistent } from './consistency.js'
import type { Case, Corpus } from './corpus.js'
import { exceptions } from './exceptions.js'
import { count, countMissing } from './report.js'
import { runsOf, type Run } from './runs.js'
import type { Test } from './suite.js'
import { notedVerdicts } from './noted.js'
import { didOf, questionOf } from './questions.js'
import { tokenRunsOf } from './token-runs.js'

/** An answer that takes longer is a fault, whatever it says. */
const timeoutMs = 3000

/** A test for each case, by the suite that it comes from. */
export function caseTests(corpus: Corpus): Test[] {
  const given = { corpus, documents: corpus.documents(), contexts: corpus.contexts() }
  return corpus.cases().map((one) => ({ group: one.suite, name: one.id, timeoutMs, run: () => runCase(one, given) }))
}

interface Given {
  corpus: Corpus
  documents: Record<string, JsonObject>
  contexts: Record<string, JsonObject>
}

async function runCase(one: Case, given: Given): Promise<string> {
  const document = given.corpus.tryJson(one.file)
  const question = questionOf(one, document)
  const exception = exceptions[one.id]
  if (exception) return expectAnAnswer(one, `exception: ${exception.reason}`, document, given)
  const noted = notedVerdicts(one)
  if (noted) return expectVerdict(one, noted, document, given)
  if (question === 'badge') return expectBadge(one, given)
  if (question === 'token') return expectToken(one, given)
  if (question === 'image') return expectImage(one, given)
  if (question === 'resolve') return expectResolved(one, document!)
  if (question === 'shape') return expectShape(one, document!, given)
  return expectOutcomes(one, document!, runsOf(one, document!, given.documents), given)
}

function expectToken(one: Case, given: Given): Promise<string> {
  const token = given.corpus.readText(one.file)
  return expectOutcomes(one, token, tokenRunsOf(one, token, given.corpus), given)
}

/** As an object, a token, or an image. */
async function expectBadge(one: Case, given: Given): Promise<string> {
  const { corpus, documents } = given
  const badge = await badgeIn(one.file, corpus, unbake)
  const input = corpus.tryJson(one.file) ?? corpus.readBytes(one.file)
  return expectOutcomes(one, input, badgeRunsOf(one, badge, documents), given)
}

/** What is baked in says with which keys and at which moment the image is asked. */
async function expectImage(one: Case, given: Given): Promise<string> {
  const image = given.corpus.readBytes(one.file)
  const baked = (await unbake(image)) ?? ''
  const runs = baked.startsWith('{')
    ? runsOf(one, JSON.parse(baked) as JsonObject, given.documents)
    : tokenRunsOf(one, baked, given.corpus)
  return expectOutcomes(one, image, runs, given)
}

/** All runs are made and counted, whatever the first of them says. */
async function expectOutcomes(one: Case, input: VerifyInput, runs: Run[], given: Given): Promise<string> {
  const answers: string[] = []
  const wrong: string[] = []
  for (const run of runs) {
    const result = await ask(input, given, run.options)
    const passed = run.accepts(result.verdict)
    count(one.suite, one.kind, kindOfRun(run), passed)
    answers.push(answerOf(result))
    if (!passed) wrong.push(`${run.name}: ${result.verdict}, ${problemsOf(result)}`)
  }
  assert(wrong.length === 0, wrong.join('\n'))
  return answers.join('; ')
}

/** A run that accepts `valid` alone is one that must verify; one that accepts both says nothing. */
function kindOfRun({ accepts }: Run): string {
  if (!accepts('valid')) return 'rejected'
  return accepts('invalid') ? 'unspecified' : 'verified'
}

async function expectShape(one: Case, document: JsonObject, given: Given): Promise<string> {
  const asked = one.suite === 'w3c-vcdm2-inputs' ? completed(document) : document
  const result = await ask(asked, given, { now: new Date('2026-11-22T00:00:00Z') })
  const misshapen = result.checks.some(({ id, outcome }) => ['decode', 'shape'].includes(id) && outcome === 'failed')
  const passed = one.expect === 'unspecified' || misshapen === (one.expect === 'invalid-structure')
  count(one.suite, one.kind, one.expect === 'valid-structure' ? 'accepted' : 'refused', passed)
  assert(result.verdict !== 'valid', 'valid without a proof')
  assert(passed, `shape ${misshapen ? 'refused' : 'accepted'}: ${problemsOf(result)}`)
  return answerOf(result)
}

/** The inputs are requests to an issuer: it adds itself and the dates. */
function completed(document: JsonObject): JsonObject {
  const dated = JSON.parse(
    JSON.stringify(document)
      .replaceAll('PAST DATE', '2020-01-01T00:00:00Z')
      .replaceAll('FUTURE DATE', '2040-01-01T00:00:00Z')
  ) as JsonObject
  const { issuer } = dated
  const id = 'https://issuer.example/'
  return { ...dated, issuer: isObject(issuer) ? { id, ...issuer } : (issuer ?? id) }
}

async function expectResolved(one: Case, document: JsonObject): Promise<string> {
  const did = didOf(document)
  const resolved = await resolveDid(did)
  const passed = resolved.id === did && Array.isArray(resolved['assertionMethod'])
  count(one.suite, one.kind, 'resolved', passed)
  assert(passed, `not resolved: ${JSON.stringify(resolved)}`)
  return JSON.stringify(resolved)
}

async function expectVerdict(
  one: Case,
  verdicts: readonly Verdict[],
  document: JsonObject | undefined,
  given: Given
): Promise<string> {
  const result = await ask(document ?? given.corpus.readText(one.file), given)
  const passed = verdicts.includes(result.verdict)
  count(one.suite, one.kind, 'by the notes', passed)
  assert(passed, `${result.verdict}, ${problemsOf(result)}`)
  return answerOf(result)
}

async function expectAnAnswer(
  one: Case,
  reason: string,
  document: JsonObject | undefined,
  given: Given
): Promise<string> {
  const { readBytes, readText } = given.corpus
  const input: VerifyInput = document ?? (/\.(png|1ob)$/.test(one.file) ? readBytes(one.file) : readText(one.file))
  const result = await ask(input, given)
  countMissing(reason, result.verdict)
  assert(result.verdict !== 'valid', 'valid, though nobody taught it')
  return answerOf(result)
}

async function ask(
  input: VerifyInput,
  { documents, contexts }: Given,
  options: VerifyOptions = {}
): Promise<VerificationResult> {
  const asked: string[] = []
  const fetch = (url: string) => {
    asked.push(url)
    return Promise.reject(new Error('nothing is asked here'))
  }
  const result = await verify(input, { documents, contexts, ...options, network: 'none', fetch })
  assertEqual(asked, [], 'asked of the network')
  expectConsistent(result)
  return result
}

/** What must be the same in every runtime: the verdict, and why. */
function answerOf({ verdict, checks }: VerificationResult): string {
  const codes = checks.flatMap(({ id, outcome, problems, notes }) => [
    ...problems.map(({ code }) => `${id} ${outcome}: ${code}`),
    ...notes.map(({ code }) => `${id} note: ${code}`)
  ])
  return [verdict, ...codes].join(', ')
}

function problemsOf({ checks }: VerificationResult): string {
  return checks
    .flatMap(({ id, problems }) =>
      problems.map(({ code, detail, pointer }) => `${id}: ${code} (${detail}) ${asString(pointer) ?? ''}`)
    )
    .join('; ')
}
