/**
 * The only way out of a verification: documents by address, within the limits, from the caller, the cache or the
 * network.
 *
 * @module
 */

import { problem, type JsonObject } from '@quality-label/credentials'
import { transport } from '#transport'
import type { FetchFunction, Limits, NetworkPolicy, VerifierCache } from '../options.js'
import type { RequestRecord } from '../result.js'
import { judgeAddress } from './address.js'
import { ask, type Answer } from './ask.js'
import { share, type Flight, type InFlight } from './in-flight.js'
import { problemOf, type FetchOutcome } from './outcome.js'
import { isFresh, readCacheControl, readStored, writeStored, type StoredDocument } from './stored.js'
import { FetchFailure } from './transport.js'

export type { FetchedDocument, FetchOutcome } from './outcome.js'

/** Documents that are being fetched, for the calls of one verifier; starts as an empty Map. */
export type InFlightDocuments = InFlight<Fetched>

export interface GetOptions {
  /** The `Accept` header. */
  accept?: string | undefined
  /** Ask whether what is stored is still current, instead of using it for as long as its server said. Default: false. */
  revalidate?: boolean | undefined
  /** With `revalidate`: a copy younger than this, in milliseconds, needs no asking. Default: 0. */
  freshMs?: number | undefined
}

export interface Fetcher {
  /**
   * Gets the text of a document. Whatever keeps it from coming is a problem.
   *
   * @throws The reason of the caller's `signal`, and nothing else.
   */
  get(url: string, options?: GetOptions): Promise<FetchOutcome>
  /** Every address asked, those answered from the caller's documents or a cache included, in order. */
  requests: RequestRecord[]
}

export interface FetcherOptions {
  /** Default: the guarded fetch of the runtime. A fetch given is handed the same judged addresses. */
  fetch?: FetchFunction | undefined
  limits: Limits
  network: NetworkPolicy
  cache: VerifierCache
  /** Win over everything: what is here is never requested. */
  documents: Record<string, JsonObject>
  /** The wall clock, for the age of what is cached; not a `now` that looks at another day. */
  now: () => Date
  signal?: AbortSignal | undefined
  inFlight?: InFlightDocuments | undefined
}

/** What one piece of shared work gives; `bytes` is for the records of those who joined. */
interface Fetched {
  outcome: FetchOutcome
  bytes: number
}

/** Makes the fetcher of one call: its `requests` and its limit of requests are that call's. */
export function createFetcher(options: FetcherOptions): Fetcher {
  const { documents, network, limits, signal } = options
  const requests: RequestRecord[] = []
  const inFlight: InFlightDocuments = options.inFlight ?? new Map<string, Flight<Fetched>>()

  const record: Recorder = (url, bytes, cached) => {
    const entry = { url, bytes, ms: 0, cached }
    requests.push(entry)
    return entry
  }
  let made = 0
  const begin = (url: string) => {
    if (made >= limits.maxRequests) {
      throw new FetchFailure('limit-exceeded', `More than ${String(limits.maxRequests)} requests.`)
    }
    made += 1
    return record(url, 0, false)
  }

  return {
    requests,
    async get(url, question = {}) {
      signal?.throwIfAborted()
      const judgement = judgeAddress(url, network)
      const given = givenDocument(documents, judgement.ok ? [url, judgement.address] : [url])
      if (given) {
        const text = JSON.stringify(given)
        const from = judgement.ok ? judgement.address : url
        record(from, new TextEncoder().encode(text).length, true)
        const about = { contentType: 'application/json', fetchedAt: options.now().getTime(), maxAgeMs: undefined }
        return { ok: true, document: { url: from, text, ...about } }
      }
      if (!judgement.ok) return { ok: false, problem: problem('fetch-refused', judgement.reason) }
      const { address } = judgement
      const key = keyOf(address, question, options)
      for (;;) {
        const { result, joined } = await share(inFlight, key, options.fetch, signal, (shared) =>
          fetchDocument(address, question, options, { begin, record }, shared)
        )
        if (!joined) return result.outcome
        // The other call ran out of its requests; this one may have some left.
        if (!result.outcome.ok && result.outcome.problem.code === 'limit-exceeded') continue
        record(address, result.bytes, true)
        return result.outcome
      }
    }
  }
}

type Recorder = (url: string, bytes: number, cached: boolean) => RequestRecord

async function fetchDocument(
  address: string,
  question: GetOptions,
  options: FetcherOptions,
  books: { begin: (url: string) => RequestRecord; record: Recorder },
  signal: AbortSignal
): Promise<Fetched> {
  const { accept, revalidate = false } = question
  const { cache, limits, network, now } = options
  const stored = await readStored(cache, address, { accept, maxBytes: limits.maxBytes, network })
  if (stored && isFresh(stored, now().getTime(), question)) {
    books.record(address, stored.bytes, true)
    return { outcome: { ok: true, document: stored.document }, bytes: stored.bytes }
  }
  if (network === 'none') {
    const offline = problem('fetch-offline', `${new URL(address).host} was not asked.`)
    return { outcome: { ok: false, problem: offline }, bytes: 0 }
  }
  const known =
    transport.conditional && stored?.etag != null ? { url: stored.document.url, etag: stored.etag } : undefined
  const send = options.fetch ?? transport.fetch
  const terms = { send, redirect: transport.redirect, network, limits, accept, revalidate, known, begin: books.begin }
  try {
    const answer = await ask(address, terms, signal)
    const { mayStore, ...current } = documentOf(answer, stored, accept ?? null, now().getTime())
    if (mayStore) await writeStored(cache, address, current)
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
    const document = { ...stored.document, fetchedAt, maxAgeMs: maxAgeMs ?? stored.document.maxAgeMs }
    return { ...stored, document, etag: etag ?? stored.etag, storedAt: fetchedAt, mayStore }
  }
  const contentType = answer.headers.get('content-type') ?? undefined
  const document = { url: answer.url, text: answer.text ?? '', contentType, fetchedAt, maxAgeMs }
  return { document, accept, bytes: answer.bytes, etag, storedAt: fetchedAt, mayStore }
}

function givenDocument(documents: Record<string, JsonObject>, names: readonly string[]): JsonObject | undefined {
  // Own members only: an address named "constructor" is no document.
  const name = names.find((candidate) => Object.hasOwn(documents, candidate))
  return name === undefined ? undefined : documents[name]
}

/** Two calls share when nothing that could change the answer differs between them. */
function keyOf(
  address: string,
  { accept, revalidate, freshMs }: GetOptions,
  { network, limits }: FetcherOptions
): string {
  const { timeoutMs, maxBytes, maxRedirects } = limits
  return JSON.stringify([address, accept, revalidate, freshMs, network, timeoutMs, maxBytes, maxRedirects])
}
