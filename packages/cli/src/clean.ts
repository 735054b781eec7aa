/**
 * What strangers wrote, on its way to a terminal.
 *
 * @module
 */

/** It must not move the cursor, or turn the reading direction. */
export function clean(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, ' ')
}
