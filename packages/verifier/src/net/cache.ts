/**
 * The cache that a verifier has when its caller brings none: in memory, bounded by entries and by size.
 *
 * @module
 */

import type { VerifierCache } from '../options.js'

interface Entry {
  value: unknown
  size: number
  expiresAt: number
}

/** 32 Mi characters of JSON. */
const MAX_SIZE = 32 * 1024 * 1024

/**
 * Makes a cache that forgets what was not used for longest.
 *
 * @param maxEntries Default 256.
 * @param now The clock that time to live is measured with.
 * @param maxSize Of all values together, in characters of their JSON. Default 32 Mi.
 */
export function createMemoryCache(
  maxEntries: number | undefined,
  now: () => Date,
  maxSize = MAX_SIZE
): VerifierCache & { get(key: string): unknown; set(key: string, value: unknown, ttlMs: number): void } {
  const entries = new Map<string, Entry>()
  const bound = maxEntries ?? 256
  let size = 0

  const remove = (key: string) => {
    size -= entries.get(key)?.size ?? 0
    entries.delete(key)
  }

  return {
    get(key) {
      const entry = entries.get(key)
      if (!entry) return undefined
      remove(key)
      if (entry.expiresAt <= now().getTime()) return undefined
      // A Map keeps the order of insertion: what is used again moves to the end, the oldest stands first.
      entries.set(key, entry)
      size += entry.size
      return entry.value
    },
    set(key, value, ttlMs) {
      remove(key)
      const weight = key.length + sizeOf(value)
      if (!(ttlMs > 0) || weight > maxSize) return
      entries.set(key, { value, size: weight, expiresAt: now().getTime() + ttlMs })
      size += weight
      for (const oldest of entries.keys()) {
        if (entries.size <= bound && size <= maxSize) break
        remove(oldest)
      }
    }
  }
}

/** What is not JSON is not kept: its size can't be told. */
function sizeOf(value: unknown): number {
  try {
    return (JSON.stringify(value) as string | undefined)?.length ?? Infinity
  } catch {
    return Infinity
  }
}
