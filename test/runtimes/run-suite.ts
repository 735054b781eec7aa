/**
 * Runs tests without a test runner, and tells of each what was answered. The same in every runtime.
 *
 * @module
 */

import type { Corpus } from '../conformance/corpus.js'
import { suite, type Test } from '../conformance/suite.js'
import { callTests } from './calls.js'
import { inflatingTests } from './inflating.js'

/** By the name of the test: the answer, or how it failed. */
export type Answers = Record<string, { answer: string } | { failed: string }>

/**
 * @param server Where the test server is, as `http://127.0.0.1:PORT`.
 * @param own Tests of this kind of runtime.
 */
export async function answers(corpus: Corpus, server: string, own: Test[] = []): Promise<Answers> {
  const found: Answers = {}
  for (const test of [...suite(corpus), ...callTests(server), ...inflatingTests(), ...own]) {
    found[`${test.group} > ${test.name}`] = await answerOf(test)
  }
  return found
}

async function answerOf({ run }: Test): Promise<Answers[string]> {
  try {
    return { answer: await run() }
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) }
  }
}
