/**
 * What a document says, quoted in a sentence about it.
 *
 * @module
 */

import type { JsonValue } from './json.js'

/** A value as a reader may see it in a sentence. `String` would call a `toString` that the value itself brings. */
export function quote(value: JsonValue | undefined): string {
  const written = typeof value === 'string' ? value : value === undefined ? 'nothing' : JSON.stringify(value)
  return written.length > 80 ? `${written.slice(0, 79)}…` : written
}
