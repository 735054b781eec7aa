/**
 * The code of the problem that something throws: what a test compares, never the text.
 *
 * @module
 */

import { ProblemError } from '../../src/errors.js'

/** @returns `undefined` when nothing is thrown; what else is thrown is thrown on. */
export function codeOf(read: () => unknown): string | undefined {
  try {
    read()
    return undefined
  } catch (caught) {
    if (caught instanceof ProblemError) return caught.problem.code
    throw caught
  }
}

/** The same of something that rejects. */
export async function rejectionOf(answer: Promise<unknown>): Promise<string | undefined> {
  try {
    await answer
    return undefined
  } catch (caught) {
    return codeOf(() => {
      throw caught
    })
  }
}
