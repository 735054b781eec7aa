/**
 * The conformance suite: inputs that nobody here made, through the public API.
 *
 * @module
 */

import { afterAll, expect, test } from 'vitest'
import { defineCases } from './cases.js'
import { folder, present } from './corpus.js'
import { defineRdfCanonVectors } from './rdf-canon-vectors.js'
import { report } from './report.js'
import { defineSharedVectors } from './shared-vectors.js'
import { defineSignatureVectors } from './signature-vectors.js'

if (present) {
  defineCases()
  defineSharedVectors()
  defineRdfCanonVectors()
  defineSignatureVectors()
  afterAll(() => console.log(report()))
} else if (process.env['CI'] === 'true') {
  test('the corpus is there', () => expect.unreachable(`there is no corpus in ${folder}`))
} else {
  test.skip(`the corpus is not there: looked in ${folder}, CONFORMANCE_DIR names another folder`, () => undefined)
}
