/**
 * One verifier for many credentials: its calls share caches and requests.
 *
 * @module
 */

import { UsageError } from '@quality-label/credentials'
import { systemClock } from './clock.js'
import { createStore } from './net/store.js'
import type { VerifyInput, VerifyOptions } from './options.js'
import type { VerificationResult } from './result.js'
import type { Shared } from './context.js'
import { createKeptLists } from './kept-lists.js'
import { verifyWith } from './verify.js'

export interface Verifier {
  /** As `verify`; `overrides` are for this call; the cache is that of the verifier. */
  verify(input: VerifyInput, overrides?: Omit<VerifyOptions, 'cache'>): Promise<VerificationResult>
  /**
   * Verifies one after the other, several at a time. The order is kept, and no more than `concurrency` are in hand.
   *
   * @param options `concurrency`: how many at a time. Default 8.
   */
  verifyMany(
    inputs: Iterable<VerifyInput> | AsyncIterable<VerifyInput>,
    options?: Omit<VerifyOptions, 'cache'> & { concurrency?: number }
  ): AsyncGenerator<VerificationResult, void, undefined>
}

/**
 * Makes a verifier.
 *
 * @example
 *   const verifier = createVerifier({ trust })
 *   for await (const result of verifier.verifyMany(labels)) console.log(result.verdict)
 */
export function createVerifier(options: VerifyOptions = {}): Verifier {
  const shared: Shared = {
    listTtl: new Map(),
    store: createStore(options.cache, systemClock),
    keptLists: createKeptLists(systemClock)
  }
  return {
    verify: (input, overrides) => verifyWith(input, { ...options, ...overrides }, shared),
    async *verifyMany(inputs, { concurrency = 8, ...overrides } = {}) {
      if (!(concurrency >= 1)) throw new UsageError('options.concurrency is a number of at least 1')
      const together = { ...shared, sinceMs: sinceNow() }
      const inHand: Promise<VerificationResult>[] = []
      for await (const input of inputs) {
        const pending = verifyWith(input, { ...options, ...overrides }, together)
        // Whoever waits is told; a caller who has left by then is not told twice.
        pending.catch(() => undefined)
        inHand.push(pending)
        if (inHand.length >= concurrency) yield inHand.shift()!
      }
      for (const pending of inHand) yield pending
    }
  }
}

/** What is asked together is asked about one moment: a list that was fetched since is current, but not for hours. */
const longestMomentMs = 300_000

/** In whole seconds: calls that ask for the same list in the same words share one request. */
function sinceNow(): () => number {
  const began = systemClock().getTime()
  return () => Math.min(Math.ceil((systemClock().getTime() - began + 1) / 1000) * 1000, longestMomentMs)
}
