/**
 * The network itself, where nothing is kept between calls.
 *
 * @module
 */

import type { DocumentMemory } from './fetcher.js'
import { problemOf } from './outcome.js'

export const network: DocumentMemory = {
  async get(address, question, server) {
    try {
      const answer = await server.ask(address, question, server.signal ?? new AbortController().signal)
      return { ok: true, document: { url: answer.url, text: answer.text ?? '', fetchedAt: server.now().getTime() } }
    } catch (error) {
      if (server.signal?.aborted) throw error
      return { ok: false, problem: problemOf(error, address) }
    }
  }
}
