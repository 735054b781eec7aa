/**
 * Documents as the cache keeps them, and when one may be used without asking.
 *
 * @module
 * @see {@link https://www.rfc-editor.org/rfc/rfc9111 RFC 9111, HTTP Caching}
 */

import { isObject } from '@quality-label/credentials'
import type { NetworkPolicy, VerifierCache } from '../options.js'
import { judgeAddress } from './address.js'
import { withDeadline } from './deadline.js'
import type { FetchedDocument } from './outcome.js'

/** One value of a `VerifierCache`; its key is the address that was asked. JSON-serialisable. */
export interface StoredDocument {
  document: FetchedDocument
  /** What was asked for: a server may answer otherwise to another `Accept`. */
  accept: string | null
  bytes: number
  etag: string | null
  /** Of `Cache-Control`; 0 for `no-cache` and `no-store`, `undefined` when nothing was said. */
  maxAgeMs?: number | undefined
  /** Milliseconds since the epoch: when the server last said that this is current. */
  storedAt: number
}

/**
 * Where the server says nothing. @see
 * {@link https://www.rfc-editor.org/rfc/rfc9111#section-4.2.2 RFC 9111, section 4.2.2}
 */
const UNSAID_FRESH_MS = 5 * 60_000

/** Nothing is used unasked for longer than a day: a key that was withdrawn must be noticed by a process that never ends. */
const LONGEST_FRESH_MS = 24 * 60 * 60_000

/** `revalidate`: what the server said does not count, only `freshMs` (default 0) does. */
interface Freshness {
  revalidate?: boolean | undefined
  freshMs?: number | undefined
}

/** Whether a stored document may stand for the server's answer. A clock that ran backwards makes it stale. */
export function isFresh(stored: StoredDocument, now: number, question: Freshness): boolean {
  const age = now - stored.storedAt
  const said = stored.maxAgeMs ?? UNSAID_FRESH_MS
  const fresh = question.revalidate === true ? (question.freshMs ?? 0) : said
  return age >= 0 && age < Math.min(fresh, LONGEST_FRESH_MS)
}

/**
 * Reads the cache. What fails or makes no sense there is a miss: a cache may cost a request, never an answer. So is a
 * document from an address, or of a size, that this call would not have fetched.
 */
export async function readStored(
  cache: VerifierCache,
  address: string,
  terms: { accept: string | undefined; maxBytes: number; timeoutMs: number; network: NetworkPolicy },
  signal: AbortSignal
): Promise<StoredDocument | undefined> {
  try {
    const value = await withDeadline(terms.timeoutMs, signal, async () => cache.get(address))
    if (!isStored(value) || value.accept !== (terms.accept ?? null) || value.bytes > terms.maxBytes) return undefined
    return judgeAddress(value.document.url, terms.network).ok ? value : undefined
  } catch {
    return undefined
  }
}

/**
 * Writes the cache, without waiting: one that fails, or never answers, costs the next call a request and this one
 * nothing.
 */
export function writeStored(cache: VerifierCache, address: string, stored: StoredDocument): void {
  void (async () => cache.set(address, stored, LONGEST_FRESH_MS))().catch(() => undefined)
}

function isStored(value: unknown): value is StoredDocument {
  if (!isObject(value) || !isObject(value['document'])) return false
  const { document, accept, bytes, etag, maxAgeMs, storedAt } = value
  const isText = (member: unknown) => typeof member === 'string'
  const isAmount = (member: unknown) => typeof member === 'number' && Number.isFinite(member) && member >= 0
  return (
    isText(document['url']) &&
    isText(document['text']) &&
    isAmount(document['fetchedAt']) &&
    (maxAgeMs === undefined || isAmount(maxAgeMs)) &&
    (accept === null || isText(accept)) &&
    (etag === null || isText(etag)) &&
    isAmount(bytes) &&
    isAmount(storedAt)
  )
}
