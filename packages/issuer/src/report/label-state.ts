/**
 * The state of a label on a day, in one word.
 *
 * @module
 */

import { parseDateTime } from '@quality-label/credentials'
import { currentIssue } from '../acts/find-label.js'
import type { LabelRecord, StatusRecord } from '../register/records.js'

/** In the order of a report. */
export const LABEL_STATES = [
  'valid',
  'suspended',
  'not-yet-valid',
  'renewed',
  'lapsed',
  'expired',
  'withdrawn'
] as const
export type LabelState = (typeof LABEL_STATES)[number]

/** The bits of a label. */
export type StatusBits = Pick<StatusRecord, 'revoked' | 'suspended'>

/**
 * The state. One that has ended is renewed where another follows it, lapsed where it was let end, and expired where
 * nobody said what becomes of it.
 *
 * @param labels All of the organiser, which begin with those of that day.
 * @param bits As they were on that day.
 */
export function labelState(
  label: LabelRecord,
  labels: readonly LabelRecord[],
  bitsOf: (label: LabelRecord) => StatusBits,
  at: Date
): LabelState {
  const { revoked, suspended } = bitsOf(label)
  if (revoked) return 'withdrawn'
  if (firstDay(label) > at.getTime()) return 'not-yet-valid'
  if (lastMoment(label) < at.getTime()) {
    if (labels.some((other) => other.number > label.number && !bitsOf(other).revoked)) return 'renewed'
    return label.lapsed !== undefined && (parseDateTime(label.lapsed) ?? 0) <= at.getTime() ? 'lapsed' : 'expired'
  }
  return suspended ? 'suspended' : 'valid'
}

/** When it began: a correction begins later than the label. */
export function firstDay(label: LabelRecord): number {
  return parseDateTime(label.issues[0]!.credential['validFrom']) ?? 0
}

function lastMoment(label: LabelRecord): number {
  return parseDateTime(currentIssue(label).credential['validUntil']) ?? 0
}
