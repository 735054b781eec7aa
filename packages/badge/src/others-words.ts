/**
 * Words that somebody else wrote, made fit to stand among ours.
 *
 * @module
 */

/** No longer than a line or two, and as `untwisted` makes them. */
export function tamed(text: string): string {
  return untwisted(text).replace(/^(.{200}).+/su, '$1…')
}

/**
 * Without what would turn the words around them: a U+2069 in a `<bdi>` ends its
 * isolation in every engine, a paragraph separator in most. Of marks on one letter it keeps more than any script needs:
 * they break nowhere, and cover what stands above.
 *
 * @see {@link https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates UAX #9, 2.4}
 */
export function untwisted(text: string): string {
  return text.replace(/[\u2028-\u202e\u2066-\u2069]|(?<=\p{M}{8})\p{M}/gu, '')
}
