/**
 * What the calls of one verifier share: documents in a cache, and requests under way.
 *
 * @module
 */

import type { VerifierCache } from '../options.js'
import type { Answer } from './ask.js'
import { readCacheControl } from './cache-control.js'
import { createMemoryCache } from './cache.js'
import type { DocumentMemory, GetOptions, Server } from './fetcher.js'
import { share, type Flight } from './in-flight.js'
import { problemOf, type FetchOutcome } from './outcome.js'
import { isFresh, readStored, writeStored, type StoredDocument } from './stored.js'

/** What one piece of shared work gives; `bytes` is for the records of those who joined. */
interface Fetched {
  outcome: FetchOutcome
  bytes: number
}

/**
 * Makes a store.
 *
 * @param cache Default: in memory, bounded.
 */
export function createStore(cache: VerifierCache | undefined, now: () => Date): DocumentMemory {
  const kept = cache ?? createMemoryCache(undefined, now)
  const inFlight = new Map<string, Flight<Fetched>>()
  return {
    async get(address, question, server) {
      const key = keyOf(address, question, server)
      for (;;) {
        const { result, joined } = await share(inFlight, key, server.fetch, server.signal, (signal) =>
          fetchDocument(address, question, kept, server, signal)
        )
        if (!joined) return result.outcome
        // The other call ran out of its requests; this one may have some left.
        if (!result.outcome.ok && result.outcome.problem.code === 'limit-exceeded') continue
        server.record(address, result.bytes, true)
        return result.outcome
      }
    }
  }
}

async function fetchDocument(
  address: string,
  question: GetOptions,
  cache: VerifierCache,
  server: Server,
  signal: AbortSignal
): Promise<Fetched> {
  const { accept } = question
  const { limits, network, now } = server
  const stored = await readStored(cache, address, { accept, network, ...limits }, signal)
  if (stored && isFresh(stored, now().getTime(), question)) {
    server.record(address, stored.bytes, true)
    return { outcome: { ok: true, document: stored.document }, bytes: stored.bytes }
  }
  const known = stored?.etag != null ? { url: stored.document.url, etag: stored.etag } : undefined
  try {
    const answer = await server.ask(address, question, signal, known)
    const { mayStore, ...current } = documentOf(answer, stored, accept ?? null, now().getTime())
    if (mayStore) writeStored(cache, address, current)
    return { outcome: { ok: true, document: current.document }, bytes: current.bytes }
  } catch (error) {
    if (signal.aborted) throw error
    return { outcome: { ok: false, problem: problemOf(error, address) }, bytes: 0 }
  }
}

/** What was answered; for "not modified", what was stored with the new date. */
function documentOf(
  answer: Answer,
  stored: StoredDocument | undefined,
  accept: string | null,
  fetchedAt: number
): StoredDocument & { mayStore: boolean } {
  const { mayStore, maxAgeMs } = readCacheControl(answer.headers)
  const etag = answer.headers.get('etag')
  if (answer.text === undefined && stored) {
    const document = { ...stored.document, fetchedAt }
    const said = maxAgeMs ?? stored.maxAgeMs
    return { ...stored, document, etag: etag ?? stored.etag, maxAgeMs: said, storedAt: fetchedAt, mayStore }
  }
  const document = { url: answer.url, text: answer.text ?? '', fetchedAt }
  return { document, accept, bytes: answer.bytes, etag, maxAgeMs, storedAt: fetchedAt, mayStore }
}

/** Two calls share when nothing that could change the answer differs between them. */
function keyOf(address: string, { accept, revalidate, freshMs }: GetOptions, { network, limits }: Server): string {
  const { timeoutMs, maxBytes, maxRedirects } = limits
  return JSON.stringify([address, accept, revalidate, freshMs, network, timeoutMs, maxBytes, maxRedirects])
}
