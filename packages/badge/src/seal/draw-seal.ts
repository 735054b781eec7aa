/**
 * Draws the seal of a state: a ring whose shape tells the state, and a sign in its middle. Pure; the states are data.
 *
 * Angles are degrees from 12 o'clock, clockwise. Nothing has an id, a mask or a filter, so a page may repeat it.
 *
 * @module
 */

import type { BadgeState } from '../state.js'
import { BOTH, INNER, OUTER, SEALS } from './seals.js'

/** One path. `width` 0 is a filled shape. */
export interface SealPath {
  d: string
  width: number
  /** Round caps instead of butt ends. */
  round?: boolean | undefined
  /** Of the sign: its units around the centre. */
  scale?: number
}

/** The drawing of 72 units; the other sizes have drawings of their own, they are not this one scaled. */
const CENTRE = 36
const BAND = 30
const AMPLITUDE = 3.85
const STRANDS = 3
const WAVES = 12
const HAIRLINE = 1.1
const THREAD = 0.8
const GLYPH = 3.7
const GLYPH_SCALE = 2

/** Degrees from one point of a thread to the next: at 72 units no line strays by a twentieth of one. */
const STEP = 1.5

/** By how much a broken ring is smaller, and how far its halves lie from the centre, one here and one opposite. */
const SHRINK = 2.52
const APART = [2.59, -1.12] as const

const WHOLE = [360, 0, 0] as const

/**
 * The paths of a seal, to be drawn in one colour on a square of 72 units.
 *
 * @returns Ring first, sign last.
 */
export function drawSeal(state: BadgeState): SealPath[] {
  const { braid, lines = BOTH, gaps, marks, split, dots, stroke, fill } = SEALS[state]
  const [step, width, first] = gaps ?? WHOLE
  const shrink = split ? SHRINK : 0
  let ring = ''
  let threads = ''
  for (let turn = first; turn < first + 360; turn += step) {
    const [from, to] = [turn + width / 2, turn + step - width / 2]
    const at = pointsAround(split ? (turn > first ? -1 : 1) : 0)
    for (const r of lines) ring += arc(at, r - shrink, from, to)
    if (!braid) continue
    for (let strand = 0; strand < STRANDS; strand++) threads += wave(at, BAND - shrink, strand / STRANDS, from, to)
    if (!gaps) continue
    const [radii, turns] = split
      ? [
          [OUTER, 31.62, 28.42, INNER],
          [0, 7, -2, 0]
        ]
      : [BOTH, []]
    for (const [end, way] of [
      [from, -1],
      [to, 1]
    ] as const)
      ring += cut(
        at,
        radii.map((r) => r - shrink),
        end,
        turns.map((turn) => turn * way)
      )
  }
  if (marks) {
    for (let a = 0; a < 360; a += marks === 'hours' ? 30 : 6)
      ring += cut(pointsAround(0), marks === 'hours' ? [OUTER, 30] : [24, a % 30 ? 22.8 : 21.7], a)
  }
  return [
    { d: ring, width: dots ? 2 : HAIRLINE, round: dots },
    { d: threads, width: THREAD },
    { d: fill, width: 0, scale: GLYPH_SCALE },
    { d: stroke, width: GLYPH / GLYPH_SCALE, scale: GLYPH_SCALE }
  ].filter(({ d }) => d) as SealPath[]
}

/** Where a radius and an angle lie: "x y", with two decimals. */
type PointAt = (r: number, degrees: number) => string

/** @param half Which half of a broken ring: 1 or -1; 0 for what is whole. */
function pointsAround(half: number): PointAt {
  return (r, degrees) => {
    const a = (degrees * Math.PI) / 180
    const [x, y] = [half * APART[0] + r * Math.sin(a), half * APART[1] - r * Math.cos(a)]
    return `${round(CENTRE + x)} ${round(CENTRE + y)}`
  }
}

/** In two halves: a circle has no end to draw to. */
function arc(at: PointAt, r: number, from: number, to: number): string {
  const to2 = (end: number) => `A${round(r)} ${round(r)} 0 0 1 ${at(r, end)}`
  return `M${at(r, from)}${to2((from + to) / 2)}${to2(to)}`
}

/** Through radii at an angle: a straight cut, or with turns a torn one. */
function cut(at: PointAt, radii: readonly number[], degrees: number, turns: readonly number[] = []): string {
  return `M${radii.map((r, i) => at(r, degrees + (turns[i] ?? 0))).join('L')}`
}

/** r(θ) = R + A·sin(12θ + phase), in steps so short that no screen shows them. */
function wave(at: PointAt, R: number, phase: number, from: number, to: number): string {
  const steps = Math.ceil((to - from) / STEP)
  const points = Array.from({ length: steps + 1 }, (_, i) => {
    const a = from + ((to - from) * i) / steps
    return at(R + AMPLITUDE * Math.sin(((WAVES * a) / 180 + 2 * phase) * Math.PI), a)
  })
  return `M${points.join('L')}`
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
