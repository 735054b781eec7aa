/**
 * The directory of holders, unsigned: shards, and the index that says how many there are.
 *
 * @module
 */

import { INDEX_PATH, SHARD_CONTEXT, shardPath, type JsonObject, type ShardKind } from '@quality-label/credentials'
import { toDateTime } from '../dates.js'
import type { NetworkRecord } from '../register/records.js'
import { addressesOf } from './addresses.js'
import { VC_CONTEXT } from './contexts.js'

/** What a file of the directory says, but for when and in which edition. */
export interface DirectoryPart {
  /** In the published tree. */
  path: string
  type: 'RegisterShard' | 'RegisterIndex'
  subject: JsonObject
}

/** One shard: all holders whose keys begin with a prefix. */
export function shard(kind: ShardKind, digits: number, prefix: string, holders: JsonObject[]): DirectoryPart {
  return { path: shardPath(kind, prefix), type: 'RegisterShard', subject: { kind, digits, prefix, holders } }
}

/** The index. `spread` is what a reader must know to find the shard of a key. */
export function shardIndex(network: NetworkRecord, spread: JsonObject): DirectoryPart {
  const { achievement } = addressesOf(network.origin)
  return { path: INDEX_PATH, type: 'RegisterIndex', subject: { achievement, ...spread } }
}

/**
 * The credential of a part, unsigned. It has no end: it is signed by the label key, which may stay offline. What is
 * true today is said by the status lists.
 *
 * @param edition Grows with every signing; readers refuse an older one than they have seen.
 */
export function directoryCredential(
  network: NetworkRecord,
  { path, type, subject }: DirectoryPart,
  edition: number,
  now: Date
): JsonObject {
  const id = addressesOf(network.origin).register + path
  return {
    '@context': [VC_CONTEXT, { ...SHARD_CONTEXT }],
    id,
    type: ['VerifiableCredential', type],
    issuer: network.did,
    validFrom: toDateTime(now),
    credentialSubject: { id: `${id}#${type}`, edition, ...subject }
  }
}
