/**
 * The seam between the fetcher and the runtime: `#transport` is transport-node.ts in Node, transport-workerd.ts in
 * Workers and transport-web.ts elsewhere.
 *
 * @module
 */

import type { NetworkPolicy } from '../options.js'

/** How this runtime asks. */
export interface Transport {
  fetch: (url: string, init: RequestInit, network: NetworkPolicy) => Promise<Response>
  /** `'manual'`: redirects come back to the fetcher, which judges each. `'follow'`: only the last address can be judged. */
  redirect: 'manual' | 'follow'
  /** Whether `If-None-Match` may be sent. In browsers it would cause a preflight request; their own cache does the same. */
  conditional: boolean
}

/** Why one request gave no document. */
export type FailureCode =
  | 'fetch-refused'
  | 'fetch-failed'
  | 'fetch-timeout'
  | 'fetch-status'
  | 'fetch-gone'
  | 'fetch-too-large'
  | 'fetch-redirect'
  | 'fetch-encoding'
  | 'fetch-offline'
  | 'limit-exceeded'

/** Thrown inside the network layer only: the fetcher turns it into a problem. */
export class FetchFailure extends Error {
  override name = 'FetchFailure'
  constructor(
    readonly code: FailureCode,
    message: string
  ) {
    super(message)
  }
}
