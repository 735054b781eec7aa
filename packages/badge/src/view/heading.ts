/**
 * Headings and signs of the panel.
 *
 * @module
 */

import { html, type TemplateResult } from '../template/html.js'
import type { Glyph } from '../seal/seals.js'

/** A check that passed where the label is not valid: a dot, never a tick. */
export const PLAIN_PASS: Glyph = { fill: 'M-2.6 0a2.6 2.6 0 1 1 5.2 0a2.6 2.6 0 1 1-5.2 0z' }
export const CLOSE: Glyph = { small: 'M-6-6 6 6M6-6-6 6' }

/** A heading of the page's own outline. */
export function heading(level: number, text: unknown, className = ''): TemplateResult {
  return html`<div role="heading" aria-level=${level} class="heading ${className}">${text}</div>`
}

/**
 * The level of the first heading: a whole one, which leaves room for those below it. What is none is 2.
 *
 * @see {@link https://www.w3.org/TR/wai-aria-1.2/#aria-level WAI-ARIA, aria-level}
 */
export function levelOf(wish: number): number {
  return Math.min(Math.max(Math.trunc(wish) || 2, 1), 3)
}
