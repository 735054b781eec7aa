/**
 * Spreads the holders over shards: as few digits as keep every shard small, so that a look-up costs the same with a
 * hundred holders and with a million. Of each holder only numbers are held in memory; the texts are read shard by
 * shard.
 *
 * @module
 */

import {
  MAX_SHARD_BYTES,
  originMark,
  shardPrefixes,
  type JsonObject,
  type JsonValue,
  type ShardKind
} from '@quality-label/credentials'
import { shard, shardIndex, type DirectoryPart } from '../documents/shards.js'
import { RegisterError } from '../errors.js'
import { sha256 } from '../register/objects.js'
import type { NetworkRecord } from '../register/records.js'
import { MAX_DIGITS, sitesOf, type HolderKeys } from './holder-keys.js'

/** What a shard weighs beside its holders: context, dates, proof. */
const ENVELOPE_BYTES = 2_000

/** An origin whose holders weigh more is looked up by path, too: all of a platform's would not fit into one shard. */
const SHARED_ORIGIN_BYTES = 16_000

/** The holders of a directory, each by its number. */
export interface Holders {
  /** What one weighs. */
  bytes: number[]
  /** Digest of one's text. */
  digests: string[]
  /** Where one's text is found. */
  places: number[]
  /** Under which hashes of ids they stand. */
  ids: Placed
  /** Under which hashes of sites. */
  sites: Placed
}

/** Hash and holder in one number, the hash in front: sorted, the holders of a shard stand together. */
type Placed = number[]

const HOLDERS = 2 ** 28

/** A part of the directory that is not composed yet. */
export interface SpreadPart {
  path: string
  /** Another one where the part would say something else. */
  digest: string
  compose: () => DirectoryPart
}

/** Nobody yet. */
export function noHolders(): Holders {
  return { bytes: [], digests: [], places: [], ids: [], sites: [] }
}

/** Adds a holder, who is found at this place. */
export function placeHolder(holders: Holders, text: string, keys: HolderKeys, place: number): void {
  const number = holders.bytes.length
  holders.bytes.push(Buffer.byteLength(text) + 1)
  holders.digests.push(sha256(text).slice(0, 32))
  holders.places.push(place)
  for (const hash of keys.ids) holders.ids.push(hash * HOLDERS + number)
  for (const hash of keys.sites) holders.sites.push(hash * HOLDERS + number)
}

/**
 * The directory of these holders.
 *
 * @param textAt The text that is found at a place, in the canonical form.
 * @returns The shards, and after them the index.
 * @throws {RegisterError} `ERR_PUBLISH_SHARD` when hundreds of organisers share one id or one site.
 */
export async function spread(
  network: NetworkRecord,
  holders: Holders,
  textAt: (place: number) => string
): Promise<() => Generator<SpreadPart>> {
  const holderAt = (number: number) => JSON.parse(textAt(holders.places[number]!)) as JsonObject
  const { sites, sharedOrigins } = await placeSites(holders, holderAt)
  const byId = { kind: 'id' as const, ...digitsFor('id', Float64Array.from(holders.ids).sort(), holders) }
  const bySite = { kind: 'site' as const, ...digitsFor('site', sites, holders) }
  const index = shardIndex(network, {
    holders: holders.bytes.length,
    idDigits: byId.digits,
    siteDigits: bySite.digits,
    sharedOrigins
  })
  return function* () {
    for (const { kind, digits, placed } of [byId, bySite]) {
      const groups = groupsOf(placed, digits)
      let group = groups.next()
      for (const prefix of shardPrefixes(digits)) {
        const here = group.value?.prefix === parseInt(`0${prefix}`, 16) ? group.value : undefined
        if (here) group = groups.next()
        const numbers = here?.numbers ?? []
        const digest = sha256([kind, digits, prefix, ...numbers.map((one) => holders.digests[one])].join('\n'))
        const { path } = shard(kind, digits, prefix, [])
        yield { path, digest, compose: () => shard(kind, digits, prefix, numbers.map(holderAt)) }
      }
    }
    yield { path: index.path, digest: sha256(JSON.stringify(index.subject)), compose: () => index }
  }
}

