import { describe, expect, test } from 'vitest'
import { parseJson } from '../../src/model/parse-json.js'
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
