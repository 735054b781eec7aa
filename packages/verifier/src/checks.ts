/**
 * Making checks, in one way.
 *
 * @module
 */

import { problem, problemOf, type Problem } from '@quality-label/credentials'
import { stopwatch } from './clock.js'
import type { Check, CheckId, Outcome } from './result.js'

/** What a step found; `ms` is added by who asked. */
export type Finding = Omit<Check, 'id' | 'ms'>

export const passed = (notes: Problem[] = []): Finding => ({ outcome: 'passed', problems: [], notes })
export const failed = (...problems: Problem[]): Finding => ({ outcome: 'failed', problems, notes: [] })
export const unknown = (...problems: Problem[]): Finding => ({ outcome: 'unknown', problems, notes: [] })
export const skipped = (...notes: Problem[]): Finding => ({ outcome: 'skipped', problems: [], notes })

/** A finding by its outcome, for steps in which the problem decides. */
export function finding(outcome: Outcome, found: Problem): Finding {
  return { outcome, problems: [found], notes: [] }
}

/** What this program, or this runtime, cannot judge. */
const beyondUs = new Set<Problem['code']>([
  'context-unknown',
  'cryptosuite-unsupported',
  'proof-type-unsupported',
  'algorithm-unavailable',
  'did-method-unsupported',
  'key-type-unsupported',
  'format-unsupported',
  'limit-exceeded'
])

/** True for a problem of a credential that this program cannot judge, and no network would help. */
export function isBeyondUs({ code }: Problem): boolean {
  return beyondUs.has(code)
}

/** True where nothing was found out: every other problem is a fact about the credential. */
function isUndecided(found: Problem): boolean {
  const { code } = found
  return (
    isBeyondUs(found) ||
    code.startsWith('fetch-') ||
    code === 'key-unresolvable' ||
    code === 'controller-document-invalid'
  )
}

/** A caught problem as a finding: `unknown` where it says that nothing was found out, else `failed`. */
export function findingOf(caught: unknown): Finding {
  // What a browser throws for a script that cannot be loaded, and what a fault of this program would be.
  if (caught instanceof TypeError || caught instanceof RangeError)
    return unknown(problem('internal-error', caught.message))
  const found = problemOf(caught)
  return finding(isUndecided(found) ? 'unknown' : 'failed', found)
}

/** Several findings as one: the worst decides, and what two of them say alike is said once. */
export function worst(findings: Finding[]): Finding {
  const problems = new Map(findings.flatMap(({ problems }) => problems).map((one) => [JSON.stringify(one), one]))
  const outcome = findings.some((one) => one.outcome === 'failed') ? 'failed' : 'unknown'
  return { outcome, problems: [...problems.values()], notes: [] }
}

/** Names a finding and tells how long it took. */
export function toCheck(id: CheckId, found: Finding, ms?: number): Check {
  return { id, ...found, ...(ms === undefined ? {} : { ms }) }
}

/** Runs a step: its problems become its check. */
export async function ask<T extends Finding>(
  id: CheckId,
  step: () => Promise<T> | T
): Promise<{ check: Check; found: T | undefined }> {
  const elapsed = stopwatch()
  try {
    const found = await step()
    const { outcome, problems, notes } = found
    return { check: toCheck(id, { outcome, problems, notes }, elapsed()), found }
  } catch (caught) {
    return { check: toCheck(id, findingOf(caught), elapsed()), found: undefined }
  }
}
