/**
 * Two kinds of throw: a caller's mistake, and, inside this project only, a problem on its way to the check that reports
 * it.
 *
 * @module
 */

import { problem, type Problem, type ProblemCode } from './problems.js'

/** A caller's mistake: an option of the wrong kind, a key of the wrong length. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
  readonly code = 'ERR_USAGE'
}

/** A problem that a parser met. The steps of the walk catch it and put it into a check; no public `verify` throws it. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'

  constructor(readonly problem: Problem) {
    super(`${problem.title}: ${problem.detail}`)
  }
}

/** Throws the problem: for parsers, where an answer of two kinds would hide the reading. */
export function fail(code: ProblemCode, detail: string, pointer?: string): never {
  throw new ProblemError(problem(code, detail, pointer))
}

/** The problem of a caught value; what is not a problem of ours is a fault in this program and is thrown on. */
export function problemOf(caught: unknown): Problem {
  if (caught instanceof ProblemError) return caught.problem
  throw caught
}
