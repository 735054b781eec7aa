/**
 * The seals of states that few pages ever show.
 *
 * @module
 */

import type { RareState } from '../state.js'
import { dot, type Seal } from './seals.js'

const arrows: Seal = {
  gaps: [180, 44, 90],
  stroke: 'M-6.2-2.8H5.4M1.9-6.3 5.4-2.8 1.9.7M6.2 2.8H-5.4M-1.9-.7-5.4 2.8-1.9 6.3',
  small: 'M-6.5-3H5.5M2.6-6 5.6-3M6.5 3H-5.5M-2.6 6-5.6 3'
}

export const RARE_SEALS: Readonly<Record<RareState, Seal>> = {
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
  'wrong-recipient': arrows
}