/** The sites; of origins that many share, by their paths. */
async function placeSites(
  holders: Holders,
  holderAt: (number: number) => JsonObject
): Promise<{ sites: Float64Array; sharedOrigins: JsonValue }> {
  const sites = Float64Array.from(holders.sites).sort()
  const crowd = crowded(sites, holders)
  if (crowd.size === 0) return { sites, sharedOrigins: [] }
  // Those of one origin have one hash, so all of whoever may share is in the crowd.
  const bytesAt = new Map<string, number>()
  for (const number of crowd) {
    for (const { origin } of sitesOf(holderAt(number))) {
      bytesAt.set(origin, (bytesAt.get(origin) ?? 0) + holders.bytes[number]!)
    }
  }
  const shared = new Map<string, Set<number>>()
  for (const [origin, bytes] of bytesAt) if (bytes > SHARED_ORIGIN_BYTES) shared.set(origin, new Set())
  const placed = holders.sites.filter((one) => !crowd.has(one % HOLDERS))
  for (const number of crowd) {
    for (const { origin, depth, hash, deepHash } of sitesOf(holderAt(number))) {
      shared.get(origin)?.add(depth)
      placed.push((shared.has(origin) ? deepHash : hash) * HOLDERS + number)
    }
  }
  const marked = [...shared].map(async ([origin, depths]) => ({
    depths: [...depths].sort((a, b) => a - b),
    origin: await originMark(origin)
  }))
  const sharedOrigins = (await Promise.all(marked)).sort((a, b) => (a.origin < b.origin ? -1 : 1))
  return { sites: Float64Array.from(placed).sort(), sharedOrigins }
}

/** Holders with a site under a hash under which many weigh too much together. */
function crowded(sites: Float64Array, { bytes }: Holders): Set<number> {
  const crowd = new Set<number>()
  for (let first = 0, next = 0; first < sites.length; first = next) {
    const hash = Math.floor(sites[first]! / HOLDERS)
    let weight = 0
    for (; next < sites.length && Math.floor(sites[next]! / HOLDERS) === hash; next++) {
      weight += bytes[sites[next]! % HOLDERS]!
    }
    if (weight > SHARED_ORIGIN_BYTES) for (let i = first; i < next; i++) crowd.add(sites[i]! % HOLDERS)
  }
  return crowd
}

function digitsFor(kind: ShardKind, placed: Float64Array, holders: Holders): { digits: number; placed: Float64Array } {
  for (let digits = 0; digits <= MAX_DIGITS; digits++) if (fit(placed, digits, holders)) return { digits, placed }
  throw new RegisterError(
    'ERR_PUBLISH_SHARD',
    `Too many organisers have the same ${kind}: their entries do not fit into one file. Give each its own.`
  )
}

function fit(placed: Float64Array, digits: number, { bytes }: Holders): boolean {
  for (const { numbers } of groupsOf(placed, digits)) {
    const weight = numbers.reduce((sum, number) => sum + bytes[number]!, ENVELOPE_BYTES)
    if (weight > MAX_SHARD_BYTES) return false
  }
  return true
}

/** The holders whose hashes begin with a prefix, in their order; one with several such hashes once. */
function* groupsOf(placed: Float64Array, digits: number): Generator<{ prefix: number; numbers: number[] }, undefined> {
  const width = HOLDERS * 16 ** (MAX_DIGITS - digits)
  for (let first = 0, next = 0; first < placed.length; first = next) {
    const prefix = Math.floor(placed[first]! / width)
    const end = (prefix + 1) * width
    while (next < placed.length && placed[next]! < end) next++
    const numbers = Array.from(placed.subarray(first, next), (one) => one % HOLDERS)
    yield { prefix, numbers: [...new Set(numbers)].sort((a, b) => a - b) }
  }
}
