/**
 * How long a server lets a document be kept.
 *
 * @module
 */

/**
 * Reads `Cache-Control` and `Age`.
 *
 * @returns `mayStore` is false for `no-store`; `maxAgeMs` is 0 for `no-cache`, `undefined` when nothing was said.
 * @see {@link https://www.rfc-editor.org/rfc/rfc9111#section-5.2.2 RFC 9111, section 5.2.2}
 */
export function readCacheControl(headers: Headers): { mayStore: boolean; maxAgeMs: number | undefined } {
  const directives = (headers.get('cache-control') ?? '')
    .toLowerCase()
    .split(',')
    .map((part) => part.trim())
  const mayStore = !directives.includes('no-store')
  if (!mayStore || directives.some((part) => part === 'no-cache' || part.startsWith('no-cache='))) {
    return { mayStore, maxAgeMs: 0 }
  }
  const ages = directives.filter((part) => part.startsWith('max-age='))
  if (ages.length === 0) return { mayStore, maxAgeMs: undefined }
  // Said twice or not in digits: RFC 9111, section 4.2.1 has it count as stale.
  const seconds = ages.length === 1 ? /^max-age="?(\d{1,10})"?$/.exec(ages[0] ?? '')?.[1] : undefined
  const spent = /^\d{1,10}$/.exec(headers.get('age') ?? '0')?.[0]
  return { mayStore, maxAgeMs: Math.max(0, Number(seconds ?? 0) - Number(spent ?? 0)) * 1000 }
}
