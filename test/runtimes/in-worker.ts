/**
 * The entry for workerd: it answers a request with the answers.
 *
 * @module
 */

import { unpackCorpus, type PackedCorpus } from '../conformance/corpus.js'
import { answers } from './run-suite.js'

export default {
  /** The query says where the test server is; the corpus comes along as worker.capnp says. */
  async fetch({ url }: Request, { corpus }: { corpus: PackedCorpus }): Promise<Response> {
    return Response.json(await answers(unpackCorpus(corpus), new URL(url).searchParams.get('server') ?? ''))
  }
}
