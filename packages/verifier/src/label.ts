/**
 * What makes a credential the label, to a trust list.
 *
 * @module
 */

import { LABEL_ACHIEVEMENT_TYPE, LABEL_STATUS_PURPOSES, type Credential } from '@quality-label/credentials'
import type { TrustEntry } from './trust-list.js'

/** True when the credential is for one of the achievements that the entry allows. Who signed it is another question. */
export function isAchievementOf({ types, achievement }: Credential, { achievements }: TrustEntry): boolean {
  return (
    types.includes('OpenBadgeCredential') &&
    achievement?.kind === LABEL_ACHIEVEMENT_TYPE &&
    achievement.id !== undefined &&
    (achievements?.includes(achievement.id) ?? false)
  )
}

/** True when a label says until when, and carries both of its status entries: without them "live" would mean nothing. */
export function hasLiveStatus({ validUntil, status }: Credential): boolean {
  return (
    validUntil !== undefined &&
    LABEL_STATUS_PURPOSES.every((purpose) => status.some((entry) => entry.purpose === purpose))
  )
}
