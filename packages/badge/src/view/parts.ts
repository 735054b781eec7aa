/**
 * The seal and the small signs, as templates.
 *
 * @module
 */

import { html, nothing, svg, type TemplateResult } from '../template/html.js'
import { drawSeal, type SealSize } from '../seal/draw-seal.js'
import { SEALS, type Glyph } from '../seal/seals.js'
import type { BadgeState } from '../state.js'

/** The seal of a state, for eyes only: its words stand beside it. */
export function sealView(state: BadgeState, size: SealSize = 72): TemplateResult {
  const middle = size / 2
  return html`<svg class="seal of-${size}" part="seal" viewBox="0 0 ${size} ${size}" aria-hidden="true">
    ${drawSeal(state, size).map(
      ({ d, width, round, scale }) => svg`<path d=${d} class=${width ? 'line' : 'fill'} stroke-width=${width || nothing}
        stroke-linecap=${round ? 'round' : nothing}
        transform=${scale ? `translate(${middle} ${middle})scale(${scale})` : nothing}></path>`
    )}
    ${SEALS[state].clock ? svg`<path class="line clock" stroke-width=${72 / size} d="M0-5.4a5.4 5.4 0 1 1 0 10.8a5.4 5.4 0 1 1 0-10.8zM0-3.2V.2L2.2 1.8" transform="translate(${size * 0.79} ${size * 0.79})scale(${CLOCK[size]})"></path>` : nothing}
  </svg>`
}

/** How large the owner's clock is, beside the one of the largest drawing. */
const CLOCK: Readonly<Record<SealSize, number>> = { 72: 1, 40: 0.65, 24: 0.5 }

/** The plain form of a state's sign. */
export function iconView(state: BadgeState): TemplateResult {
  return signView(SEALS[state])
}

export const CHEVRON: Glyph = { small: 'M-5-2.5 0 2.5 5-2.5' }
export const AGAIN: Glyph = { small: 'M5.6 3.4A6.6 6.6 0 1 1 6.4-1.8M6.9-6.6V-1.6H1.9' }

/** A sign beside words. */
export function signView({ stroke, fill, small }: Glyph): TemplateResult {
  const line = small ?? stroke
  return html`<svg class="sign" viewBox="-8 -8 16 16" aria-hidden="true">
    ${line ? svg`<path class="line" d=${line}></path>` : nothing}
    ${fill && !small ? svg`<path class="fill" d=${fill}></path>` : nothing}
  </svg>`
}
