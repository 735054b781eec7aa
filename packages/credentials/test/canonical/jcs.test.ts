import { describe, expect, test } from 'vitest'
import { jcs } from '../../src/canonical/jcs.js'
import { UsageError } from '../../src/errors.js'

describe('https://www.rfc-editor.org/rfc/rfc8785', () => {
  test('#section-3.2.3 - members are sorted by UTF-16 code units', () => {
    expect(jcs({ '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 })).toBe(
      '{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\ud83d\ude00":5,"\ufb33":3}'
    )
    expect(jcs([{ b: 1, a: [] }, null, true])).toBe('[{"a":[],"b":1},null,true]')
  })

  test('#section-3.2.2.3 - numbers as ECMAScript writes them', () => {
    expect(jcs([Number('333333333.33333329'), 1e30, 4.5, 2e-3, 1e-27, -0])).toBe(
      '[333333333.3333333,1e+30,4.5,0.002,1e-27,0]'
    )
  })

  test('a member named __proto__ is a member', () => {
    expect(jcs(JSON.parse('{"b":1,"__proto__":{"a":2}}'))).toBe('{"__proto__":{"a":2},"b":1}')
  })

  test('an undefined member is left out, as by JSON.stringify', () =>
    expect(jcs({ a: undefined, b: 1 })).toBe('{"b":1}'))

  test.each([undefined, NaN, Infinity, 5n, Symbol('x'), () => 5, '\ud800', { '\udc00': 1 }, [undefined]])(
    'refuses %s',
    (value) => {
      expect(() => jcs(value)).toThrow(UsageError)
    }
  )
})
