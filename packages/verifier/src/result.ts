/**
 * What `verify` answers: one JSON-serialisable shape, always.
 *
 * @module
 */

import type { Credential, CredentialFormat, Problem } from '@quality-label/credentials'

/** The answer to all checks together. Only `conclude` makes one. */
export type Verdict =
  | 'valid'
  | 'invalid'
  | 'unsupported'
  | 'unreachable'
  | 'untrusted'
  | 'wrong-recipient'
  | 'wrong-site'
  | 'revoked'
  | 'suspended'
  | 'expired'
  | 'not-yet-valid'
  | 'unconfirmed'

/** One question asked of a credential, in the order of the walk. */
export type CheckId = 'decode' | 'shape' | 'key' | 'proof' | 'issuer' | 'validity' | 'status' | 'recipient' | 'site'

/** `unknown` is "could not find out": neither passed nor failed. `skipped` was not asked. */
export type Outcome = 'passed' | 'failed' | 'unknown' | 'skipped'

export interface Check {
  id: CheckId
  outcome: Outcome
  /** Why the outcome is not `passed`. */
  problems: Problem[]
  /** Passed, but worth knowing. */
  notes: Problem[]
  /** How long the check took, in milliseconds, waiting for the network included. */
  ms?: number
}

/** What an endorsement is about, seen from the label. `other` belongs to nothing the label names. */
export type EndorsedKind = 'label' | 'organiser' | 'activity' | 'badge' | 'other'

/** One endorsement, with its own verdict: it never changes the label's. */
export interface EndorsementResult {
  verdict: Verdict
  /** `verdict === 'valid'`: signature, recognition, object, dates and status all hold. */
  verified: boolean
  id?: string
  endorser: { id: string; name?: string; url?: string; countryCode?: string }
  object: { id: string; kind: EndorsedKind; name?: string }
  /** From the Network's recognition of the endorser, never from the endorser's own words. */
  category?: string
  level?: string
  /** Markdown by a third party: untrusted text. */
  comment?: string
  /** BCP 47, of `comment`, when the endorsement says so. */
  language?: string
  /** `validFrom` of the endorsement. */
  date?: string
  problems: Problem[]
}

export interface RequestRecord {
  url: string
  /** Of the body that was read, 0 when nothing came. */
  bytes: number
  ms: number
  /** Answered from a cache, or by the server with "not modified". */
  cached: boolean
}

/** What `verify` answers. */
export interface VerificationResult {
  verdict: Verdict
  /** `verdict === 'valid'`. */
  verified: boolean
  format?: CredentialFormat
  /** Read from the document that the proof verified. Present also when a check failed: look at the verdict first. */
  credential?: Credential
  /** `nameSource: 'credential'` is what the issuer calls itself: only a trust list vouches for a name. */
  issuer?: { id: string; name?: string; nameSource: 'trust-list' | 'credential' }
  /** In the order of the walk; `status` once for each status entry. */
  checks: Check[]
  endorsements: EndorsementResult[]
  requests: RequestRecord[]
  /** RFC 3339, from the clock in use. */
  checkedAt: string
  /**
   * When the oldest status list that was read had been fetched, RFC 3339: the status is of that moment, also when `now`
   * is in the past.
   */
  statusAt?: string
}
