/**
 * The conformance suite in Node, with the corpus read from its folder.
 *
 * @module
 */

import { afterAll, describe, expect, test } from 'vitest'
import { schemaErrors } from '../../packages/verifier/test/support/result-schema.js'
import { alsoExpected } from './consistency.js'
import { folder, present, readBytes, required } from './corpus-folder.mjs'
import { openCorpus } from './corpus.js'
import { report } from './report.js'
import { suiteByGroup } from './suite.js'

// The published schema: its validator makes code from text, which not every runtime allows.
alsoExpected.push((result) => expect(schemaErrors(result)).toEqual([]))

if (present) {
  for (const [group, tests] of suiteByGroup(openCorpus(readBytes))) {
    describe(group, () => tests.forEach(({ name, run, timeoutMs }) => test(name, run, timeoutMs)))
  }
  afterAll(() => console.log(report()))
} else if (required) {
  test('the corpus is there', () => expect.unreachable(`there is no corpus in ${folder}`))
} else {
  test.skip(`the corpus is not there: looked in ${folder}, CONFORMANCE_DIR names another folder`, () => undefined)
}
