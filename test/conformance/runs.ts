/**
 * How a case is run: the clock, the pinned keys, the named issuers of status lists, and the twins. A twin is the same
 * bytes with one option changed, so that what made the case pass is shown to have been needed. The rules are the
 * corpus's own notes.
 *
 * @module
 */

import {
  asString,
  isObject,
  parseDateTime,
  readKey,
  toArray,
  type JsonObject,
  type JsonValue
} from '@quality-label/credentials'
import { createTrustList, type TrustedIssuer, type Verdict, type VerifyOptions } from '@quality-label/verifier'
import type { Case, Expectation } from './corpus.js'

export interface Run {
  name: string
  options: Pick<VerifyOptions, 'now' | 'trust' | 'documents'>
  /** What the verdict may be. */
  accepts: (verdict: Verdict) => boolean
}

export const defaultClock = '2026-11-22T00:00:00Z'

/** What an origin's word means here. "Could not be decided" is any verdict but `valid`, for a verifier may know better. */
const meanings: Record<Expectation, (verdict: Verdict) => boolean> = {
  verified: (verdict) => verdict === 'valid',
  rejected: notValid,
  error: notValid,
  unspecified: () => true,
  'valid-structure': notValid,
  'invalid-structure': notValid,
  resolved: notValid,
  'resolved-or-unsupported': notValid
}

/** Where the origin says why, the verdict must say it too. */
const reasons: Record<string, readonly Verdict[]> = {
  expired: ['expired'],
  revoked: ['revoked'],
  'expired+revoked': ['expired', 'revoked'],
  'not-yet-valid': ['not-yet-valid'],
  tampered: ['invalid'],
  'no-proof': ['invalid'],
  'base-proof-not-presentable': ['invalid'],
  'no-context': ['invalid'],
  'no-vc-context': ['invalid'],
  'credential-id-not-uri': ['invalid'],
  'status-list-not-found': ['unconfirmed'],
  'status-list-expired': ['unconfirmed'],
  'status-list-missingBitStringType': ['unconfirmed'],
  'status-list-tampered': ['unconfirmed'],
  'context-not-bundled https://w3id.org/dcc/v1': ['unsupported'],
  signature: ['invalid'],
  'data URI image in Assertion': ['invalid'],
  'expires before issuedOn': ['invalid'],
  'issued in the future': ['not-yet-valid'],
  context: ['invalid'],
  type: ['invalid'],
  'issuer type': ['invalid'],
  '9. JWT Verification With Unknown Extensions': ['unsupported'],
  '12. JWT Credential with an Invalid Signature': ['invalid'],
  '15. JWT Credential with vc and/or vp Claims': ['invalid'],
  '23. SD-JWT Credential With an Invalid Signature': ['invalid'],
  '25. SD-JWT Presentation with an Invalid Media Type': ['invalid']
}

/** The runs of a case, each with its twins. */
export function runsOf(one: Case, document: JsonObject, documents: Record<string, JsonObject>): Run[] {
  const moments: Moment[] = [...momentsOf(one, document), ...(one.also ?? [])]
  return moments.flatMap(({ at, expect, reason }) => {
    const now = clockFor(at, document)
    const accepts =
      signedAfterItsEnd(document) && expect === 'verified'
        ? meanings.unspecified
        : accepting(expect, hasUnreadableEntry(document) ? undefined : reason)
    return withTwins({ name: `at ${at}`, options: { now }, accepts }, document, documents)
  })
}

/**
 * An origin that names no moment speaks of the proof alone: what has ended by the default clock was good until its last
 * moment, and is expired now. Both are asked.
 */
function momentsOf({ at, expect, reason }: Case, document: JsonObject): Moment[] {
  const end = asString(document['validUntil']) ?? defaultClock
  const ended = at === undefined && expect === 'verified' && parseDateTime(end)! < parseDateTime(defaultClock)!
  return ended
    ? [
        { at: end, expect, reason },
        { at: defaultClock, expect: 'rejected', reason: 'expired' }
      ]
    : [{ at: at ?? defaultClock, expect, reason }]
}

