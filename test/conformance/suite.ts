/**
 * The suite: inputs that nobody here made, through the public API. It is a list of tests that any runner can run, or
 * none: it imports no test framework, and reads no file system.
 *
 * @module
 */

import { caseTests } from './cases.js'
import type { Corpus } from './corpus.js'
import { ecdsaSdTests } from './ecdsa-sd-vectors.js'
import { jwsTests } from './jws-vectors.js'
import { rdfCanonTests } from './rdf-canon-vectors.js'
import { sharedVectorTests } from './shared-vectors.js'
import { signatureTests } from './signature-vectors.js'

/** One test of the suite. */
export interface Test {
  /** What it belongs to: a suite of the corpus, or a clause. */
  group: string
  /** Its own name in the group. */
  name: string
  /** Default: the runner's. */
  timeoutMs?: number
  /**
   * @returns What was answered, in a few words: two runtimes that pass for different reasons differ.
   * @throws {Error} Where the answer is not the expected one.
   */
  run: () => Promise<string>
}

/** All tests over a corpus. */
export function suite(corpus: Corpus): Test[] {
  return [
    ...caseTests(corpus),
    ...sharedVectorTests(corpus),
    ...ecdsaSdTests(corpus),
    ...rdfCanonTests(corpus),
    ...signatureTests(corpus),
    ...jwsTests(corpus)
  ]
}

/** The same by group, in the order of their first tests, as runners nest them. */
export function suiteByGroup(corpus: Corpus): [group: string, tests: Test[]][] {
  const all = suite(corpus)
  const groups = [...new Set(all.map(({ group }) => group))]
  return groups.map((name) => [name, all.filter(({ group }) => group === name)])
}
