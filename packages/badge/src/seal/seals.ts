/**
 * The seal of each state, as data: its ring, and the sign in its middle on a square of 24 units around 0,0. The same
 * signs stand before the status line and in the list of checks, in their plain form.
 *
 * @module
 */

import type { BadgeState } from '../state.js'

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

const dot = (x: number, y: number, r = 1.25) => `M${x - r} ${y}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`

/** A burin stroke: blunt at the short arm, swelling at the elbow, drawn out to a point. */
const tick: Glyph = {
  fill: 'M-6.9.6L-5-.8Q-3.3 1.3-1.9 4.1Q1.8-2.8 7.6-6.9Q2.4-.9-.9 6.5Q-1.8 7.6-2.8 6.7Q-4.4 3.3-6.9.6z',
  small: 'M-6 .6-1.9 4.8 6.2-5'
}
const arrows: Seal = {
  gaps: [180, 44, 90],
  stroke: 'M-6.2-2.8H5.4M1.9-6.3 5.4-2.8 1.9.7M6.2 2.8H-5.4M-1.9-.7-5.4 2.8-1.9 6.3',
  small: 'M-6.5-3H5.5M2.6-6 5.6-3M6.5 3H-5.5M-2.6 6-5.6 3'
}

export const SEALS: Readonly<Record<BadgeState, Seal>> = {
  loading: { lines: 'one', fill: dot(-4, 0) + dot(0, 0) + dot(4, 0) },
  valid: { ...tick, braid: true, marks: 'scale' },
  expiring: { ...tick, braid: true, gaps: [360, 46, 135], clock: true },
  expired: {
    lines: 'one',
    marks: 'hours',
    stroke: 'M0-6V0L4 3.4',
    small: 'M0-6.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13M0-4V.4L2.8 2.6'
  },
  // A leaf of a calendar, hung on two rings, with the day that is meant.
  'not-yet-valid': {
    stroke: 'M-5.2-4.4H5.2V5.6H-5.2zM-2.5-6.4V-3.6M2.5-6.4V-3.6',
    fill: 'M-5-4H5V-1.2H-5zM1 1.4H3.4V3.8H1z',
    small: 'M-5.6-4.6H5.6V5.6H-5.6zM-5.6-2.6H5.6M-2.6-7V-3M2.6-7V-3'
  },
  suspended: { braid: true, gaps: [180, 40, 0], fill: 'M-4.3-5.6h2.8V5.6h-2.8zM1.5-5.6h2.8V5.6H1.5z' },
  // Two swelling strokes from edge to edge.
  revoked: {
    braid: true,
    gaps: [90, 14, 45],
    fill: 'M-12-12Q1.5-1.5 12 12Q-1.5 1.5-12-12zM12-12Q1.5 1.5-12 12Q-1.5-1.5 12-12z',
    small: 'M-4.6-4.6 4.6 4.6M4.6-4.6-4.6 4.6'
  },
  invalid: { braid: true, gaps: [180, 24, 40], split: true, stroke: 'M0-6.6V2.2', fill: dot(0, 5.6, 1.35) },
  untrusted: {
    lines: 'close',
    stroke: 'M-3.3-3.4C-3.3-7.6 3.3-7.6 3.3-3.4 3.3-.6 0-.9 0 2.2',
    fill: dot(0, 5.6, 1.35)
  },
  'wrong-site': arrows,
  'wrong-recipient': arrows,
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
