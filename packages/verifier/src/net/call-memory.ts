/**
 * Within one call an address is asked once: the key of the label and of its status lists is the same document.
 *
 * @module
 */

import { readCacheControl } from './cache-control.js'
import type { DocumentMemory, GetOptions, Server } from './fetcher.js'
import { problemOf, type FetchOutcome } from './outcome.js'

/** Makes the memory of one call. */
export function createCallMemory(): DocumentMemory {
  const asked = new Map<string, Promise<FetchOutcome>>()
  return {
    async get(address, question, server) {
      const key = JSON.stringify([address, question.accept])
      const running = asked.get(key)
      const answer = running ?? askServer(address, question, server)
      asked.set(key, answer)
      const outcome = await answer
      if (running) server.record(address, 0, true)
      return outcome
    }
  }
}

async function askServer(address: string, question: GetOptions, server: Server): Promise<FetchOutcome> {
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
