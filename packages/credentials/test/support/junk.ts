/**
 * Text that nobody would write, and text that somebody would, with a few characters changed.
 *
 * @module
 */

import fc from 'fast-check'

/** Any text, lone surrogates and control characters among it. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)), maxLength: 50 })
)

/** One of the given texts, with something put in, taken out or changed at some places. */
export function almost(...texts: string[]): fc.Arbitrary<string> {
  const change = fc.tuple(
    fc.nat(),
    fc.nat(3),
    fc.constantFrom('', '"', '{', '[', '\\', '%', ':', '/', '.', '#', '\0', '\ud800', 'é', '9', 'A', '=', '-')
  )
  return fc.tuple(fc.constantFrom(...texts), fc.array(change, { minLength: 1, maxLength: 4 })).map(([text, changes]) =>
    changes.reduce((changed, [at, taken, put]) => {
      const place = at % (changed.length + 1)
      return changed.slice(0, place) + put + changed.slice(place + taken)
    }, text)
  )
}

/** A JSON value with the names that objects have anyway, and text that UTF-8 cannot say. */
export const anyJson = fc.jsonValue({ maxDepth: 6, stringUnit: 'binary' }).chain((value) =>
  fc.constantFrom('__proto__', 'constructor', 'toString', 'type', '').map((name) => {
    const holder: Record<string, unknown> = {}
    Object.defineProperty(holder, name, { value, enumerable: true, writable: true, configurable: true })
    return holder
  })
)

export const anyBytes = fc.uint8Array({ maxLength: 400 })
