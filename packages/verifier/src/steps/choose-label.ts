/**
 * Which of several labels is judged. Loaded only where there are several.
 *
 * @module
 */

import { fail, parseDateTime, type Credential } from '@quality-label/credentials'
import type { WalkContext } from '../context.js'
import { namesRecipient } from './check-recipient.js'
import { isListedSite } from './check-site.js'
import type { Candidate } from './choose-credential.js'

/**
 * Of the labels of one organiser, the best current one.
 *
 * @throws {ProblemError} `ambiguous`.
 */
export function chooseLabel(labels: Candidate[], context: WalkContext): Candidate {
  const { recipient, site } = context.options
  const named = preferred(labels, ({ credential }) => recipient !== undefined && namesRecipient(credential, recipient))
  const shown = preferred(
    named,
    ({ credential }) => site !== undefined && site !== 'unknown' && isListedSite(credential, site)
  )
  const organisers = new Set(shown.map(({ credential }) => credential.recipient.id))
  if (organisers.size > 1 && recipient === undefined && (site === undefined || site === 'unknown')) {
    fail('ambiguous', `labels of ${organisers.size} organisers`, '/verifiableCredential')
  }
  const trusted = preferred(
    shown,
    ({ credential }) => context.options.trust?.issuers.has(credential.issuer.id) ?? false
  )
  const current = preferred(trusted, ({ credential }) => isCurrent(credential, context))
  return current.reduce((best, next) => (beginOf(next) > beginOf(best) ? next : best))
}

/** Those that satisfy a wish, or all when none does. */
function preferred(candidates: Candidate[], wish: (candidate: Candidate) => boolean): Candidate[] {
  const wished = candidates.filter(wish)
  return wished.length > 0 ? wished : candidates
}

function isCurrent({ validFrom, validUntil }: Credential, { now, clockSkewMs }: WalkContext): boolean {
  const time = now().getTime()
  return (
    (parseDateTime(validFrom) ?? 0) <= time + clockSkewMs &&
    (parseDateTime(validUntil) ?? Infinity) >= time - clockSkewMs
  )
}

function beginOf({ credential }: Candidate): number {
  return parseDateTime(credential.validFrom) ?? 0
}
