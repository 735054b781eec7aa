/**
 * What a correction changed, for `reissue`, `organiser edit` and `site`.
 *
 * @module
 */

import { currentIssue, type Correction } from '@quality-label/issuer'

/** Lines for people. */
export function correctionLines({ label, added, removed, withdrawn }: Correction, dryRun: boolean): string[] {
  return [
    `${dryRun ? 'Would reissue' : 'Reissued'} ${label.id}`,
    ...removed.map((claim) => `  - ${claim}`),
    ...added.map((claim) => `  + ${claim}`),
    withdrawn > 0
      ? `The copy before ${dryRun ? 'would be' : 'is'} withdrawn: it says what is no longer said. Whoever keeps it reads "withdrawn or replaced".`
      : 'The copy before stays good: it says nothing that is no longer said.'
  ]
}

/** For programs. */
export function correctionJson({ label, added, removed, withdrawn }: Correction): object {
  const { credential, status } = currentIssue(label)
  return { id: label.id, organiser: label.organiser, added, removed, withdrawn, status, credential }
}
