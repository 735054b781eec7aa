/**
 * The only way out of a verification: documents by address, within the limits, from the caller, from what is
 * remembered, or from the network.
 *
 * @module
 */

import { problem, type JsonObject } from '@quality-label/credentials'
import { transport } from '#transport'
import type { FetchFunction, Limits, NetworkPolicy } from '../options.js'
import type { RequestRecord } from '../result.js'
import { judgeAddress } from './address.js'
import { ask, type Answer, type Question } from './ask.js'
import { network as bareNetwork } from './network.js'
import type { FetchOutcome } from './outcome.js'
import { FetchFailure } from './transport.js'

export type { FetchOutcome } from './outcome.js'

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
  /** Every address asked, those answered from the caller's documents or from memory included, in order. */
  requests: RequestRecord[]
}

export interface FetcherOptions {
  /** Default: the guarded fetch of the runtime. A fetch given is handed the same judged addresses. */
  fetch?: FetchFunction | undefined
  limits: Limits
  network: NetworkPolicy
  /** What is kept between calls. Default: nothing. */
  store?: DocumentMemory | undefined
  /** Win over everything: what is here is never requested. */
  documents: Record<string, JsonObject>
  /** The wall clock, for the age of what is kept; not a `now` that looks at another day. */
  now: () => Date
  signal?: AbortSignal | undefined
}

/** What stands between a call and the network. */
export interface DocumentMemory {
  get(address: string, question: GetOptions, server: Server): Promise<FetchOutcome>
}

/** The network, as one call may use it. */
export interface Server extends Pick<FetcherOptions, 'fetch' | 'limits' | 'network' | 'now' | 'signal'> {
  /** @param known An entity tag that is stored, and the one address that it may be sent to. */
  ask(address: string, question: GetOptions, signal: AbortSignal, known?: Question['known']): Promise<Answer>
  record(url: string, bytes: number, cached: boolean): RequestRecord
}

/** Makes the fetcher of one call: its `requests` and its limit of requests are that call's. */
export function createFetcher(options: FetcherOptions): Fetcher {
  const { documents, network, signal } = options
  const requests: RequestRecord[] = []
  const server = createServer(options, requests)
  return {
    requests,
    async get(url, question = {}) {
      signal?.throwIfAborted()
      const judgement = judgeAddress(url, network)
      const given = givenDocument(documents, judgement.ok ? [url, judgement.address] : [url])
      if (given) {
        const text = JSON.stringify(given)
        const from = judgement.ok ? judgement.address : url
        server.record(from, new TextEncoder().encode(text).length, true)
        return { ok: true, document: { url: from, text, fetchedAt: options.now().getTime() } }
      }
      if (!judgement.ok) return { ok: false, problem: problem('fetch-refused', judgement.reason) }
      return (options.store ?? bareNetwork).get(judgement.address, question, server)
    }
  }
}

function createServer(options: FetcherOptions, requests: RequestRecord[]): Server {
  const { fetch, limits, network, now, signal } = options
  let made = 0
  const record = (url: string, bytes: number, cached: boolean) => {
    const entry = { url, bytes, ms: 0, cached }
    requests.push(entry)
    return entry
  }
  const begin = (url: string) => {
    if (made >= limits.maxRequests) {
      throw new FetchFailure('limit-exceeded', `More than ${String(limits.maxRequests)} requests.`)
    }
    made += 1
    return record(url, 0, false)
  }
  return {
    fetch,
    limits,
    network,
    now,
    signal,
    record,
    async ask(address, { accept, revalidate = false }, asking, known) {
      if (network === 'none') throw new FetchFailure('fetch-offline', `${new URL(address).host} was not asked.`)
      const { redirect, conditional } = transport
      const send = fetch ?? transport.fetch
      const terms = {
        send,
        redirect,
        network,
        limits,
        accept,
        revalidate,
        known: conditional ? known : undefined,
        begin
      }
      return ask(address, terms, asking)
    }
  }
}

function givenDocument(documents: Record<string, JsonObject>, names: readonly string[]): JsonObject | undefined {
  // Own members only: an address named "constructor" is no document.
  const name = names.find((candidate) => Object.hasOwn(documents, candidate))
  return name === undefined ? undefined : documents[name]
}
