/**
 * JSON as this project means it: plain values, objects without a prototype to trip over.
 *
 * @module
 */

export type JsonValue = null | boolean | number | string | JsonValue[] | JsonObject

export interface JsonObject {
  [key: string]: JsonValue | undefined
}

/** How deep JSON may be nested: a native parser recurses, and so do the readers here. */
export const maxNesting = 100

/** True for a JSON object: not `null`, not an array, not a class instance with behaviour. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** One value or many, as JSON-LD allows: always an array, empty for `undefined` and `null`. */
export function toArray<T>(value: T | T[] | null | undefined): T[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

/** The value when it is a string. */
export function asString(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

/** The id of an issuer, a holder or a subject, which is an id or has one. */
export function idOf(value: JsonValue | undefined): string | undefined {
  return asString(isObject(value) ? value.id : value)
}

/** Appends one step to a JSON pointer. @see {@link https://www.rfc-editor.org/rfc/rfc6901#section-3 RFC 6901, section 3} */
export function pointerTo(pointer: string, step: string | number): string {
  const text = String(step)
  // Few names need it, and every member of a document is pointed to.
  return `${pointer}/${/[~/]/.test(text) ? text.replaceAll('~', '~0').replaceAll('/', '~1') : text}`
}

/** Sets a member as data: a plain assignment to `__proto__` would set the prototype instead. */
export function setMember(object: JsonObject, key: string, value: JsonValue): void {
  if (key === '__proto__')
    Object.defineProperty(object, key, { value, enumerable: true, writable: true, configurable: true })
  else object[key] = value
}

/** The object without some of its members; it is not changed itself. */
export function without(object: JsonObject, ...keys: string[]): JsonObject {
  const rest: JsonObject = {}
  for (const [key, value] of Object.entries(object)) {
    if (value !== undefined && !keys.includes(key)) setMember(rest, key, value)
  }
  return rest
}
