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
  /** Of the sign: in units of the glyph square around the centre. */
  scale?: number
}

/** The drawing for one size; each size is drawn, not scaled. */
interface Drawing {
  outer: number
  inner: number
  /** Middle and amplitude of the braid, and its number of strands. */
  band: number
  amplitude: number
  strands: number
  hairline: number
  thread: number
  glyph: number
  glyphScale: number
  dots: number
}

const DRAWINGS = {
  72: {
    outer: 34.8,
    inner: 25.2,
    band: 30,
    amplitude: 3.85,
    strands: 3,
    hairline: 1.1,
    thread: 0.8,
    glyph: 3.7,
    glyphScale: 2,
    dots: 36
  }
} satisfies Record<number, Drawing>

export type SealSize = keyof typeof DRAWINGS

/** How a state cuts the ring: what is drawn, and the gaps in it. */
interface Ring {
  braid?: true
  /** Radii of plain lines as shares of the way from the inner to the outer radius. */
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

const sides: Ring = { lines: [1, 0], gaps: every(180, 44, 90) }

const RINGS: Readonly<Record<BadgeState, Ring>> = {
  loading: { lines: [1] },
  valid: { braid: true, marks: 'scale' },
  expiring: { braid: true, gaps: [[135, 46]], clock: true },
  expired: { lines: [1], marks: 'hours' },
  'not-yet-valid': { lines: [1, 0] },
  suspended: { braid: true, gaps: every(180, 40) },
  revoked: { braid: true, gaps: every(90, 14, 45) },
  invalid: { braid: true, gaps: every(180, 24, 40), split: true },
  untrusted: { lines: [1, 0.6] },
  'wrong-site': sides,
  'wrong-recipient': sides,
  unconfirmed: { lines: [1, 0], gaps: every(30, 12, 15) },
  unreachable: { dots: true },
  unsupported: { lines: [1] }
}

/** Waves in every braid. */
const WAVES = 12

/**
 * The paths of a seal, to be drawn in one colour on a square of `size` units.
 *
 * @returns Ring first, sign last.
 */
export function drawSeal(state: BadgeState, size: SealSize = 72): SealPath[] {
  const drawing = DRAWINGS[size]
  const ring = RINGS[state]
  const { hairline, thread, outer, inner } = drawing
  const shrink = ring.split ? size * 0.035 : 0
  let lines = ''
  let threads = ''
  for (const [from, to] of pieces(ring.gaps ?? [])) {
    const pen = new Pen(size / 2, ring.split ? slide(from, size) : [0, 0])
    const whole = to - from === 360
    for (const share of ring.braid ? [1, 0] : (ring.lines ?? [])) {
      lines += pen.arc(inner + (outer - inner) * share - shrink, from, to, whole)
    }
    if (!ring.braid) continue
    for (let strand = 0; strand < drawing.strands; strand++) {
      threads += pen.wave(drawing.band - shrink, drawing.amplitude, (2 * Math.PI * strand) / drawing.strands, from, to)
    }
    if (whole) continue
    for (const [end, way] of [
      [from, -1],
      [to, 1]
    ] as const) {
      lines += ring.split ? pen.jag(outer - shrink, inner - shrink, end, way) : pen.ray(outer, inner, end)
    }
  }
  const paths: SealPath[] = [
    { d: lines + marks(ring, drawing, size), width: hairline },
    { d: threads, width: thread }
  ]
  if (ring.dots) paths.push({ d: dots(drawing, size), width: 2, round: true })
  const { stroke, fill } = GLYPHS[state]
  if (fill) paths.push({ d: fill, width: 0, scale: drawing.glyphScale })
  if (stroke) paths.push({ d: stroke, width: drawing.glyph / drawing.glyphScale, scale: drawing.glyphScale })
  return paths.filter(({ d }) => d)
}

/** Whether the seal carries the owner's amber clock in its gap, which has a colour of its own. */
export function hasClock(state: BadgeState): boolean {
  return RINGS[state].clock === true
}

/** What the gaps leave of the circle. */
function pieces(gaps: NonNullable<Ring['gaps']>): [number, number][] {
  if (gaps.length === 0) return [[0, 360]]
  return gaps.map(([middle, width], i) => {
    const [next, nextWidth] = gaps[i + 1] ?? [gaps[0]![0] + 360, gaps[0]![1]]
    return [middle + width / 2, next - nextWidth / 2]
  })
}

/** The two halves of a broken ring slide apart: along the break, and away from it. */
function slide(from: number, size: number): [number, number] {
  const along = ((from < 180 ? 40 : 220) * Math.PI) / 180
  const [sin, cos] = [Math.sin(along), Math.cos(along)]
  const [far, apart] = [size * 0.035, size * 0.0175]
  return [sin * far + cos * apart, -cos * far + sin * apart]
}

function marks({ marks: kind }: Ring, { outer, inner }: Drawing, size: number): string {
  if (!kind) return ''
  const pen = new Pen(size / 2, [0, 0])
  const [step, from, length] = kind === 'scale' ? [6, inner - 1.2, 1.2] : [30, outer, outer * 0.14]
  let d = ''
  for (let a = 0; a < 360; a += step) d += pen.ray(from, from - (a % 30 || kind === 'hours' ? length : length * 1.9), a)
  return d
}

/** Lines without length, which round caps make dots. */
function dots({ dots: count, outer }: Drawing, size: number): string {
  const pen = new Pen(size / 2, [0, 0])
  let d = ''
  for (let a = 0; a < 360; a += 360 / count) d += `M${pen.at(outer - 1, a)}h0`
  return d
}

/** Writes path data around a centre, with two decimals. */
class Pen {
  constructor(
    private readonly centre: number,
    private readonly shift: readonly [number, number]
  ) {}

