/**
 * The seal of each state, as data: its ring, and the sign in its middle on a square of 24 units around 0,0. The same
 * signs stand before the status line and in the list of checks, in their plain form.
 *
 * @module
 */

import type { BadgeState, CommonState } from '../state.js'

/** Path data: strokes, fills, and the strokes that replace both where the sign is small. */
export interface Glyph {
  stroke?: string
  fill?: string
  small?: string
}

/** A sign, and how its state cuts the ring around it: what is drawn, and the gaps in it. */
export interface Seal extends Glyph {
  braid?: true
  /** One line, two, or two that lie close together. Two, unless said otherwise. */
  lines?: 'one' | 'close'
  /** From one gap to the next, their width, and the middle of the first. */
  gaps?: readonly [step: number, width: number, first: number]
  /** Radial marks. */
  marks?: 'scale' | 'hours'
  split?: true
  /** A ring of dots. */
  dots?: true
  /** The owner's amber clock, which has a colour of its own. */
  clock?: true
}

/** A round point. */
export const dot = (x: number, y: number, r = 1.25) =>
  `M${x - r} ${y}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`

/** A burin stroke: blunt at the short arm, swelling at the elbow, drawn out to a point. */
const tick: Glyph = {
  fill: 'M-6.9.6L-5-.8Q-3.3 1.3-1.9 4.1Q1.8-2.8 7.6-6.9Q2.4-.9-.9 6.5Q-1.8 7.6-2.8 6.7Q-4.4 3.3-6.9.6z',
  small: 'M-6 .6-1.9 4.8 6.2-5'
}
const COMMON_SEALS: Readonly<Record<CommonState, Seal>> = {
  loading: { lines: 'one', fill: dot(-4, 0) + dot(0, 0) + dot(4, 0) },
  valid: { ...tick, braid: true, marks: 'scale' },
  expiring: { ...tick, braid: true, gaps: [360, 46, 135], clock: true },
  unconfirmed: { gaps: [30, 12, 15], stroke: 'M-4.6 0H4.6' },
  // A cloud as an engraver shades it: open below, where no line comes down.
  unreachable: {
    lines: 'one',
    dots: true,
    stroke: 'M-1.7 4.3H-3.9A3 3 0 0 1-4.2-1.7 4.4 4.4 0 0 1 4.2-2.4 3.4 3.4 0 0 1 4.3 4.3H1.7',
    small: 'M-4 4.6A3.6 3.6 0 0 1-4.4-2.4 4.8 4.8 0 0 1 4.8-2.8 3.8 3.8 0 0 1 4.6 4.6z'
  },
  unsupported: { lines: 'one', stroke: 'M-4.4 4.4 4-4M-2.6-4.4H4.4V2.6' }
}

/** The seals at hand; those of rare states are put beside them when one is met. */
export const SEALS = { ...COMMON_SEALS } as Record<BadgeState, Seal>
