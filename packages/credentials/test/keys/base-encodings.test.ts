import { describe, expect, test } from 'vitest'
import { decodeBase58, encodeBase58 } from '../../src/keys/base58.js'
import { decodeBase64Url, encodeBase64Url } from '../../src/keys/base64.js'
import { codeOf } from '../support/code-of.js'

const bytes = (...values: number[]) => Uint8Array.from(values)

describe('base58btc', () => {
  test.each([
    ['', bytes()],
    ['1', bytes(0)],
    ['11', bytes(0, 0)],
    ['5Q', bytes(255)],
    ['1112', bytes(0, 0, 0, 1)],
    ['JxF12TrwUP45BMd', new TextEncoder().encode('Hello World')]
  ])('%s is read and written', (text, value) => {
    expect(decodeBase58(text, 20)).toEqual(value)
    expect(encodeBase58(value)).toBe(text)
  })

  test.each(['0', 'O', 'I', 'l', ' 1', '1\n', 'ä'])('%j is not base58', (text) => {
    expect(codeOf(() => decodeBase58(text, 20))).toBe('malformed')
  })

  test('more than may be held is refused before any work', () => {
    expect(codeOf(() => decodeBase58('2'.repeat(1_000_000), 64))).toBe('malformed')
  })
})

describe('https://www.rfc-editor.org/rfc/rfc4648#section-5', () => {
  test.each([
    ['', bytes()],
    ['AA', bytes(0)],
    ['_-8', bytes(255, 239)],
    ['AAEC', bytes(0, 1, 2)]
  ])('%s is read and written', (text, value) => {
    expect(decodeBase64Url(text)).toEqual(value)
    expect(encodeBase64Url(value)).toBe(text)
  })

  test.each(['A', 'AA==', 'AB', 'AAF', '+/8', 'A A', 'AA\n', 'ÄÄÄÄ'])(
    '%j is refused: one text for one run of bytes',
    (text) => {
      expect(codeOf(() => decodeBase64Url(text))).toBe('malformed')
    }
  )
})
