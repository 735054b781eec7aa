import { describe, expect, test } from 'vitest'
import { snapshot } from '../../src/model/snapshot.js'
import { codeOf } from '../support/code-of.js'

describe('a snapshot', () => {
  test('copies plain JSON, and shares nothing with it', () => {
    const value = { a: [{ b: 1 }], c: null, d: undefined }
    const copy = snapshot(value) as typeof value
    value.a[0]!.b = 2
    expect(copy).toEqual({ a: [{ b: 1 }], c: null })
  })

  test('__proto__ is a member, not a prototype', () => {
    const copy = snapshot(JSON.parse('{"__proto__":{"x":1}}')) as Record<string, unknown>
    expect([Object.keys(copy), copy['x']]).toEqual([['__proto__'], undefined])
  })

  test('refuses what is no JSON, and what is endless', () => {
    const loop: unknown[] = []
    loop.push(loop)
    let wide: unknown = 0
    for (let i = 0; i < 40; i += 1) wide = [wide, wide]
    expect([{ a: NaN }, { a: 5n }, { a: () => 5 }, loop, wide].map((value) => codeOf(() => snapshot(value)))).toEqual([
      'not-json',
      'not-json',
      'not-json',
      'too-deep',
      'limit-exceeded'
    ])
  })
})
