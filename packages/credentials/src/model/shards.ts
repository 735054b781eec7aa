/**
 * How the holders of labels are spread over the files of a published register. Who publishes and who looks up count in
 * the same way, so it stands here once.
 *
 * @module
 */

import { sha256Hex } from '../canonical/sha256.js'
import { NAMESPACE } from './namespace.js'

/** Two ways to look up: by an id of the organiser, or by a site where its label may be shown. */
export type ShardKind = 'id' | 'site'

/** No file of the directory is larger, and a reader takes no larger one. */
export const MAX_SHARD_BYTES = 64_000

/** The terms of shards and index, inline, so that any verifier reads them without a fetch. */
export const SHARD_CONTEXT = { '@vocab': NAMESPACE } as const

/** Where the index lies, below the register's address. */
export const INDEX_PATH = 'register/index.json'

/** Where the feed of changes lies. */
export const CHANGES_PATH = 'changes.json'

/**
 * Where a shard lies.
 *
 * @param prefix First hex digits of the SHA-256 of a key; none while one shard serves all.
 */
export function shardPath(kind: ShardKind, prefix: string): string {
  return `register/${kind}/${prefix === '' ? 'all' : prefix}.json`
}

/** The shard that a key belongs to. */
export async function shardPrefix(key: string, digits: number): Promise<string> {
  return (await sha256Hex(key)).slice(0, digits)
}

/** All shards, in their order: one, 16, 256 and so on. */
export function* shardPrefixes(digits: number): Generator<string, void, undefined> {
  for (let number = 0; number < 16 ** digits; number++) {
    yield digits === 0 ? '' : number.toString(16).padStart(digits, '0')
  }
}

/** The one spelling of an id under which it is looked up: web addresses as the URL standard writes them. */
export function identityKey(id: string): string {
  return /^https?:/i.test(id) && URL.canParse(id) ? new URL(id).href : id.replace(/^mailto:/i, '')
}

/** How many segments the path of a site has. */
export function siteDepth(site: string): number {
  return segmentsOf(new URL(site)).length
}

/**
 * Under what a site is looked up: its origin. Of an origin that many organisers share, also so many segments of the
 * path.
 *
 * @returns Nothing for a page that lies less deep.
 */
export function siteKey(address: string, depth = 0): string | undefined {
  const url = new URL(address)
  const segments = segmentsOf(url)
  return segments.length < depth ? undefined : [url.origin, ...segments.slice(0, depth)].join('/')
}

/** How the index names an origin that many share: enough of its hash to be told apart. */
export async function originMark(address: string): Promise<string> {
  return (await sha256Hex(new URL(address).origin)).slice(0, 16)
}

function segmentsOf({ pathname }: URL): string[] {
  return pathname
    .replace(/^\/|\/$/g, '')
    .split('/')
    .filter((segment, i) => i > 0 || segment !== '')
}
