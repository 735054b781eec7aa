/**
 * What the files that all organisers share must know of each, and what tells that it has not changed.
 *
 * @module
 */

import { jcs } from '@quality-label/credentials'
import { isOrphaned, orphanedIssues } from '../acts/resign.js'
import { sha256 } from '../register/objects.js'
import type { StatusRecord } from '../register/records.js'
import type { Register } from '../register/register.js'
import type { Happenings } from './happenings.js'
import { keysOf, type HolderKeys } from './holder-keys.js'
import { holderOf } from './holders.js'
import type { OrganiserEntry } from './register-state.js'

/** What is known of one organiser without reading their records. */
export interface Summary {
  slug: string
  /** Changes with any of their records; empty where a change could have been overlooked. */
  stamp: string
  /** SHA-256 of what the register holds of them. */
  digest: string
  name: string
  country: string
  /** They hold, or have held, a label: they have a page. */
  isLabelled: boolean
  /** They do so by the journal: the feed of changes may name them. */
  wasLabelled: boolean
  /** When their labels were withdrawn, by id. */
  withdrawn: Record<string, string>
  /** Some of their labels, or their catalogue, are signed by a key that has left the DID document. */
  isOrphaned: boolean
  /** Bits that are set for them: `revocation/1#4711`. */
  bits: string[]
  /** As the directory of holders has them, in the canonical form. */
  holder?: string
  keys?: HolderKeys
}

/**
 * Sums up what the register holds of an organiser.
 *
 * @param before What was known of them.
 * @param happenings What the journal has said since then.
 */
export function summaryOf(
  { network }: Register,
  entry: OrganiserEntry,
  stamp: string,
  before: Pick<Summary, 'wasLabelled' | 'withdrawn'> | undefined,
  happenings: Happenings
): Summary {
  const { organiser, labels, catalogue } = entry
  const { slug, name, country } = organiser
  const withdrawn = labels.flatMap(({ id }) => {
    const at = happenings.withdrawn.get(id) ?? before?.withdrawn[id]
    return at === undefined ? [] : [[id, at] as const]
  })
  const holder = holderOf(network, entry, new Map(withdrawn))
  return {
    slug,
    stamp,
    digest: sha256(JSON.stringify(entry)),
    name,
    country,
    isLabelled: labels.length > 0,
    wasLabelled: before?.wasLabelled === true || happenings.labelled.has(slug),
    withdrawn: Object.fromEntries(withdrawn),
    isOrphaned:
      labels.some((label) => orphanedIssues(network, label).length > 0) ||
      (catalogue !== undefined && isOrphaned(network, catalogue.credential)),
    bits: labels.flatMap(({ issues }) => issues.flatMap(({ status }) => bitsOf(status))),
    ...(holder && { holder: jcs(holder), keys: keysOf(holder) })
  }
}

/** The bits that a status sets. */
export function bitsOf({ list, index, revoked, suspended }: StatusRecord): string[] {
  return [...(revoked ? [`revocation/${list}#${index}`] : []), ...(suspended ? [`suspension/${list}#${index}`] : [])]
}
