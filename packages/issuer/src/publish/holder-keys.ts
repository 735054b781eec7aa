/**
 * Under which keys a holder is looked up, each as the first digits of its hash: from these alone it follows in which
 * shards the holder stands.
 *
 * @module
 */

import { identityKey, siteDepth, siteKey, type JsonObject } from '@quality-label/credentials'
import { sha256 } from '../register/objects.js'

/** So many digits of a hash are kept: no directory is spread over more. */
export const MAX_DIGITS = 6

/** The hashes of one holder's keys. */
export interface HolderKeys {
  ids: number[]
  /** One for each site, by its origin. */
  sites: number[]
}

/** A site: the origin that it may share with others, and how deep it lies there. */
export interface Site {
  origin: string
  depth: number
  hash: number
  /** Of the key by which it is looked up where its origin is shared by many. */
  deepHash: number
}

/** The keys of a holder, each once. */
export function keysOf(holder: JsonObject): HolderKeys {
  const { id, otherIds, sites } = holder as unknown as { id: string; otherIds: string[]; sites: string[] }
  return {
    ids: [...new Set([id, ...otherIds].map((one) => hashOf(identityKey(one))))],
    sites: sites.map((site) => hashOf(siteKey(site)!))
  }
}

/** The sites of a holder. */
export function sitesOf(holder: JsonObject): Site[] {
  return (holder['sites'] as string[]).map((site) => {
    const depth = siteDepth(site)
    const [hash, deepHash] = [hashOf(siteKey(site)!), hashOf(siteKey(site, depth)!)]
    return { origin: new URL(site).origin, depth, hash, deepHash }
  })
}

/** The digits that `shardPrefix` has, as a number. */
function hashOf(key: string): number {
  return parseInt(sha256(key).slice(0, MAX_DIGITS), 16)
}
