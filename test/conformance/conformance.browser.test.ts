/**
 * The same suite in browsers. The test server hands the corpus over: see web-test-runner.config.mjs.
 *
 * @module
 */

import { unpackCorpus, type PackedCorpus } from './corpus.js'
import { suiteByGroup } from './suite.js'

/** What the test server answers. */
type Answer = { packed: PackedCorpus } | { missing: string; required: boolean }

const answer = (await (await fetch('/conformance.json')).json()) as Answer

if ('packed' in answer) {
  for (const [group, tests] of suiteByGroup(unpackCorpus(answer.packed))) {
    describe(group, () => tests.forEach(({ name, run }) => it(name, () => run().then(() => undefined))))
  }
} else if (answer.required) {
  it('the corpus is there', () => {
    throw new Error(answer.missing)
  })
} else {
  it.skip(answer.missing, () => undefined)
}
