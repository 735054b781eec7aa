/**
 * The cases: what is supported gives the outcome that its origin expects; all others give an answer, which is never
 * `valid`.
 *
 * @module
 */

import { asString, isObject, resolveDid, type JsonObject } from '@quality-label/credentials'
import { verify, type VerificationResult, type VerifyInput, type VerifyOptions } from '@quality-label/verifier'
import { describe, expect, test } from 'vitest'
import { expectConsistent } from './consistency.js'
import * as corpus from './corpus.js'
import { exceptions } from './exceptions.js'
import { count, countMissing } from './report.js'
import { runsOf, type Run } from './runs.js'
import { didOf, support } from './supported.js'

/** An answer that takes longer is a fault, whatever it says. */
const seconds3 = 3000

/** Defines a test for each case. */
export function defineCases(): void {
  const given = { documents: corpus.documents(), contexts: corpus.contexts() }
  describe.each([...new Set(corpus.cases().map(({ suite }) => suite))])('%s', (suite) => {
    const own = corpus.cases().filter((one) => one.suite === suite)
    test.each(own.map((one) => [one.id, one] as const))('%s', (_, one) => runCase(one, given), seconds3)
  })
}

type Given = Required<Pick<VerifyOptions, 'documents' | 'contexts'>>

async function runCase(one: corpus.Case, given: Given): Promise<void> {
  const document = corpus.tryJson(one.file)
  const question = support(one, document)
  const exception = exceptions[one.id]
  if (exception) return expectAnAnswer(one, `exception: ${exception.reason}`, document, given)
  if ('missing' in question) return expectAnAnswer(one, question.missing, document, given)
  if (question.ask === 'resolve') return expectResolved(one, document!)
  if (question.ask === 'shape') return expectShape(one, document!, given)
  for (const run of runsOf(one, document!, given.documents)) await expectOutcome(one, run, document!, given)
}

async function expectOutcome(one: corpus.Case, run: Run, document: JsonObject, given: Given): Promise<void> {
  const result = await ask(document, { ...given, ...run.options })
  const passed = run.accepts(result.verdict)
  count(one.suite, one.kind, kindOfRun(run), passed)
  expect.soft(passed, `${run.name}: ${result.verdict}, ${problemsOf(result)}`).toBe(true)
}

/** A run that accepts `valid` alone is one that must verify; one that accepts both says nothing. */
function kindOfRun({ accepts }: Run): string {
  if (!accepts('valid')) return 'rejected'
  return accepts('invalid') ? 'unspecified' : 'verified'
}

async function expectShape(one: corpus.Case, document: JsonObject, given: Given): Promise<void> {
  const asked = one.suite === 'w3c-vcdm2-inputs' ? completed(document) : document
  const result = await ask(asked, { ...given, now: new Date('2026-11-22T00:00:00Z') })
  const misshapen = result.checks.some(({ id, outcome }) => ['decode', 'shape'].includes(id) && outcome === 'failed')
  const passed = one.expect === 'unspecified' || misshapen === (one.expect === 'invalid-structure')
  count(one.suite, one.kind, one.expect === 'valid-structure' ? 'accepted' : 'refused', passed)
  expect(result.verdict).not.toBe('valid')
  expect(passed, `shape ${misshapen ? 'refused' : 'accepted'}: ${problemsOf(result)}`).toBe(true)
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

async function expectResolved(one: corpus.Case, document: JsonObject): Promise<void> {
  const did = didOf(document)
  const resolved = await resolveDid(did)
  const passed = resolved.id === did && Array.isArray(resolved['assertionMethod'])
  count(one.suite, one.kind, 'resolved', passed)
  expect(passed).toBe(true)
}

async function expectAnAnswer(
  one: corpus.Case,
  reason: string,
  document: JsonObject | undefined,
  given: Given
): Promise<void> {
  const input: VerifyInput =
    document ?? (/\.(png|1ob)$/.test(one.file) ? corpus.readBytes(one.file) : corpus.readText(one.file))
  const result = await ask(input, given)
  countMissing(reason, result.verdict)
  expect(result.verdict).not.toBe('valid')
}

async function ask(input: VerifyInput, options: VerifyOptions): Promise<VerificationResult> {
  const asked: string[] = []
  const fetch = (url: string) => {
    asked.push(url)
    return Promise.reject(new Error('nothing is asked here'))
  }
  const result = await verify(input, { ...options, network: 'none', fetch })
  expect(asked).toEqual([])
  expectConsistent(result)
  return result
}

function problemsOf({ checks }: VerificationResult): string {
  return checks
    .flatMap(({ id, problems }) =>
      problems.map(({ code, detail, pointer }) => `${id}: ${code} (${detail}) ${asString(pointer) ?? ''}`)
    )
    .join('; ')
}
