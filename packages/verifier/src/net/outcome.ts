/**
 * What asking for one address gives: a document or a problem.
 *
 * @module
 */

import { problem, type Problem } from '@quality-label/credentials'
import { FetchFailure } from './transport.js'

export interface FetchedDocument {
  /** The address it came from: after redirects, without a fragment. */
  url: string
  text: string
  /** Milliseconds since the epoch: when the server gave it, or last confirmed it as current. */
  fetchedAt: number
}

export type FetchOutcome = { ok: true; document: FetchedDocument } | { ok: false; problem: Problem }

/**
 * Turns whatever a request threw into a problem. Of errors that are not our own only a code such as `ECONNREFUSED` is
 * told: their messages differ from runtime to runtime and may name more than the host.
 */
export function problemOf(error: unknown, address: string): Problem {
  if (error instanceof FetchFailure) return problem(error.code, error.message)
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error
  const code: unknown = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined
  const hint = typeof code === 'string' && /^[A-Z0-9_]{1,60}$/.test(code) ? ` (${code})` : ''
  return problem('fetch-failed', `${new URL(address).host} could not be reached, or broke off${hint}.`)
}
