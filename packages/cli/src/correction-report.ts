/**
 * What a correction changed, for `reissue`, `organiser edit` and `site`.
 *
 * @module
 */

import { currentIssue, type Correction } from '@quality-label/issuer'
import { said } from './dry-run.js'
import type { Input } from './verb.js'

/** Lines for people. */
export function correctionLines(input: Input, { label, added, removed, withdrawn }: Correction): string[] {
  return [
    `${said(input, 'Reissued', 'reissue')} ${label.id}`,
    ...removed.map((claim) => `  - ${claim}`),
    ...added.map((claim) => `  + ${claim}`),
    withdrawn > 0
      ? `The copy before ${said(input, 'is', 'be').toLowerCase()} withdrawn: it says what is no longer said. Whoever keeps it reads "withdrawn or replaced".`
      : 'The copy before stays good: it says nothing that is no longer said.'
  ]
}

/** For programs. */
export function correctionJson({ label, added, removed, withdrawn }: Correction): object {
  const { credential, status } = currentIssue(label)
  return { id: label.id, organiser: label.organiser, added, removed, withdrawn, status, credential }
}
