/**
 * The network itself, where nothing is kept between calls.
 *
 * @module
 */

import { readCacheControl } from './cache-control.js'
import type { DocumentMemory } from './fetcher.js'
import { problemOf } from './outcome.js'

export const network: DocumentMemory = {
  async get(address, question, server) {
    try {
      const {
        url,
        text = '',
        headers
      } = await server.ask(address, question, server.signal ?? new AbortController().signal)
      const contentType = headers.get('content-type') ?? undefined
      const { maxAgeMs } = readCacheControl(headers)
      return { ok: true, document: { url, text, contentType, fetchedAt: server.now().getTime(), maxAgeMs } }
    } catch (error) {
      if (server.signal?.aborted) throw error
      return { ok: false, problem: problemOf(error, address) }
    }
  }
}
