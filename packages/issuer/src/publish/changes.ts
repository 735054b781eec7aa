/**
 * The feed of changes: which organisers to look at again. It is a hint and is not signed: whoever follows it verifies
 * what they find. It says whom, and never what: a reason or an assessment is nobody's business.
 *
 * @module
 */

import { sha256Hex, type JsonObject } from '@quality-label/credentials'
import { addressesOf } from '../documents/addresses.js'
import { organiserOf } from '../register/object-reference.js'
import type { Happenings, Moment } from './happenings.js'
import type { SharedState } from './register-state.js'

/** Longer feeds would not fit where a shard fits. */
const MAX_CHANGES = 400

/** What is known of the latest changes. */
export type Recent = Pick<Happenings, 'organisers' | 'endorsements' | 'endorsers' | 'labelled'>

/** The latest changes of organisers who ever held a label, as far as a feed can need them. */
export function newestOf(organisers: ReadonlyMap<string, Moment>): Map<string, Moment> {
  return new Map(sorted(organisers).slice(-MAX_CHANGES - 1))
}

/**
 * Each organiser that ever held a label, once, with its latest change; the newest changes only.
 *
 * @param isKnown Whether the register has this organiser, still.
 * @returns `from`: the feed is whole for those who have seen this number; `last`: up to here. An endorsement of the
 *   label itself is shown by everybody: who has not seen that looks at everybody again.
 */
export async function changesFeed(
  { network, endorsements }: Pick<SharedState, 'network' | 'endorsements'>,
  recent: Recent,
  isKnown: (slug: string) => boolean
): Promise<JsonObject> {
  const latest = new Map<string, Moment>()
  const look = (slug: string | undefined, moment: Moment) => {
    if (slug === undefined || !recent.labelled.has(slug)) return
    if ((latest.get(slug)?.[0] ?? 0) < moment[0]) latest.set(slug, moment)
  }
  let everybody = 0
  for (const [slug, moment] of recent.organisers) look(slug, moment)
  for (const { name, endorser, object } of endorsements) {
    for (const moment of [recent.endorsements.get(name), recent.endorsers.get(endorser)]) {
      if (moment && object === 'label') everybody = Math.max(everybody, moment[0])
      else if (moment) look(organiserOf(object), moment)
    }
  }
  const all = sorted(latest)
  const changes = all.slice(-MAX_CHANGES).map(async ([slug, [number, at]]): Promise<JsonObject> => {
    const id = addressesOf(network.origin).organiser(slug)
    // Of whoever was erased no name is left: those who know the id recognise its hash.
    return { number, at, ...(isKnown(slug) ? { organiser: id } : { erased: await sha256Hex(id) }) }
  })
  return {
    from: Math.max(everybody, all.at(-MAX_CHANGES - 1)?.[1][0] ?? 0),
    last: Math.max(everybody, all.at(-1)?.[1][0] ?? 0),
    changes: await Promise.all(changes)
  }
}

function sorted(latest: ReadonlyMap<string, Moment>): [string, Moment][] {
  return [...latest].sort(([, [a]], [, [b]]) => a - b)
}
