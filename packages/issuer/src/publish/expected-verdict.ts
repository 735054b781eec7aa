/**
 * What a verifier must answer for an organiser, by the register alone.
 *
 * @module
 */

import { parseDateTime } from '@quality-label/credentials'
import type { Verdict } from '@quality-label/verifier'
import { currentIssue } from '../acts/find-label.js'
import type { LabelIssue, LabelRecord } from '../register/records.js'

/**
 * The verdict: of the labels that are not withdrawn the one that runs now, then the newest. It is told in the words of
 * the verifier, and by other means: no signature and no list is read.
 *
 * @param labels All of the organiser, oldest first; at least one.
 */
export function expectedVerdict(labels: readonly LabelRecord[], now: Date): Verdict {
  const issues = labels.map(currentIssue)
  const live = issues.filter(({ status }) => !status.revoked)
  const shown = live.length > 0 ? live : issues.slice(-1)
  const running = shown.filter((issue) => runs(issue, now))
  const chosen = (running.length > 0 ? running : shown).reduce((best, next) =>
    begins(next) > begins(best) ? next : best
  )
  if (chosen.status.revoked) return 'revoked'
  if (chosen.status.suspended) return 'suspended'
  if (ends(chosen) < now.getTime()) return 'expired'
  return begins(chosen) > now.getTime() ? 'not-yet-valid' : 'valid'
}

function runs(issue: LabelIssue, now: Date): boolean {
  return begins(issue) <= now.getTime() && ends(issue) >= now.getTime()
}

function begins({ credential }: LabelIssue): number {
  return parseDateTime(credential['validFrom']) ?? 0
}

function ends({ credential }: LabelIssue): number {
  return parseDateTime(credential['validUntil']) ?? Infinity
}
