/**
 * Spreads the holders over shards: as few digits as keep every shard small, so that a look-up costs the same with a
 * hundred holders and with a million.
 *
 * @module
 */

import {
  identityKey,
  jcs,
  MAX_SHARD_BYTES,
  originMark,
  shardPrefix,
  shardPrefixes,
  siteDepth,
  siteKey,
  type JsonObject,
  type ShardKind
} from '@quality-label/credentials'
import { shard, shardIndex, type DirectoryPart } from '../documents/shards.js'
import { RegisterError } from '../errors.js'
import type { NetworkRecord } from '../register/records.js'
import type { HolderEntry } from './holders.js'

/** What a shard weighs beside its holders: context, dates, proof. */
const ENVELOPE_BYTES = 2_000

/** An origin whose holders weigh more is looked up by path, too: all of a platform's would not fit into one shard. */
const SHARED_ORIGIN_BYTES = 16_000

const MAX_DIGITS = 6

/** A key, hashed, with the holder that it leads to. */
interface Placed {
  hash: string
  holder: Weighed
}

interface Weighed extends HolderEntry {
  bytes: number
}

/**
 * The directory of these holders.
 *
 * @returns The shards, and after them the index.
 * @throws {RegisterError} `ERR_PUBLISH_SHARD` when hundreds of organisers share one id or one site.
 */
export async function spread(network: NetworkRecord, holders: readonly HolderEntry[]): Promise<DirectoryPart[]> {
  const weighed = holders.map(weigh)
  const sharedOrigins = await sharedOf(weighed)
  const ids = await place(weighed, ({ ids }) => ids.map(identityKey))
  const depths = new Map(sharedOrigins.map(({ origin, depths }) => [origin, depths]))
  const sites = await place(weighed, async ({ sites }) => {
    const marks = await Promise.all(sites.map(originMark))
    return sites.map((site, i) => siteKey(site, depths.has(marks[i]!) ? siteDepth(site) : 0)!)
  })
  const [byId, bySite] = [shardsOf('id', ids), shardsOf('site', sites)]
  const index = shardIndex(network, {
    holders: holders.length,
    idDigits: byId.digits,
    siteDigits: bySite.digits,
    sharedOrigins
  })
  return [...byId.parts, ...bySite.parts, index]
}

/** A holder stands in several shards: it is brought into its canonical form once. */
function weigh(holder: HolderEntry): Weighed {
  const text = jcs(holder.json)
  return { ...holder, json: JSON.parse(text) as JsonObject, bytes: Buffer.byteLength(text) + 1 }
}

/** By origin: how deep the sites lie there. */
async function sharedOf(holders: readonly Weighed[]): Promise<{ origin: string; depths: number[] }[]> {
  const origins = new Map<string, { bytes: number; depths: Set<number> }>()
  for (const { sites, bytes } of holders) {
    for (const site of sites) {
      const { origin } = new URL(site)
      const found = origins.get(origin) ?? { bytes: 0, depths: new Set() }
      origins.set(origin, { bytes: found.bytes + bytes, depths: found.depths.add(siteDepth(site)) })
    }
  }
  const shared = [...origins].filter(([, { bytes }]) => bytes > SHARED_ORIGIN_BYTES)
  const marked = shared.map(async ([origin, { depths }]) => ({
    depths: [...depths].sort((a, b) => a - b),
    origin: await originMark(origin)
  }))
  return (await Promise.all(marked)).sort((a, b) => (a.origin < b.origin ? -1 : 1))
}

async function place(
  holders: readonly Weighed[],
  keysOf: (holder: Weighed) => string[] | Promise<string[]>
): Promise<Placed[]> {
  const placed: Placed[] = []
  for (const holder of holders) {
    for (const key of new Set(await keysOf(holder))) placed.push({ hash: await shardPrefix(key, MAX_DIGITS), holder })
  }
  return placed
}

function shardsOf(kind: ShardKind, placed: readonly Placed[]): { digits: number; parts: DirectoryPart[] } {
  for (let digits = 0; digits <= MAX_DIGITS; digits++) {
    const groups = groupBy(placed, digits)
    if (![...groups.values()].every(fits)) continue
    const parts = [...shardPrefixes(digits)].map((prefix) =>
      shard(
        kind,
        digits,
        prefix,
        [...(groups.get(prefix) ?? [])].map(({ json }): JsonObject => json)
      )
    )
    return { digits, parts }
  }
  throw new RegisterError(
    'ERR_PUBLISH_SHARD',
    `Too many organisers have the same ${kind}: their entries do not fit into one file. Give each its own.`
  )
}

/** A holder with several keys in one shard stands there once. */
function groupBy(placed: readonly Placed[], digits: number): Map<string, Set<Weighed>> {
  const groups = new Map<string, Set<Weighed>>()
  for (const { hash, holder } of placed) {
    const prefix = hash.slice(0, digits)
    const group = groups.get(prefix)
    if (group) group.add(holder)
    else groups.set(prefix, new Set([holder]))
  }
  return groups
}

function fits(group: Set<Weighed>): boolean {
  let bytes = ENVELOPE_BYTES
  for (const holder of group) bytes += holder.bytes
  return bytes <= MAX_SHARD_BYTES
}