  at(r: number, degrees: number): string {
    const a = (degrees * Math.PI) / 180
    return this.point(r * Math.sin(a), -r * Math.cos(a))
  }

  private point(x: number, y: number): string {
    return `${round(this.centre + this.shift[0] + x)} ${round(this.centre + this.shift[1] + y)}`
  }

  arc(r: number, from: number, to: number, whole: boolean): string {
    // A circle has no end to draw to, so it is drawn as two halves.
    const half = whole ? `A${round(r)} ${round(r)} 0 0 1 ${this.at(r, from + 180)}` : ''
    const large = !whole && to - from > 180 ? 1 : 0
    return `M${this.at(r, from)}${half}A${round(r)} ${round(r)} 0 ${large} 1 ${this.at(r, to)}`
  }

  ray(from: number, to: number, degrees: number): string {
    return `M${this.at(from, degrees)}L${this.at(to, degrees)}`
  }

  /** A torn end: out, in and out again. */
  jag(outer: number, inner: number, degrees: number, way: 1 | -1): string {
    const step = (outer - inner) / 3
    return `M${this.at(outer, degrees)}L${this.at(outer - step, degrees + way * 7)}L${this.at(inner + step, degrees - way * 2)}L${this.at(inner, degrees)}`
  }

  /** r(θ) = R + A·sin(12θ + phase), by four cubics a wave whose handles are derivative · h/3. */
  wave(R: number, A: number, phase: number, from: number, to: number): string {
    const steps = Math.ceil((to - from) / (90 / WAVES))
    const h = (((to - from) / steps) * Math.PI) / 180
    let d = ''
    for (let i = 0; i <= steps; i++) {
      const a = (from * Math.PI) / 180 + i * h
      const r = R + A * Math.sin(WAVES * a + phase)
      const dr = A * WAVES * Math.cos(WAVES * a + phase)
      const [x, y] = [r * Math.sin(a), -r * Math.cos(a)]
      const [hx, hy] = [((dr * Math.sin(a) + r * Math.cos(a)) * h) / 3, ((-dr * Math.cos(a) + r * Math.sin(a)) * h) / 3]
      // S takes the first handle from the step before, which is the mirror of this one: the steps are equal.
      d +=
        i === 0
          ? `M${this.point(x, y)}C${this.point(x + hx, y + hy)} `
          : `${i > 1 ? 'S' : ''}${this.point(x - hx, y - hy)} ${this.point(x, y)}`
    }
    return d
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
