/**
 * The directory of a register: its index and its shards, each read once and used for a while.
 *
 * @module
 */

import { fail, INDEX_PATH, ProblemError, shardPath, type JsonValue, type ShardKind } from '@quality-label/credentials'
import { systemClock } from '../clock.js'
import type { Verifier } from '../verifier.js'
import { readIndex, readShard, type RegisterIndex, type Shard } from './read-part.js'
import type { Settings } from './settings.js'
import type { Source } from './source.js'

/** What was read, and when the register gave it. */
export interface Dated<T> {
  part: T
  asOf: string
  /** As it was signed. */
  json: JsonValue
}

export interface Directory {
  /** @param again Ask the register, whatever is kept. */
  index(again?: boolean): Promise<Dated<RegisterIndex>>
  /**
   * A shard of a size that fits the index.
   *
   * @throws {ProblemError} `register-mismatch` when it does not: the index is another one by now.
   */
  shard(kind: ShardKind, prefix: string): Promise<Dated<Shard>>
}

/** Kept at most: a few megabytes. */
const MAX_KEPT = 64

/** Makes the directory. */
export function createDirectory(settings: Settings, source: Source, verifier: Verifier): Directory {
  const editions = new Map<string, number>()
  const keep = createKeep(settings.maxAgeMs)

  /** Whoever serves the register cannot go back to what it was, at least before those who have seen more. */
  const noOlder = <T extends { edition: number }>(path: string, part: T): T => {
    const seen = editions.get(path) ?? 0
    if (part.edition < seen) fail('register-outdated', `${path} is of edition ${part.edition}, after edition ${seen}`)
    editions.set(path, part.edition)
    return part
  }
  return {
    index: (again = false) =>
      keep(
        INDEX_PATH,
        async () => {
          const { json, asOf } = await source(INDEX_PATH, again ? 0 : settings.maxAgeMs)
          return { part: noOlder(INDEX_PATH, await readIndex(json, settings, verifier)), asOf, json }
        },
        again
      ),
    shard: (kind, prefix) => {
      const path = shardPath(kind, prefix)
      return keep(path, async () => {
        const { json, asOf } = await source(path, settings.maxAgeMs)
        const part = noOlder(path, await readShard(json, kind, prefix, settings, verifier))
        if (part.digits !== prefix.length) fail('register-mismatch', `${path} is one of another number of shards`)
        return { part, asOf, json }
      })
    }
  }
}

/** Keeps what was read, the most recently asked; what could not be read is asked for again. */
function createKeep(maxAgeMs: number) {
  const kept = new Map<string, { at: number; reading: Promise<unknown> }>()
  return async <T>(path: string, read: () => Promise<T>, again = false): Promise<T> => {
    const now = systemClock().getTime()
    const found = kept.get(path)
    const isFresh = found !== undefined && !again && now >= found.at && now - found.at < maxAgeMs
    const entry = isFresh ? found : { at: now, reading: read() }
    kept.delete(path)
    kept.set(path, entry)
    if (kept.size > MAX_KEPT) kept.delete(kept.keys().next().value!)
    try {
      return (await entry.reading) as T
    } catch (caught) {
      if (kept.get(path) === entry) kept.delete(path)
      throw caught
    }
  }
}

/**
 * Asks with the index that is kept; where that leads nowhere, once more with the register's own: the number of shards
 * may have grown.
 */
export async function withIndex<T>(directory: Directory, ask: (index: Dated<RegisterIndex>) => Promise<T>): Promise<T> {
  const index = await directory.index()
  try {
    return await ask(index)
  } catch (caught) {
    if (!(caught instanceof ProblemError) || !mayHaveGrown.has(caught.problem.code)) throw caught
    const again = await directory.index(true).catch(() => index)
    if (again.part.edition === index.part.edition) throw caught
    return ask(again)
  }
}

const mayHaveGrown: ReadonlySet<string> = new Set(['fetch-status', 'fetch-gone', 'register-mismatch'])
