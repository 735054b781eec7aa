/**
 * The look and the words of rare states, which a badge loads when it meets one.
 *
 * @module
 */

import { RARE_STATUS, RARE_TITLES } from './rare-texts.js'
import { RARE_SEALS } from './seal/rare-seals.js'
import { SEALS } from './seal/seals.js'
import { STATUS, TITLES } from './verdict-text.js'

export { stateElsewhere } from './elsewhere.js'

/** Puts them beside the others. */
export function addRareStates(): void {
  Object.assign(SEALS, RARE_SEALS)
  Object.assign(STATUS, RARE_STATUS)
  Object.assign(TITLES, RARE_TITLES)
}
