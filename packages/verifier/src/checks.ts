/**
 * Making checks, in one way.
 *
 * @module
 */

import { problemOf, type Problem } from '@quality-label/credentials'
import { stopwatch } from './clock.js'
import type { Check, CheckId, Outcome } from './result.js'

/** What a step found; `ms` is added by who asked. */
export type Finding = Omit<Check, 'id' | 'ms'>

export const passed = (notes: Problem[] = []): Finding => ({ outcome: 'passed', problems: [], notes })
export const failed = (...problems: Problem[]): Finding => ({ outcome: 'failed', problems, notes: [] })
export const unknown = (...problems: Problem[]): Finding => ({ outcome: 'unknown', problems, notes: [] })
export const skipped = (...notes: Problem[]): Finding => ({ outcome: 'skipped', problems: [], notes })

/** A finding by its outcome, for steps in which the problem decides. */
export function finding(outcome: Outcome, problem: Problem): Finding {
  return { outcome, problems: [problem], notes: [] }
}

/**
 * Codes that mean "could not find out", wherever they arise: the network, a limit, something this project or this
 * runtime does not know. Every other problem is a fact about the credential.
 */
const undecided = new Set<Problem['code']>([
  'context-unknown',
  'cryptosuite-unsupported',
  'proof-type-unsupported',
  'algorithm-unavailable',
  'did-method-unsupported',
  'key-type-unsupported',
  'key-unresolvable',
  'limit-exceeded',
  'format-unsupported',
  'fetch-failed',
  'fetch-offline',
  'fetch-redirect',
  'fetch-refused',
  'fetch-status',
  'fetch-timeout',
  'fetch-too-large',
  'fetch-content',
  'fetch-encoding',
  'controller-document-invalid'
])

/** A caught problem as a finding: `unknown` where it says that nothing was found out, else `failed`. */
export function findingOf(caught: unknown): Finding {
  const problem = problemOf(caught)
  return finding(undecided.has(problem.code) ? 'unknown' : 'failed', problem)
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
