/**
 * What readers of the outside may do with anything.
 *
 * @module
 */

import { ProblemError, UsageError } from '../../src/errors.js'

/** What a reader may do with anything: answer, or throw one of the two errors that callers expect. */
export async function answerOf<T>(read: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await read()
  } catch (caught) {
    if (caught instanceof ProblemError || caught instanceof UsageError) return undefined
    throw caught
  }
}
