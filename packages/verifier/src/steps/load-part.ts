/**
 * A part of a credential from its own address. What cannot be read was not found out, whatever else is there.
 *
 * @module
 */

import { fail, parseJson, ProblemError, type JsonValue } from '@quality-label/credentials'
import type { WalkContext } from '../context.js'
import type { FetchOutcome } from '../net/fetcher.js'

/** A Profile that allows less, or lists a key no longer, is noticed soon. */
const storedPartsMs = 300_000

/**
 * Asks an address once in a call: several credentials of one issuer have parts in common.
 *
 * @param freshMs How old a stored copy may be.
 */
export function loadPart(
  url: string,
  { fetcher, answers }: WalkContext,
  freshMs = storedPartsMs
): Promise<FetchOutcome> {
  const accept = 'application/ld+json, application/json'
  const answer = answers.get(url) ?? fetcher.get(url, { accept, revalidate: true, freshMs })
  answers.set(url, answer)
  return answer
}

/** @throws {ProblemError} Why there is no JSON. */
export function jsonOf(outcome: FetchOutcome, url: string): JsonValue {
  if (!outcome.ok) throw new ProblemError(outcome.problem)
  try {
    return parseJson(outcome.document.text)
  } catch (caught) {
    if (caught instanceof ProblemError) return fail('fetch-content', `${url}: ${caught.problem.detail}`)
    throw caught
  }
}
