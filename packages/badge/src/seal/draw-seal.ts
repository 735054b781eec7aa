/**
 * Draws the seal of a state: a ring whose shape tells the state, and a sign in its middle. Pure; the states are data.
 *
 * Angles are degrees from 12 o'clock, clockwise. Nothing has an id, a mask or a filter, so a page may repeat it.
 *
 * @module
 */

import type { BadgeState } from '../state.js'
import { GLYPHS } from './glyphs.js'

/** One path. `width` 0 is a filled shape. */
export interface SealPath {
  d: string
  width: number
  /** Round caps instead of butt ends. */
  round?: boolean
  /** Of the sign: its units around the centre. */
  scale?: number
}

/** The drawing of 72 units; the other sizes have drawings of their own, they are not this one scaled. */
const CENTRE = 36
const OUTER = 34.8
const INNER = 25.2
const BAND = 30
const AMPLITUDE = 3.85
const STRANDS = 3
const WAVES = 12
const HAIRLINE = 1.1
const THREAD = 0.8
const GLYPH = 3.7
const GLYPH_SCALE = 2
const DOTS = 36

/** By how much a broken ring is smaller, and its halves slide along and apart: 3.5 and 1.75 % of the size. */
const SLIDE = 2.52

/** How a state cuts the ring: what is drawn, and the gaps in it. */
interface Ring {
  braid?: true
  /** Radii of plain lines. */
  lines?: readonly number[]
  /** Middle of each gap and its width. */
  gaps?: readonly (readonly [middle: number, width: number])[]
  /** Radial marks. */
  marks?: 'scale' | 'hours'
  split?: true
  dots?: true
  clock?: true
}

const every = (step: number, width: number, from = 0) =>
  Array.from({ length: 360 / step }, (_, i) => [from + i * step, width] as const)

const sides: Ring = { lines: [OUTER, INNER], gaps: every(180, 44, 90) }

const RINGS: Readonly<Record<BadgeState, Ring>> = {
  loading: { lines: [OUTER] },
  valid: { braid: true, marks: 'scale' },
  expiring: { braid: true, gaps: [[135, 46]], clock: true },
  expired: { lines: [OUTER], marks: 'hours' },
  'not-yet-valid': { lines: [OUTER, INNER] },
  suspended: { braid: true, gaps: every(180, 40) },
  revoked: { braid: true, gaps: every(90, 14, 45) },
  invalid: { braid: true, gaps: every(180, 24, 40), split: true },
  untrusted: { lines: [OUTER, 31] },
  'wrong-site': sides,
  'wrong-recipient': sides,
  unconfirmed: { lines: [OUTER, INNER], gaps: every(30, 12, 15) },
  unreachable: { dots: true },
  unsupported: { lines: [OUTER] }
}

/**
 * The paths of a seal, to be drawn in one colour on a square of 72 units.
 *
 * @returns Ring first, sign last.
 */
export function drawSeal(state: BadgeState): SealPath[] {
  const { braid, lines, gaps, marks, split, dots } = RINGS[state]
  const shrink = split ? SLIDE : 0
  let ring = ''
  let threads = ''
  for (const [from, to] of pieces(gaps)) {
    const at = pointsAround(split ? slide(from) : [0, 0])
    for (const r of lines ?? [OUTER, INNER]) if (braid ?? lines) ring += arc(at, r - shrink, from, to)
    if (!braid) continue
    for (let strand = 0; strand < STRANDS; strand++) threads += wave(at, BAND - shrink, strand / STRANDS, from, to)
    for (const [end, way] of [
      [from, -1],
      [to, 1]
    ] as const) {
      if (split) ring += polyline(at, [OUTER - shrink, 29.1, 25.9, INNER - shrink], [0, 7, -2, 0], end, way)
      else if (gaps) ring += polyline(at, [OUTER, INNER], [0, 0], end, way)
    }
  }
  const at = pointsAround([0, 0])
  if (marks) {
    for (let a = 0; a < 360; a += marks === 'hours' ? 30 : 6) {
      const radii = marks === 'hours' ? [OUTER, 30] : [24, a % 30 ? 22.8 : 21.7]
      ring += polyline(at, radii, [0, 0], a, 1)
    }
  }
  const paths: SealPath[] = [
    { d: ring, width: HAIRLINE },
    { d: threads, width: THREAD }
  ]
  if (dots) {
    // Lines without length, which round caps make dots.
    const d = Array.from({ length: DOTS }, (_, i) => `M${at(OUTER - 1, (360 / DOTS) * i)}h0`).join('')
    paths.push({ d, width: 2, round: true })
  }
  const { stroke, fill } = GLYPHS[state]
  if (fill) paths.push({ d: fill, width: 0, scale: GLYPH_SCALE })
  if (stroke) paths.push({ d: stroke, width: GLYPH / GLYPH_SCALE, scale: GLYPH_SCALE })
  return paths.filter(({ d }) => d)
}

