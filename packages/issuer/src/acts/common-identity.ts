/**
 * Are an endorser and an organiser the same? Compared over all ids of both.
 *
 * @module
 */

import { addressesOf } from '../documents/addresses.js'
import { sameIds } from '../documents/identifiers.js'
import type { EndorserRecord, NetworkRecord, OrganiserRecord } from '../register/records.js'

/**
 * What an endorser and an organiser have in common: an id, or the origin of an address.
 *
 * @returns `undefined` when they are two.
 */
export function commonIdentity(
  network: NetworkRecord,
  endorser: EndorserRecord,
  organiser: OrganiserRecord
): string | undefined {
  const addresses = addressesOf(network.origin)
  const ofEndorser = [endorser.did, ...sameIds(endorser)]
  const ofOrganiser = [addresses.organiser(organiser.slug), ...sameIds(organiser)]
  const common = firstCommon(ofEndorser, [...ofOrganiser, ...organiser.sites])
  if (common) return common
  // A site below a path may lie on somebody's platform: its host says nothing of whose it is.
  const hosts = organiser.sites.filter((site) => URL.canParse(site) && new URL(site).pathname === '/')
  return firstCommon(originsOf(ofEndorser, network), originsOf([...ofOrganiser, ...hosts], network))
}

/** Everybody in the register has an id at its origin: that is no likeness. */
function originsOf(ids: readonly string[], network: NetworkRecord): string[] {
  return ids.flatMap((id) => {
    const origin = /^https?:/i.test(id) && URL.canParse(id) ? new URL(id).origin : network.origin
    return origin === network.origin ? [] : [origin]
  })
}

function firstCommon(some: readonly string[], others: readonly string[]): string | undefined {
  return some.find((one) => others.includes(one))
}
