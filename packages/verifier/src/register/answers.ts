/**
 * What a register's client answers. "Nothing found" is an answer; "could not find out" is another.
 *
 * @module
 */

import type { Problem } from '@quality-label/credentials'
import type { VerificationResult } from '../result.js'

/**
 * A time in which a label was held. A suspension does not end it: it is live status, which {@link RegisterClient.label}
 * asks.
 */
export interface Period {
  /** RFC 3339. */
  from: string
  until: string
}

/** An organiser that holds a label, or has held one. */
export interface Holder {
  /** In the register. */
  id: string
  /** Other ids of the same organiser; none for an individual. */
  otherIds: string[]
  name: string
  /** ISO 3166-1 alpha-2. */
  country: string
  /** Where the label may be shown: origin and path prefix. */
  sites: string[]
  /** Of the presentation: give it to `verify`. */
  address: string
  periods: Period[]
}

/** Nothing was found out: neither that there is somebody, nor that there is nobody. */
export interface Unknown {
  outcome: 'unknown'
  problems: Problem[]
}

/** The register says that there is nobody. */
export interface NotFound {
  outcome: 'not-found'
  /** When the register was asked, RFC 3339; of a snapshot, when it was made. */
  asOf: string
}

/** What is found. */
export interface Found {
  outcome: 'found'
  holder: Holder
  /** Others that it fits, too: sites may lie inside one another. The one that fits best is `holder`. */
  others: Holder[]
  /**
   * What was recognised. Of a badge's issuer only the `id` is what the badge's proof speaks for; `url` and `alias` are
   * what the issuer says of itself.
   */
  matched: 'id' | 'url' | 'alias' | 'site'
  asOf: string
}

export type LookUp = Found | NotFound | Unknown

/** `result` is that of `verify`: the live one. */
export type LabelAnswer = { outcome: 'found'; holder: Holder; result: VerificationResult } | NotFound | Unknown

/** `not-held` without a holder: nobody of this id has ever held a label. */
export type HeldAnswer =
  { outcome: 'held'; holder: Holder; period: Period } | { outcome: 'not-held'; holder?: Holder } | Unknown

/** An organiser to look at again: something about its label changed. It is a hint, and no proof of anything. */
export interface Change {
  number: number
  /** RFC 3339. */
  at: string
  /** Id of the organiser. */
  organiser?: string
  /** SHA-256 of the id of one that is gone, in hex: forget whom it fits. */
  erased?: string
}

/** `complete: false`: there were more changes than the feed holds; look at everybody again. */
export type ChangesAnswer = { outcome: 'found'; changes: Change[]; last: number; complete: boolean } | Unknown

/** The issuer of an Open Badge, as a result of `verify` or a badge has it. */
export interface BadgeIssuer {
  id?: string
  url?: string
  otherIdentifier?: { identifier: string }[]
}

/** Whom to look for: exactly one of these. */
export type Query =
  | { /** Of the organiser: in the register, or another one. */ id: string }
  | { /** A page. */ site: string }
  | { /** An id, or the issuer itself. */ issuer: string | BadgeIssuer }

/** The whole directory in one document: JSON, to keep and to use offline. */
export interface RegisterSnapshot {
  type: 'RegisterSnapshot'
  version: 1
  /** Address of the register. */
  register: string
  /** RFC 3339. */
  madeAt: string
  /** Signed documents by their path. Each is verified when it is used, as if it had just been fetched. */
  documents: Record<string, unknown>
}

/** A register, to be asked. */
export interface RegisterClient {
  /** Looks somebody up. */
  find: (query: Query) => Promise<LookUp>
  /**
   * The label of an organiser as it is now: verified, with its live status.
   *
   * @param id Any id of the organiser.
   */
  label: (id: string) => Promise<LabelAnswer>
  /**
   * Was a label held on that day? It says what is recorded; for today ask {@link RegisterClient.label}.
   *
   * @param date `2026-05-17` (the day in UTC), a date-time, or a `Date`. Not in the future.
   */
  heldOn: (id: string, date: string | Date) => Promise<HeldAnswer>
  /**
   * Everybody who holds a label, or has held one. The order says nothing.
   *
   * @throws {ProblemError} When a part cannot be read: what came before is not all.
   */
  holders: () => AsyncGenerator<Holder, void, undefined>
  /**
   * What changed after a number that an earlier answer called `last`.
   *
   * @param since Default 0.
   */
  changes: (since?: number) => Promise<ChangesAnswer>
  /**
   * Reads and verifies everything once.
   *
   * @throws {ProblemError} When a part cannot be read.
   */
  snapshot: () => Promise<RegisterSnapshot>
}
