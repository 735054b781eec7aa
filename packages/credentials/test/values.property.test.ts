/** Dates and lists of bits: what is read is what was written, by another way of reading it. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { encodeBase64Url } from '../src/keys/base64.js'
import { parseDateTime } from '../src/model/date-time.js'
import { decodeStatusList, encodeStatusList, readStatusList } from '../src/status/bitstring.js'
import { answerOf } from './support/answer-of.js'
import { almost, anyBytes } from './support/junk.js'
import { runs } from './support/runs.js'

test('a date is a moment that has that date, or none', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc
          .date({ noInvalidDate: true, min: new Date(0), max: new Date('9999-01-01') })
          .map((date) => date.toISOString()),
        almost('2026-02-28T23:59:59Z', '2024-02-29T00:00:00+05:30')
      ),
      (text) => {
        const time = parseDateTime(text)
        if (time === undefined) return
        expect(Number.isInteger(time)).toBe(true)
        expect(time).toBe(
          Math.floor(
            Date.parse(
              /[zZ]|[+-]\d\d:\d\d$/.test(text.slice(10))
                ? text.replace(/t|z/g, (letter) => letter.toUpperCase())
                : `${text}Z`
            )
          )
        )
      }
    ),
    runs(300)
  )
})

describe('status lists', () => {
  test('every bit comes back, of every size', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ minLength: 1, maxLength: 64 }),
        fc.nat(600),
        fc.integer({ min: 1, max: 8 }),
        async (bits, index, size) => {
          const encoded = await encodeStatusList(bits)
          expect(await decodeStatusList(encoded)).toEqual(bits)
          const read = await answerOf(() => readStatusList(encoded, index, size))
          const written = [...bits]
            .map((byte) => byte.toString(2).padStart(8, '0'))
            .join('')
            .slice(index * size, (index + 1) * size)
          expect(read).toBe(written.length === size ? parseInt(written, 2) : undefined)
        }
      ),
      runs(60)
    )
  })

  test('junk after the header of gzip is a list that cannot be read, or one as long as it says', async () => {
    await fc.assert(
      fc.asyncProperty(anyBytes, async (junk) => {
        const bits = await answerOf(() =>
          decodeStatusList(`u${encodeBase64Url(Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, ...junk))}`, 65_536)
        )
        if (bits) expect(bits.length).toBeLessThanOrEqual(65_536)
      }),
      runs(100)
    )
  })
})
