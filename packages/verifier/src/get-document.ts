/**
 * One document by its address, within the limits that hold for everything that is asked: for whoever must see what an
 * address serves, and judges it alone.
 *
 * @module
 */

import type { Problem } from '@quality-label/credentials'
import { transport } from '#transport'
import { systemClock } from './clock.js'
import { defaultLimits } from './context.js'
import { createFetcher } from './net/fetcher.js'
import type { NetworkPolicy, VerifyOptions } from './options.js'

/** What an address answered. */
export type DocumentAnswer =
  | { ok: true; url: string; text: string }
  /** `status`: of HTTP, where a server answered at all. */
  | { ok: false; problem: Problem; status?: number }

/**
 * Gets the text of a document. Addresses that are not public are refused, before the request, of every redirect, and of
 * what a name resolves to; what is larger than the limit is not read to its end.
 *
 * @example
 *   const answer = await getDocument('https://school.example/.well-known/did.json')
 *
 * @param url Where it lies.
 * @param options As of `verify`. Of the limits: bytes, redirects, requests and time.
 * @throws The reason of the `signal`, and nothing else.
 */
export async function getDocument(
  url: string,
  options: Pick<VerifyOptions, 'fetch' | 'limits' | 'network' | 'signal'> = {}
): Promise<DocumentAnswer> {
  const network: NetworkPolicy = options.network ?? 'public'
  const send = options.fetch ?? ((address: string, init: RequestInit) => transport.fetch(address, init, network))
  let status: number | undefined
  const fetcher = createFetcher({
    limits: { ...defaultLimits, ...options.limits },
    network,
    documents: {},
    now: systemClock,
    signal: options.signal,
    // A document that is not there is another thing than a server that fails; the problem does not tell them apart.
    fetch: async (address, init) => {
      status = undefined
      const response = await send(address, init)
      status = response.status
      return response
    }
  })
  const outcome = await fetcher.get(url, { revalidate: true })
  if (outcome.ok) return { ok: true, url: outcome.document.url, text: outcome.document.text }
  return { ok: false, problem: outcome.problem, ...(status !== undefined && { status }) }
}