/** Whether the seal carries the owner's amber clock in its gap, which has a colour of its own. */
export function hasClock(state: BadgeState): boolean {
  return RINGS[state].clock === true
}

/** What the gaps leave of the circle. */
function pieces(gaps: Ring['gaps']): [number, number][] {
  if (!gaps) return [[0, 360]]
  return gaps.map(([middle, width], i) => {
    const [next, nextWidth] = gaps[i + 1] ?? [gaps[0]![0] + 360, gaps[0]![1]]
    return [middle + width / 2, next - nextWidth / 2]
  })
}

/** The two halves of a broken ring slide: along the break, and half as far away from it. */
function slide(from: number): [number, number] {
  const along = ((from < 180 ? 40 : 220) * Math.PI) / 180
  const [sin, cos] = [Math.sin(along), Math.cos(along)]
  return [SLIDE * (sin + cos / 2), SLIDE * (sin / 2 - cos)]
}

/** Where a radius and an angle lie: "x y", with two decimals. */
type PointAt = (r: number, degrees: number) => string

function pointsAround([dx, dy]: readonly [number, number]): PointAt {
  return (r, degrees) => {
    const a = (degrees * Math.PI) / 180
    return point(CENTRE + dx + r * Math.sin(a), CENTRE + dy - r * Math.cos(a))
  }
}

/** In two halves: a circle has no end to draw to. */
function arc(at: PointAt, r: number, from: number, to: number): string {
  const to2 = (end: number) => `A${round(r)} ${round(r)} 0 0 1 ${at(r, end)}`
  return `M${at(r, from)}${to2((from + to) / 2)}${to2(to)}`
}

/** Through radii at turns from an angle: a straight cut, or a torn one. */
function polyline(at: PointAt, radii: number[], turns: number[], degrees: number, way: number): string {
  return `M${radii.map((r, i) => at(r, degrees + way * turns[i]!)).join('L')}`
}

/** r(θ) = R + A·sin(12θ + phase), by four cubics a wave whose handles are derivative · h/3. */
function wave(at: PointAt, R: number, phase: number, from: number, to: number): string {
  const steps = Math.ceil((to - from) / (90 / WAVES))
  const step = (to - from) / steps
  const h = (step * Math.PI) / 180 / 3
  let d = ''
  for (let i = 0; i <= steps; i++) {
    const a = from + i * step
    const turn = ((WAVES * a) / 180 + 2 * phase) * Math.PI
    const r = R + AMPLITUDE * Math.sin(turn)
    const handle = (side: number) => {
      // The end of the tangent, in polar form: along the radius by the derivative, across it by the radius.
      const [along, across] = [r + side * AMPLITUDE * WAVES * Math.cos(turn) * h, side * r * h]
      return at(Math.hypot(along, across), a + (Math.atan2(across, along) * 180) / Math.PI)
    }
    // S takes the first handle from the step before, which is the mirror of this one: the steps are equal.
    d += i ? `${i > 1 ? 'S' : ''}${handle(-1)} ${at(r, a)}` : `M${at(r, a)}C${handle(1)} `
  }
  return d
}

function point(x: number, y: number): string {
  return `${round(x)} ${round(y)}`
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
