import { describe, expect, test } from 'vitest'
import { addRareStates } from '../../src/rare-states.js'
import { drawSeal } from '../../src/seal/draw-seal.js'
import { SEALS } from '../../src/seal/seals.js'
import { TONES, type BadgeState } from '../../src/state.js'

addRareStates()

const states = Object.keys(TONES) as BadgeState[]
const drawing = (state: BadgeState) => JSON.stringify(drawSeal(state))

describe('the seal', () => {
  test('has a shape of its own for every state that means something of its own', () => {
    const groups = new Map<string, BadgeState[]>()
    for (const state of states) groups.set(drawing(state), [...(groups.get(drawing(state)) ?? []), state])
    expect([...groups.values()].filter((group) => group.length > 1)).toEqual([['wrong-site', 'wrong-recipient']])
  })

  test('is a drawing of its own in every size, with fewer lines as it shrinks, and no braid in a line of text', () => {
    for (const state of states) {
      const [large, middle, small] = ([72, 40, 24] as const).map((size) => JSON.stringify(drawSeal(state, size)))
      expect(new Set([large, middle, small]).size, state).toBe(3)
      if (SEALS[state].braid) expect(middle!.length, state).toBeLessThan(large!.length)
      expect(small!.length, state).toBeLessThan(900)
      expect(`${large}${middle}${small}`, state).not.toMatch(/NaN|undefined|Infinity|\.\d{3}/)
    }
  })

  test('tells every state from the others in every size', () => {
    for (const size of [72, 40, 24] as const) {
      const shapes = states
        .filter((state) => state !== 'wrong-recipient')
        .map((state) => JSON.stringify(drawSeal(state, size)))
      // The owner's clock is not of the one colour: it is drawn beside these paths.
      expect(new Set(shapes).size, String(size)).toBe(shapes.length)
    }
  })

  test('has a tick in valid and expiring, and in nothing else', () => {
    const tick = SEALS.valid.fill!
    expect(states.filter((state) => drawing(state).includes(tick)).sort()).toEqual(['expiring', 'valid'])
  })

  test('carries the clock of the owner in expiring alone', () => {
    expect(states.filter((state) => SEALS[state].clock)).toEqual(['expiring'])
  })

  test('is a whole ring in valid: no line ends but where it began', () => {
    const [lines] = drawSeal('valid')
    expect(lines!.d.startsWith('M36 1.2A34.8 34.8 0 0 1 36 70.8A34.8 34.8 0 0 1 36 1.2')).toBe(true)
  })

  test('has three strands of twelve waves, whose points lie so close that they look round', () => {
    const threads = drawSeal('valid').find(({ width }) => width === 0.8)!
    const strands = threads.d.split('M').slice(1)
    expect(strands).toHaveLength(3)
    for (const strand of strands) {
      const radii = strand.split('L').map((point) => {
        const [x, y] = point.split(' ').map(Number)
        return Math.hypot(x! - 36, y! - 36)
      })
      const crests = radii.filter((r, i) => r > (radii[i - 1] ?? Infinity) && r >= (radii[i + 1] ?? Infinity))
      expect(crests).toHaveLength(12)
      // Twice as close as the eye needs: a step along the ring is less than a unit.
      expect(radii.length).toBeGreaterThan(2 * Math.PI * 30)
    }
  })

  test('stays in its box with the air it needs', () => {
    for (const state of states) {
      for (const { d, scale } of drawSeal(state)) {
        if (scale) continue
        const ends = [...d.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].flatMap(([, x, y]) => [Number(x), Number(y)])
        for (const value of ends) expect(value, state).toBeGreaterThanOrEqual(0)
        for (const value of ends) expect(value, state).toBeLessThanOrEqual(72)
      }
    }
  })

  test('has no number that is not one, and two decimals at most', () => {
    for (const state of states) expect(drawing(state), state).not.toMatch(/NaN|undefined|Infinity|\.\d{3}/)
  })

  test('weighs little in every state', () => {
    for (const state of states) expect(drawing(state).length, state).toBeLessThan(12_000)
  })
})
