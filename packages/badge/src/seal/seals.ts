/**
 * The seal of each state, as data: its ring, on a square of 72 units, and the sign in its middle, on one of 24 units
 * around 0,0. The same signs stand before the status line and in the list of checks, in their plain form.
 *
 * @module
 */

import type { BadgeState } from '../state.js'

/** Path data: strokes, fills, and what replaces both where the sign is small. */
export interface Glyph {
  stroke?: string
  fill?: string
  small?: string
}

/** A sign, and how its state cuts the ring around it: what is drawn, and the gaps in it. */
export interface Seal extends Glyph {
  braid?: true
  /** Radii of plain lines. */
  lines?: readonly number[]
  /** From one gap to the next, their width, and the middle of the first. */
  gaps?: readonly [step: number, width: number, first: number]
  /** Radial marks. */
  marks?: 'scale' | 'hours'
  split?: true
  /** What is left between the gaps are dots. */
  dots?: true
  /** The owner's amber clock, which has a colour of its own. */
  clock?: true
}

/** Radii of the ring. */
export const OUTER = 34.8
export const INNER = 25.2
export const BOTH: readonly number[] = [OUTER, INNER]

const dot = (x: number, y: number, r = 1.25) => `M${x - r} ${y}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`

/** A burin stroke: blunt at the short arm, swelling at the elbow, drawn out to a point. */
const tick: Glyph = {
  fill: 'M-6.9.6L-5-.8Q-3.3 1.3-1.9 4.1Q1.8-2.8 7.6-6.9Q2.4-.9-.9 6.5Q-1.8 7.6-2.8 6.7Q-4.4 3.3-6.9.6z',
  small: 'M-6 .6-1.9 4.8 6.2-5'
}
const arrows: Seal = {
  lines: BOTH,
  gaps: [180, 44, 90],
  stroke: 'M-6.2-2.8H5.4M1.9-6.3 5.4-2.8 1.9.7M6.2 2.8H-5.4M-1.9-.7-5.4 2.8-1.9 6.3'
}

export const SEALS: Readonly<Record<BadgeState, Seal>> = {
  loading: { lines: [OUTER], fill: dot(-4, 0) + dot(0, 0) + dot(4, 0) },
  valid: { ...tick, braid: true, marks: 'scale' },
  expiring: { ...tick, braid: true, gaps: [360, 46, 135], clock: true },
  expired: {
    lines: [OUTER],
    marks: 'hours',
    stroke: 'M0-6V0L4 3.4',
    small: 'M0-6.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13M0-4V.4L2.8 2.6'
  },
  'not-yet-valid': { lines: BOTH, stroke: 'M-5-4H5V5H-5zM-5-.8H5M-2.4-6.2V-3M2.4-6.2V-3' },
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
    lines: [OUTER, 31],
    stroke: 'M-3.3-3.4C-3.3-7.6 3.3-7.6 3.3-3.4 3.3-.6 0-.9 0 2.2',
    fill: dot(0, 5.6, 1.35)
  },
  'wrong-site': arrows,
  'wrong-recipient': arrows,
  unconfirmed: { lines: BOTH, gaps: [30, 12, 15], stroke: 'M-4.6 0H4.6' },
  unreachable: {
    lines: [OUTER - 1],
    gaps: [10, 9.9, 5],
    dots: true,
    stroke: 'M-3.9 4.3A3 3 0 0 1-4.2-1.7 4.4 4.4 0 0 1 4.2-2.4 3.4 3.4 0 0 1 4.3 4.3z'
  },
  unsupported: { lines: [OUTER], stroke: 'M-4.4 4.4 4-4M-2.6-4.4H4.4V2.6' }
}
