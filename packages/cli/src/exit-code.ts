/**
 * What a verdict means to a script: 0 valid, 1 not valid, 2 could not be decided.
 *
 * @module
 */

import type { Verdict } from '@quality-label/verifier'

/** Nothing was found out: neither valid nor not. */
export const UNDECIDED = 2

/** Verdicts that say "could not find out". */
const undecided: ReadonlySet<Verdict> = new Set<Verdict>(['unconfirmed', 'unreachable', 'unsupported'])

/** The exit code of one verdict. */
export function exitCodeOf(verdict: Verdict): number {
  if (verdict === 'valid') return 0
  return undecided.has(verdict) ? UNDECIDED : 1
}

/** The worst of two: "not valid" is worse than "could not be decided". */
export function worse(a: number, b: number): number {
  const order = [0, UNDECIDED, 1]
  return order.indexOf(a) > order.indexOf(b) ? a : b
}
