/**
 * Words that somebody else wrote, made fit to stand among ours.
 *
 * @module
 */

/**
 * No longer than they may be, and without what would turn the words around them: a U+2069 in a `<bdi>` ends its
 * isolation in every engine, a paragraph separator in most. Of marks on one letter it keeps more than any script needs:
 * they break nowhere, and cover what stands above.
 *
 * @param most How many letters are kept, and an ellipsis for the rest.
 * @see {@link https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates UAX #9, 2.4}
 */
export function tamed(text: string, most = 200): string {
  const letters = Array.from(text.replace(/[\u2028-\u202e\u2066-\u2069]|(?<=\p{M}{8})\p{M}/gu, ''))
  return letters.slice(0, most).join('') + (letters[most] ? '…' : '')
}
