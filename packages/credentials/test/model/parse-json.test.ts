import { describe, expect, test } from 'vitest'
import { parseJson, snapshot } from '../../src/model/parse-json.js'
import { codeOf } from '../support/code-of.js'

describe('https://www.rfc-editor.org/rfc/rfc7493#section-2.3', () => {
  test.each([
    '{"a":1,"a":2}',
    '{"a":1,"\\u0061":2}',
    '[{"x":{"a":1,"b":2,"a":3}}]',
    '{"":1,"":2}',
    '{"a\\"b":1,"a\\"b":2}',
    `{"a":1,"a"${' '.repeat(64)}:2}`,
    `{"a":1,"a"${'\t\n\r '.repeat(500)}:2}`
  ])('a name twice: %s', (text) => expect(codeOf(() => parseJson(text))).toBe('duplicate-member'))

  test.each([
    '{"a":{"a":1}}',
    '[{"a":1},{"a":2}]',
    '{"a":"a","b":"a"}',
    '{"a":["a","a"]}',
    '{"a":"\\"a\\":1"}',
    '{"a":1,"A":2}',
    '{"a":"{\\"a\\":1,\\"a\\":2}"}'
  ])('no name twice: %s', (text) => expect(parseJson(text)).toEqual(JSON.parse(text)))
})

test.each(['', '{', '{"a":1,}', "{'a':1}", '{"a":1}x', '{"a":01}', 'undefined', '\ufeff{}', '"\n"', '{"a":"\\x"}'])(
  '%j is not JSON',
  (text) => {
    expect(codeOf(() => parseJson(text))).toBe('not-json')
  }
)

test('a string of a megabyte is read', () => {
  const text = JSON.stringify({ a: 'x'.repeat(1024 * 1024), b: '\\"'.repeat(1000) })
  expect(parseJson(text)).toEqual(JSON.parse(text))
})

test('depth is bounded before any parser recurses', () => {
  const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels)
  expect(codeOf(() => parseJson(deep(100)))).toBeUndefined()
  expect(codeOf(() => parseJson(deep(101)))).toBe('too-deep')
  expect(codeOf(() => parseJson('['.repeat(1_000_000)))).toBe('too-deep')
})

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
