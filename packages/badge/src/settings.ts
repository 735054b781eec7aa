/**
 * What a kind of badge is made with: whom it trusts and how it asks. A page cannot change it; attributes only narrow
 * it.
 *
 * @module
 */

import { verify } from '@quality-label/verifier'
import type { FetchFunction, NetworkPolicy, TrustList, VerifyOptions } from '@quality-label/verifier'
import { stayingAt } from './hosts.js'
import { sharing, type SharedVerify } from './share.js'

/** For applications that install the package. The published embed has its anchor built in and takes none of this. */
export interface BadgeOptions {
  /** Who may issue the label. Without it every badge is `unsupported`: a verdict without an issuer would mean nothing. */
  trust?: TrustList
  /** Address of the register, ending in a slash: where "Check it yourself" leads. Default: no such link. */
  register?: string
  /** Default: the guarded fetch of the runtime. */
  fetch?: FetchFunction
  /** Default: the system clock. */
  now?: Date | (() => Date)
  /** `'local'` also allows http and loopback addresses. Default `'public'`. */
  network?: NetworkPolicy
}

/** What one verification is asked. */
export interface BadgeQuestion {
  /** Absent on the register's own pages, which show every label. */
  site?: string
  recipient?: string
  /** Of those that are trusted only these, with spaces between. Default: all. */
  trustedIssuers?: string
  signal: AbortSignal
}

/** The options, made ready. */
export interface BadgeSettings {
  /**
   * The names of whom it trusts, by the trust list; ids where that gives none; empty where nobody is left.
   *
   * @param trustedIssuers Of them only these.
   */
  issuerName: (trustedIssuers?: string) => string | undefined
  register?: string | undefined
  /** Absent when nothing can be checked: no anchor. */
  verify?: SharedVerify | undefined
  /** Pause before the one automatic retry, in milliseconds. */
  retryAfterMs: number
  /** True in the published embed: its anchor is the register's own. Elsewhere the card names whom the page trusts. */
  published: boolean
}

const RETRY_AFTER_MS = 800

/** Readies the options. All badges made with these settings share what they ask. */
export function createSettings(
  { trust, register, fetch, now, network }: BadgeOptions = {},
  published = false
): BadgeSettings {
  const options: VerifyOptions = {
    // The cheapest proof decides: of the Network's labels the one that needs no RDF.
    proofs: 'one',
    ...(now && { now }),
    ...(network && { network })
  }
  return {
    issuerName: (ids) =>
      trust && [...narrowed(trust, ids).issuers.values()].map(({ id, name }) => name ?? id).join(', '),
    register,
    verify:
      trust &&
      sharing(
        (input, { trustedIssuers, ...question }, send) =>
          verify(input, {
            ...options,
            trust: narrowed(trust, trustedIssuers),
            ...question,
            fetch: published ? stayingAt(send, [input, register, ...trust.issuers.keys()]) : send
          }),
        fetch ?? globalThis.fetch
      ),
    retryAfterMs: RETRY_AFTER_MS,
    published
  }
}

/** A page may believe fewer than the badge does, and never more. */
function narrowed({ issuers }: TrustList, ids: string | undefined): TrustList {
  return { issuers: new Map([...issuers].filter(([id]) => !ids || ids.split(/\s+/).includes(id))) }
}
