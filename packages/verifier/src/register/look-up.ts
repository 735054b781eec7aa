/**
 * Looks somebody up: one shard, and in it whoever has the key.
 *
 * @module
 */

import { identityKey, originMark, problemOf, shardPrefix, siteKey, type Problem } from '@quality-label/credentials'
import { siteHolds } from '../steps/check-site.js'
import type { Holder, LookUp } from './answers.js'
import { withIndex, type Directory } from './directory.js'
import type { Wanted } from './query.js'
import type { RegisterIndex } from './read-part.js'

/** Looks under each name. One that is found counts; "nobody" is said only when all could be asked. */
export async function lookUp(wanted: readonly Wanted[], directory: Directory): Promise<LookUp> {
  const problems: Problem[] = []
  let asOf = ''
  for (const one of wanted) {
    try {
      const found = await withIndex(directory, ({ part }) => lookUpOne(one, part, directory))
      const [holder, ...others] = found.holders
      if (holder) return { outcome: 'found', holder, others, matched: one.matched, asOf: found.asOf }
      asOf = asOf === '' || found.asOf < asOf ? found.asOf : asOf
    } catch (caught) {
      problems.push(problemOf(caught))
    }
  }
  return problems.length > 0 ? { outcome: 'unknown', problems } : { outcome: 'not-found', asOf }
}

interface Holders {
  holders: Holder[]
  asOf: string
}

async function lookUpOne(wanted: Wanted, index: RegisterIndex, directory: Directory): Promise<Holders> {
  const keys = wanted.kind === 'id' ? [wanted.key] : await siteKeys(wanted.page, index)
  const prefixes = new Set(await Promise.all(keys.map((key) => shardPrefix(key, index.digits[wanted.kind]))))
  const shards = await Promise.all([...prefixes].map((prefix) => directory.shard(wanted.kind, prefix)))
  const holders = new Map(shards.flatMap(({ part }) => part.holders).map((holder) => [holder.id, holder]))
  const asOf = shards.map((shard) => shard.asOf).sort()[0] ?? ''
  const fitting = [...holders.values()].filter((holder) => fits(holder, wanted))
  return { holders: wanted.kind === 'id' ? fitting : bySite(fitting, wanted.page), asOf }
}

/** One key; of an origin that many share, one for each depth at which sites lie there. */
async function siteKeys(page: string, { sharedOrigins }: RegisterIndex): Promise<string[]> {
  const depths = sharedOrigins.size > 0 ? sharedOrigins.get(await originMark(page)) : undefined
  return (depths ?? [0]).flatMap((depth) => siteKey(page, depth) ?? [])
}

function fits({ id, otherIds, sites }: Holder, wanted: Wanted): boolean {
  return wanted.kind === 'id'
    ? [id, ...otherIds].some((one) => identityKey(one) === wanted.key)
    : sites.some((site) => siteHolds(site, wanted.page))
}

/** The longest site that holds the page says best whose page it is. */
function bySite(holders: Holder[], page: string): Holder[] {
  const length = ({ sites }: Holder) =>
    Math.max(...sites.filter((site) => siteHolds(site, page)).map((site) => site.length))
  return holders.sort((a, b) => length(b) - length(a))
}
