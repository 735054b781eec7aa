/**
 * What every step of one walk shares: the caller's options with their defaults, the clock, the way out.
 *
 * @module
 */

import { UsageError, type ControllerDocument, type RawInput } from '@quality-label/credentials'
import { clockOf, systemClock } from './clock.js'
import { createFetcher, type DocumentMemory, type Fetcher, type FetchOutcome } from './net/fetcher.js'
import type { TrustList } from './trust-list.js'
import type { KeptLists } from './kept-lists.js'
import type { ListReading, Walked } from './walked.js'
import type { Limits, NetworkPolicy, VerifyOptions } from './options.js'

/** Bounds of the work of one call. */
export const defaultLimits: Readonly<Limits> = {
  timeoutMs: 5000,
  maxBytes: 1024 * 1024,
  maxInflatedBytes: 16 * 1024 * 1024,
  maxRequests: 10,
  maxRedirects: 3,
  maxDepth: 3,
  maxProofs: 10,
  maxCredentials: 200,
  maxEndorsements: 100
}

/** What the calls of one verifier share. */
export interface Shared {
  /** Documents, and requests under way. Absent for a single call, which has nothing to share. */
  store?: DocumentMemory
  /** How long each status list asks to be kept, in milliseconds, by address. */
  listTtl: Map<string, number>
  /** Status lists that have held. Absent for a single call. */
  keptLists?: KeptLists
  /** Of many credentials that are asked about together: how long ago that began, in milliseconds. */
  sinceMs?: () => number
}

/** The walk of one credential; status lists and endorsements take it again, one level deeper. */
export type Walk = (input: RawInput, context: WalkContext) => Promise<Walked>

export interface WalkContext {
  options: VerifyOptions
  limits: Limits
  network: NetworkPolicy
  now: () => Date
  clockSkewMs: number
  fetcher: Fetcher
  /** 0 for the credential that was asked about, 1 for its status lists and endorsements. */
  depth: number
  /**
   * Status lists that this call has read, by address and accepted issuers: the label and its endorsements name the same
   * ones.
   */
  lists: Map<string, Promise<ListReading>>
  /** The bits of status lists that this call has expanded, by their text. */
  expanded: Map<string, Promise<Uint8Array>>
  /** What the addresses of lists, of parts of a credential and of the credential itself answered: each is asked once. */
  answers: Map<string, Promise<FetchOutcome>>
  /** Addresses of the status lists that are being walked, outermost first. */
  reading: readonly string[]
  /** Controller documents that this call has resolved: the key of a label and of its lists stands in one document. */
  controllers: Map<string, Promise<ControllerDocument>>
  shared: Shared
  walk: Walk
}

/**
 * Reads the options of one call.
 *
 * @throws {UsageError} For an option of the wrong kind.
 */
export function createContext(options: VerifyOptions, shared: Shared, walk: Walk): WalkContext {
  checkOptions(options)
  const limits = { ...defaultLimits, ...options.limits }
  const network = options.network ?? 'public'
  const { fetch, signal, documents = {} } = options
  return {
    options,
    limits,
    network,
    now: clockOf(options.now),
    clockSkewMs: options.clockSkewMs ?? 300_000,
    fetcher: createFetcher({
      ...(fetch ? { fetch } : {}),
      ...(signal ? { signal } : {}),
      limits,
      network,
      documents,
      store: shared.store,
      // Ages of what is cached are about the real day, also where a caller asks about another.
      now: systemClock
    }),
    depth: 0,
    lists: new Map(),
    answers: new Map(),
    expanded: new Map(),
    reading: [],
    controllers: new Map(),
    shared,
    walk
  }
}

/** The same call one level deeper: a status list, an endorsement, a recognition. */
export function deeper(context: WalkContext, trust: TrustList): WalkContext {
  const { recipient: _recipient, site: _site, onCheck: _onCheck, ...options } = context.options
  return { ...context, depth: context.depth + 1, options: { ...options, trust, endorsements: 'skip' } }
}

const choices: Record<string, readonly unknown[]> = {
  proofs: ['all', 'one', undefined],
  status: ['required', 'skip', undefined],
  endorsements: ['verify', 'skip', undefined],
  network: ['public', 'local', 'none', undefined]
}

function checkOptions(options: VerifyOptions): void {
  if (options.recipient !== undefined && typeof options.recipient !== 'string')
    throw new UsageError('options.recipient is a text')
  for (const [name, allowed] of Object.entries(choices)) {
    const value = options[name as keyof VerifyOptions]
    if (!allowed.includes(value))
      throw new UsageError(`options.${name} is one of ${allowed.filter(Boolean).join(', ')}`)
  }
  if (options.trust !== undefined && !(options.trust.issuers instanceof Map))
    throw new UsageError('options.trust is made by createTrustList')
  for (const [name, value] of Object.entries(options.limits ?? {})) {
    if (typeof value !== 'number' || !(value >= 0)) throw new UsageError(`options.limits.${name} is a number`)
  }
  if (options.clockSkewMs !== undefined && !(options.clockSkewMs >= 0))
    throw new UsageError('options.clockSkewMs is a number')
  if (options.site !== undefined && options.site !== 'unknown' && !URL.canParse(options.site))
    throw new UsageError('options.site is a URL or unknown')
}
