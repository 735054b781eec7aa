/**
 * What strangers wrote, on its way to a terminal. It must not move the cursor, or turn the reading direction.
 *
 * @module
 */

/** Signs that are seen by what they do. */
const CONTROL = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

const ESCAPE = '\u001b'

/** Colours as `paint.ts` puts them on, ends of lines, and tabs. */
const OURS = new RegExp(`(${ESCAPE}\\[(?:1|22|3[1-69]|90)m|\\r?\\n|\\t)`)

/** A text of one line. */
export function clean(text: string): string {
  return text.replace(CONTROL, ' ')
}

/** A whole answer: its lines and colours stay. */
export function cleanAnswer(text: string): string {
  const parts = text.split(OURS)
  return parts.map((part, at) => (at % 2 === 1 ? part : clean(part))).join('')
}

/** JSON that says the same, without such signs as they are. */
export function cleanJson(json: string): string {
  return json.replace(CONTROL, (sign) =>
    sign === '\n' ? sign : `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
  )
}
