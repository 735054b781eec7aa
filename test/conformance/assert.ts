/**
 * Assertions of its own: the suite also runs where no test runner does.
 *
 * @module
 */

/**
 * @param text What to say when it does not hold.
 * @throws {Error}
 */
export function assert(holds: boolean, text: string): asserts holds {
  if (!holds) throw new Error(text)
}

/**
 * Compares two JSON values; a member that is `undefined` is one that is absent.
 *
 * @throws {Error}
 */
export function assertEqual(found: unknown, expected: unknown, text = 'not equal'): void {
  assert(same(found, expected), `${text}: ${inWords(found)} instead of ${inWords(expected)}`)
}

/** A value that JSON cannot hold equals nothing but itself. */
function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (!isPlain(a) || !isPlain(b) || Array.isArray(a) !== Array.isArray(b)) return false
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])]
  return names.every((name) => same(a[name], b[name]))
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  return Array.isArray(value) || [Object.prototype, null].includes(Object.getPrototypeOf(value) as object | null)
}

function inWords(value: unknown): string {
  if (value === undefined) return 'nothing'
  return (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 500)
}
