/**
 * What a badge tells the page, by event. All bubble and cross shadow trees.
 *
 * @module
 */

import type { VerificationResult } from '@quality-label/verifier'
import type { BadgeError } from './run.js'
import type { BadgeState } from './state.js'

/** The events of `<quality-label-badge>` by their names. */
export interface BadgeEventMap {
  /** A verification has ended with a result. */
  'qlb-load': CustomEvent<{ result: VerificationResult }>
  /** The state is another one. */
  'qlb-state': CustomEvent<{ state: BadgeState; previous: BadgeState; result: VerificationResult | null }>
  /** The label could not be confirmed. */
  'qlb-error': CustomEvent<BadgeError>
  /** The details were opened. */
  'qlb-open': CustomEvent<null>
  /** The details were closed. */
  'qlb-close': CustomEvent<null>
}
