/**
 * The whole directory at once: everybody in it, and a copy to keep.
 *
 * @module
 */

import {
  CHANGES_PATH,
  identityKey,
  INDEX_PATH,
  shardPath,
  shardPrefix,
  shardPrefixes,
  type ShardKind
} from '@quality-label/credentials'
import { systemClock } from '../clock.js'
import type { Holder, RegisterSnapshot } from './answers.js'
import type { Directory } from './directory.js'
import type { Settings } from './settings.js'
import type { Source } from './source.js'

/** Asked for at the same time. */
const TOGETHER = 8

/** Everybody, once: a holder stands in a shard for each of its ids, and is told from that of its own. */
export async function* allHolders(directory: Directory): AsyncGenerator<Holder, void, undefined> {
  const { digits } = (await directory.index()).part
  for await (const { prefix, holders } of shardsOf('id', digits.id, directory)) {
    for (const holder of holders) {
      if ((await shardPrefix(identityKey(holder.id), digits.id)) === prefix) yield holder
    }
  }
}

/** Verifies every part, and keeps what was signed. */
export async function takeSnapshot(
  { address }: Settings,
  directory: Directory,
  source: Source
): Promise<RegisterSnapshot> {
  const madeAt = systemClock().toISOString()
  const index = await directory.index(true)
  const documents: RegisterSnapshot['documents'] = { [INDEX_PATH]: index.json }
  for (const kind of ['id', 'site'] as const) {
    for await (const { prefix, json } of shardsOf(kind, index.part.digits[kind], directory)) {
      documents[shardPath(kind, prefix)] = json
    }
  }
  documents[CHANGES_PATH] = (await source(CHANGES_PATH, 0)).json
  return { type: 'RegisterSnapshot', version: 1, register: address, madeAt, documents }
}

async function* shardsOf(kind: ShardKind, digits: number, directory: Directory) {
  const prefixes = [...shardPrefixes(digits)]
  for (let first = 0; first < prefixes.length; first += TOGETHER) {
    const some = prefixes.slice(first, first + TOGETHER)
    const shards = await Promise.all(some.map((prefix) => directory.shard(kind, prefix)))
    for (const [i, { part, json }] of shards.entries()) yield { prefix: some[i]!, holders: part.holders, json }
  }
}