interface Moment {
  at: string
  expect: Expectation
  reason?: string | undefined
}

/** What an origin expects, and why, as a test of the verdict. */
export function accepting(expect: Expectation, reason: string | undefined): Run['accepts'] {
  const verdicts = reason === undefined || expect === 'verified' ? undefined : reasons[reason]
  return verdicts ? (verdict) => verdicts.includes(verdict) : meanings[expect]
}

/** Trust is written down only where it changes something: each entry has a twin without it. */
function withTwins(run: Run, document: JsonObject, documents: Record<string, JsonObject>): Run[] {
  const id = issuerOf(document)
  const keys = strangeKeys(document, id)
  const statusIssuers = strangeStatusIssuers(document, id, documents)
  const entry: TrustedIssuer = { id, ...(keys.length > 0 ? { keys } : {}), statusIssuers }
  if (id === '' || (keys.length === 0 && statusIssuers.length === 0)) return [run]
  const trusting: Run = { ...run, options: { ...run.options, trust: createTrustList({ issuers: [entry] }) } }
  const twin: Run = { ...run, name: `${run.name}, twin without trust`, accepts: keys.length > 0 ? isInvalid : notValid }
  return [{ ...trusting, name: `${run.name}, trusting ${Object.keys(entry).join(', ')}` }, twin]
}

/** Where a did:key that is not the issuer signs: the keys of all proofs, as objects that a caller would pin. */
function strangeKeys(document: JsonObject, issuer: string): JsonObject[] {
  const methods = proofsOf(document).flatMap(({ verificationMethod }) => asString(verificationMethod) ?? [])
  const dids = methods.map((method) => method.split('#', 1)[0]!).filter((did) => did.startsWith('did:key:'))
  if (dids.every((did) => did === issuer)) return []
  return dids.map((did) => ({ type: 'Multikey', publicKeyMultibase: did.slice('did:key:'.length) })).filter(isReadable)
}

/** What a caller could not pin is not pinned: keys of suites that are out of scope. */
function isReadable(key: JsonObject): boolean {
  try {
    readKey(key)
    return true
  } catch {
    return false
  }
}

/** Issuers of the status lists in hand that are not the credential's. */
function strangeStatusIssuers(document: JsonObject, issuer: string, documents: Record<string, JsonObject>): string[] {
  const entries = toArray<JsonValue>(document['credentialStatus']).filter(isObject)
  const lists = entries.flatMap((entry): JsonObject[] => {
    const list = documents[asString(entry['statusListCredential']) ?? '']
    return list ? [list] : []
  })
  return [...new Set(lists.map(issuerOf))].filter((id) => id !== '' && id !== issuer)
}

/** Just behind the youngest proof, where the clock of the case lies before it. */
function clockFor(at: string, document: JsonObject): Date {
  const created = proofsOf(document).map((proof) => parseDateTime(proof['created']) ?? 0)
  return new Date(Math.max(parseDateTime(at)!, ...created.map((time) => time + 1000)))
}

/** There is no moment at which such a credential could be valid. */
function signedAfterItsEnd(document: JsonObject): boolean {
  const end = parseDateTime(document['validUntil'] ?? document['expirationDate']) ?? Infinity
  return proofsOf(document).some((proof) => (parseDateTime(proof['created']) ?? 0) > end)
}

/** An index that is a number says nothing, by decision: such a list is not read, whatever it holds. */
function hasUnreadableEntry({ credentialStatus }: JsonObject): boolean {
  const entries = toArray<JsonValue>(credentialStatus).filter(isObject)
  return entries.some(({ statusListIndex }) => typeof statusListIndex === 'number')
}

function proofsOf({ proof }: JsonObject): JsonObject[] {
  return toArray<JsonValue>(proof).filter(isObject)
}

function issuerOf({ issuer }: JsonObject): string {
  return asString(isObject(issuer) ? issuer['id'] : issuer) ?? ''
}

function notValid(verdict: Verdict): boolean {
  return verdict !== 'valid'
}

function isInvalid(verdict: Verdict): boolean {
  return verdict === 'invalid'
}
