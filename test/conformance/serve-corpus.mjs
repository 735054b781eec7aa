/**
 * Hands the corpus to the browser tests, all of it in one answer: seven hundred requests would take longer than the
 * tests.
 *
 * @module
 */
import { folder, packCorpus, present, required } from './corpus-folder.mjs'

/** @returns A plugin of the test server. */
export function serveCorpus() {
  let answer
  return {
    name: 'serve-corpus',
    serve({ path }) {
      if (path !== '/conformance.json') return undefined
      answer ??= present ? `{ "packed": ${packCorpus()} }` : JSON.stringify({ missing, required })
      return { body: answer, type: 'json' }
    }
  }
}

const missing = `the corpus is not there: looked in ${folder}, CONFORMANCE_DIR names another folder`
