/**
 * From a result to the state the element shows: the one place where a verdict becomes a look.
 *
 * @module
 */

import type { Verdict, VerificationResult } from '@quality-label/verifier'

/** What the element shows: a verdict, or that one is on its way, or that the owner should renew. */
export type BadgeState = Verdict | 'loading' | 'expiring'

/**
 * What a page shows while all is well, and what it must be able to show when nothing more can be loaded. The look and
 * the words of all other states come when one of them is met.
 */
export type CommonState = 'loading' | 'valid' | 'expiring' | 'unconfirmed' | 'unreachable' | 'unsupported'
export type RareState = Exclude<BadgeState, CommonState>

/** Colour families. Only `good` is green, and only `valid` and `expiring` are good. */
export type Tone = 'good' | 'warn' | 'bad' | 'calm' | 'past' | 'off'

export const TONES: Readonly<Record<BadgeState, Tone>> = {
  loading: 'off',
  valid: 'good',
  expiring: 'good',
  expired: 'past',
  'not-yet-valid': 'off',
  suspended: 'warn',
  revoked: 'bad',
  invalid: 'bad',
  untrusted: 'bad',
  'wrong-site': 'calm',
  'wrong-recipient': 'calm',
  unconfirmed: 'off',
  unreachable: 'off',
  unsupported: 'off'
}

/** Whether everything that shows a state is at hand. */
export function isCommon(state: BadgeState): state is CommonState {
  return /^(loading|valid|expiring|un(confirmed|reachable|supported))$/.test(state)
}

const DAY_MS = 86_400_000

/**
 * The state for a result.
 *
 * @param warnDays How long before its end a valid label counts as `expiring`.
 */
export function stateOf(result: VerificationResult, warnDays: number): BadgeState {
  // An older or newer verifier may know verdicts that this element cannot draw: they must never look like one it can.
  if (!Object.hasOwn(TONES, result.verdict)) return 'unsupported'
  if (result.verdict !== 'valid') return result.verdict
  const end = Date.parse(result.credential?.validUntil ?? '')
  return end - Date.parse(result.checkedAt) <= warnDays * DAY_MS ? 'expiring' : 'valid'
}

/** True when every check of this id was asked and passed. */
export function passed(result: VerificationResult, id: string): boolean {
  const checks = result.checks.filter((check) => check.id === id)
  return checks.length > 0 && checks.every((check) => check.outcome === 'passed')
}

/**
 * Whether anything the credential says may be shown: only after its proof and its issuer have passed. A stranger could
 * otherwise put any name on the card.
 */
export function mayShowContent(result: VerificationResult | null): result is VerificationResult {
  return result !== null && passed(result, 'proof') && passed(result, 'issuer')
}

/** True when the result names this problem, among the reasons (not the notes) of its checks. */
export function hasProblem(result: VerificationResult | null, code: string): boolean {
  return result?.checks.some((check) => check.problems.some((problem) => problem.code === code)) ?? false
}

/** Whether asking again may help: something was not reached, rather than found wrong or not known to the browser. */
export function isRetryable(state: BadgeState, result: VerificationResult | null): boolean {
  if (state === 'unreachable') return true
  return state === 'unconfirmed' && !!result?.checks.some(({ id, outcome }) => id === 'status' && outcome === 'unknown')
}
