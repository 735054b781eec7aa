/**
 * A label on a page that is not on its list, as far as the browser tells which page that is.
 *
 * @module
 */

import type { VerificationResult } from '@quality-label/verifier'
import type { Site } from './site.js'
import { hasProblem, type BadgeState } from './state.js'

/** What still counts where the website does not: the first of these that holds. */
const OF_THE_LABEL = ['revoked', 'suspended', 'expired', 'not-yet-valid'] as const

/**
 * The state of a label whose verdict is `wrong-site`. In a frame only the origin is told: where the list names a path
 * of that origin, the page may well be on it, and whether it belongs here is not known.
 */
export function stateElsewhere(result: VerificationResult, page: Site): BadgeState {
  const sites = result.credential?.recipient.sites ?? []
  if (!page.pathUnknown || !sites.some((site) => site.startsWith(page.site))) return 'wrong-site'
  return OF_THE_LABEL.find((code) => hasProblem(result, code)) ?? 'unconfirmed'
}
