/**
 * The register's mark: the seal with nothing in it that tells a state. A ring of twelve waves, and a rosette by the
 * same formula in its middle.
 *
 * @module
 */

/** One path, drawn as a line of that width. */
export interface MarkPath {
  d: string
  width: number
}

/** Each size is drawn, not scaled: what is large has more lines. */
const DRAWINGS = {
  72: {
    outer: 34.8,
    inner: 25.2,
    band: 30,
    amplitude: 3.85,
    strands: 3,
    rosette: 2,
    hairline: 1.1,
    marks: 60,
    tip: 24
  },
  160: {
    outer: 78.6,
    inner: 56.6,
    band: 67.6,
    amplitude: 9,
    strands: 6,
    rosette: 4,
    hairline: 1.3,
    marks: 120,
    tip: 54
  }
} as const

const WAVES = 12
const THREAD = 0.8

/** Of the inner radius: where the rosette lies, and how far it swings. */
const ROSETTE = { radius: 0.47, amplitude: 0.27 }

/** Length of a mark on the scale, as a part of the inner radius; every one at a full hour is longer. */
const MARK = 0.045
const HOUR = 1.9

/** The paths of the mark on a square of that many units, around its middle. */
export function drawMark(size: keyof typeof DRAWINGS): MarkPath[] {
  const { outer, inner, band, amplitude, strands, rosette, hairline, marks, tip } = DRAWINGS[size]
  const threads = braid(band, amplitude, strands)
  const middle = braid(inner * ROSETTE.radius, inner * ROSETTE.amplitude, rosette)
  return [
    { d: circle(outer) + circle(inner), width: hairline },
    { d: threads + middle, width: THREAD },
    { d: scale(tip, inner * MARK, marks), width: THREAD }
  ]
}

function circle(r: number): string {
  return `M0-${r}A${r} ${r} 0 0 1 0 ${r}A${r} ${r} 0 0 1 0-${r}`
}

function scale(tip: number, length: number, marks: number): string {
  return Array.from({ length: marks }, (_, i) => {
    const angle = (2 * Math.PI * i) / marks
    const reach = i % (marks / WAVES) === 0 ? length * HOUR : length
    return `M${at(tip, angle)}L${at(tip - reach, angle)}`
  }).join('')
}

/** Strand j of s is r(θ) = R + A·sin(12θ + 2πj/s). */
function braid(radius: number, amplitude: number, strands: number): string {
  return Array.from({ length: strands }, (_, j) => strand(radius, amplitude, (2 * Math.PI * j) / strands)).join('')
}

/** Four cubics a wave, their handles a third of a step along the tangent. */
function strand(radius: number, amplitude: number, phase: number): string {
  const steps = 4 * WAVES
  const step = (2 * Math.PI) / steps
  const r = (angle: number) => radius + amplitude * Math.sin(WAVES * angle + phase)
  const slope = (angle: number) => WAVES * amplitude * Math.cos(WAVES * angle + phase)
  const handle = (angle: number, way: number) => {
    const [across, along] = [slope(angle), r(angle)]
    const third = (way * step) / 3
    return point(
      r(angle) * Math.sin(angle) + third * (across * Math.sin(angle) + along * Math.cos(angle)),
      -r(angle) * Math.cos(angle) + third * (-across * Math.cos(angle) + along * Math.sin(angle))
    )
  }
  const curves = Array.from({ length: steps }, (_, i) => {
    const [from, to] = [i * step, (i + 1) * step]
    return `C${handle(from, 1)} ${handle(to, -1)} ${at(r(to), to)}`
  })
  return `M${at(r(0), 0)}${curves.join('')}`
}

/** Angles from 12 o'clock, clockwise. */
function at(r: number, angle: number): string {
  return point(r * Math.sin(angle), -r * Math.cos(angle))
}

function point(x: number, y: number): string {
  return `${Number(x.toFixed(2))} ${Number(y.toFixed(2))}`
}
