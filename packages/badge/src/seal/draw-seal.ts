/**
 * Draws the seal of a state: a ring whose shape tells the state, and a sign in its middle. Pure; states and sizes are
 * data.
 *
 * Angles are degrees from 12 o'clock, clockwise. Nothing has an id, a mask or a filter, so a page may repeat it.
 *
 * @module
 */

import type { BadgeState } from '../state.js'
import { SEALS } from './seals.js'

/** The side of the square. Each size is drawn for itself, with fewer lines as it shrinks; none is another one scaled. */
export type SealSize = 72 | 40 | 24

/** One path. `width` 0 is a filled shape. */
export interface SealPath {
  d: string
  width: number
  /** Round caps instead of butt ends. */
  round?: boolean | undefined
  /** Of the sign: its units around the centre. */
  scale?: number
}

interface Drawing {
  /** Radii of the two lines. */
  outer: number
  inner: number
  /** How many threads the braid between them has, and how far they swing. */
  strands: number
  swing: number
  line: number
  /** The sign: how wide its strokes are, and how large its units. */
  glyph: number
  scale: number
}

const DRAWINGS: Readonly<Record<SealSize, Drawing>> = {
  72: { outer: 34.8, inner: 25.2, strands: 3, swing: 3.85, line: 1.1, glyph: 3.7, scale: 2 },
  40: { outer: 18.9, inner: 13.9, strands: 2, swing: 1.95, line: 1, glyph: 2.4, scale: 1.06 },
  24: { outer: 11, inner: 8.5, strands: 0, swing: 0, line: 1.4, glyph: 2.1, scale: 0.74 }
}

const WAVES = 12
const THREAD = 0.8

/** Of a broken ring, in parts of the square: by how much it is smaller, and how far its halves lie from the centre. */
const SHRINK = 0.035
const APART = [0.036, -0.0156] as const

/** A torn end: how far the corners lie from the cut, from the outer line to the inner one. */
const TORN = [0, 7, -2, 0]

/** A ring that holds no braid: the close lines, and the room that one line leaves for the sign. */
const CLOSE = 0.89
const ROOM = 1.2

/**
 * The paths of a seal, to be drawn in one colour on a square of its size.
 *
 * @returns Ring first, sign last.
 */
export function drawSeal(state: BadgeState, size: SealSize = 72): SealPath[] {
  const { braid, lines, gaps = [360, 0, 0], marks, split, dots, stroke, fill, small } = SEALS[state]
  const { outer, inner, strands, swing, line, glyph, scale } = DRAWINGS[size]
  const isLarge = size === 72
  const isSmall = size === 24
  const isSingle = lines === 'one' || (isSmall && !braid && !lines)
  const shrink = split ? SHRINK * size : 0
  const [first, second] = [outer - shrink, (lines && !isSmall ? outer * CLOSE : inner) - shrink]
  const step = dots ? 720 / size : gaps[0]
  // Where lines are few, a gap of the same angle would close to the eye.
  const gap = dots ? step - 0.1 : gaps[1] * (step > 30 ? 1.75 - size / 96 : 1)
  let ring = ''
  let threads = ''
  for (let turn = gaps[2]; turn < gaps[2] + 360; turn += step) {
    const [from, to] = [turn + gap / 2, turn + step - gap / 2]
    const at = pointsAround(size, split ? (turn > gaps[2] ? -size : size) : 0)
    ring += arc(at, first, from, to)
    const other = isSingle ? '' : arc(at, second, from, to)
    if (isSmall) threads += other
    else ring += other
    if (!braid || isSmall) continue
    for (let strand = 0; strand < strands; strand++)
      threads += wave(at, (first + second) / 2, swing, strand / strands, from, to, 108 / size)
    if (!gap) continue
    const corners = split && isLarge ? TORN : [0, 0]
    for (const [end, way] of [
      [from, -1],
      [to, 1]
    ] as const)
      ring += through(
        corners.map((turn, i) => at(first + ((second - first) * i) / (corners.length - 1), end + turn * way))
      )
  }
  const at = pointsAround(size, 0)
  if (marks === 'hours') for (let a = 0; a < 360; a += 30) ring += through([at(outer, a), at(outer * 0.86, a)])
  if (marks === 'scale' && isLarge)
    for (let a = 0; a < 360; a += 6) ring += through([at(24, a), at(a % 30 ? 22.8 : 21.7, a)])
  const plain = isSmall && !marks && stroke && small
  const units = round(scale * (isSmall && isSingle ? ROOM : 1))
  return [
    { d: ring, width: dots ? 2 : line, round: dots },
    { d: threads, width: THREAD },
    { d: plain ? '' : fill, width: 0, scale: units },
    { d: plain || stroke, width: round(glyph / units), scale: units }
  ].filter(({ d }) => d) as SealPath[]
}

/** Where a radius and an angle lie: "x y", with two decimals. */
type PointAt = (r: number, degrees: number) => string

/** @param apart The size, for one half of a broken ring, its negative for the other; 0 for what is whole. */
function pointsAround(size: number, apart: number): PointAt {
  return (r, degrees) => {
    const a = (degrees * Math.PI) / 180
    const [x, y] = [apart * APART[0] + r * Math.sin(a), apart * APART[1] - r * Math.cos(a)]
    return `${round(size / 2 + x)} ${round(size / 2 + y)}`
  }
}

function through(points: string[]): string {
  return `M${points.join('L')}`
}

/** In two halves: a circle has no end to draw to. */
function arc(at: PointAt, r: number, from: number, to: number): string {
  const to2 = (end: number) => `A${round(r)} ${round(r)} 0 0 1 ${at(r, end)}`
  return `M${at(r, from)}${to2((from + to) / 2)}${to2(to)}`
}

/**
 * r(θ) = R + A·sin(12θ + phase), in steps so short that no screen shows them.
 *
 * @param step Degrees from one point to the next: no line strays by a twentieth of a unit.
 */
function wave(at: PointAt, R: number, swing: number, phase: number, from: number, to: number, step: number): string {
  const steps = Math.ceil((to - from) / step)
  return through(
    Array.from({ length: steps + 1 }, (_, i) => {
      const a = from + ((to - from) * i) / steps
      return at(R + swing * Math.sin(((WAVES * a) / 180 + 2 * phase) * Math.PI), a)
    })
  )
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
