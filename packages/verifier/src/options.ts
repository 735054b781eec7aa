/**
 * What a caller may say to `verify`. Every member is optional.
 *
 * @module
 */

import type { JsonObject } from '@quality-label/credentials'
import type { Check } from './result.js'
import type { TrustList } from './trust-list.js'

/** Anything that may hold a credential: an object, JSON text, a token, an address, or bytes, of an image too. */
export type VerifyInput = unknown

/** A store for fetched documents, for a partner that brings its own. Values are JSON-serialisable. */
export interface VerifierCache {
  get(key: string): unknown
  set(key: string, value: unknown, ttlMs: number): unknown
}

/** The only way out: `fetch` of the runtime, or a caller's own. */
export type FetchFunction = (url: string, init: RequestInit) => Promise<Response>

/** Bounds of the work one `verify` may do. */
export interface Limits {
  /** Each request, in milliseconds. Default 5000. */
  timeoutMs: number
  /** Each body, in bytes. Default 1 MiB. */
  maxBytes: number
  /** An inflated status list, in bytes. Default 16 MiB. */
  maxInflatedBytes: number
  /** Requests of one call. Default 10. */
  maxRequests: number
  /** Redirects of one request. Default 3. */
  maxRedirects: number
  /** Credentials inside credentials (a status list, an endorsement, its status list). Default 3. */
  maxDepth: number
  /** Proofs on one credential. Default 10. */
  maxProofs: number
  /** Credentials in one presentation. Default 200. */
  maxCredentials: number
  /** Endorsements that are looked at. Default 100. */
  maxEndorsements: number
}

/** `'public'` refuses http and non-public addresses; `'local'` also allows http and loopback; `'none'` asks nothing. */
export type NetworkPolicy = 'public' | 'local' | 'none'

export interface VerifyOptions {
  /** The only source of time. Default: the system clock. */
  now?: Date | (() => Date)
  /** Tolerance for dates, in milliseconds, inclusive. Default 300 000. */
  clockSkewMs?: number
  /** Default: the guarded fetch of the runtime. */
  fetch?: FetchFunction
  /** Who may issue what. Default: none, and the issuer check is `skipped`. */
  trust?: TrustList
  /**
   * The expected recipient: an organiser id, a profile id or an e-mail address. Default: none, and the check is
   * `skipped`.
   */
  recipient?: string
  /** The page that shows the label, or `'unknown'`. Default: none, and the check is `skipped`. */
  site?: string
  /** Further JSON-LD contexts by address. Default: the bundled set alone. */
  contexts?: Record<string, JsonObject>
  /** Addresses of contexts that may be fetched. Default: none. */
  allowRemoteContexts?: readonly string[]
  /** Documents already in hand (DID documents, status lists, presentations) by address; they are not requested. */
  documents?: Record<string, JsonObject>
  /** `'all'` (default): every proof must hold. `'one'`: the cheapest by the issuer decides, with those it builds on. */
  proofs?: 'all' | 'one'
  /** `'required'` (default): an unknown status gives `unconfirmed`. `'skip'`: status is not asked. */
  status?: 'required' | 'skip'
  /** Refuse a cached status list older than this, in milliseconds. Default: none. */
  maxStatusAgeMs?: number
  /** `'verify'` (default) or `'skip'`. */
  endorsements?: 'verify' | 'skip'
  /** Those that are not given have their defaults. */
  limits?: Partial<Limits>
  /** Default `'public'`. */
  network?: NetworkPolicy
  /** Default: in memory, bounded; shared by the calls of one verifier. */
  cache?: VerifierCache
  /** Called as each check ends. */
  onCheck?: (check: Check) => void
  /** Aborts requests; `verify` then rejects with the signal's reason. */
  signal?: AbortSignal
}
