/**
 * All that is published of a register. What the organisers share is read once; the organisers are read one after the
 * other, because together they may be larger than the memory.
 *
 * @module
 */

import { labelsOf } from '../acts/find-label.js'
import { allottedLists } from '../register/allotted.js'
import { FOLDERS, recordPath } from '../register/layout.js'
import { organiserOf } from '../register/object-reference.js'
import type { Policy } from '../register/policy.js'
import type {
  CatalogueRecord,
  EndorsementRecord,
  EndorserRecord,
  LabelRecord,
  NetworkRecord,
  OrganiserRecord,
  StatusRecord
} from '../register/records.js'
import { listSlugs, readRecord, requireRecord, type Register } from '../register/register.js'
import { bitsOf } from './summary.js'

/** What the organisers share: each kind of record in the order of its names. */
export interface SharedState {
  network: NetworkRecord
  policy: Policy
  endorsers: EndorserRecord[]
  endorsements: EndorsementRecord[]
  /** Status entries that are withdrawn and have no document any more: of whoever was erased, of requests declined. */
  withdrawn: StatusRecord[]
  /** Numbers of the status lists from which an index was given away; the first is always there. */
  lists: number[]
}

/** What the register holds of one organiser. */
export interface OrganiserEntry {
  organiser: OrganiserRecord
  labels: LabelRecord[]
  /** What they offer. */
  catalogue?: CatalogueRecord | undefined
}

/** Reads what the organisers share. The caller holds the lock, so that nothing is read half changed. */
export async function readShared(register: Register): Promise<SharedState> {
  const endorsers: EndorserRecord[] = []
  for (const slug of await listSlugs(register, FOLDERS.endorsers)) {
    endorsers.push(await requireRecord(register, 'endorser', slug))
  }
  const endorsements: EndorsementRecord[] = []
  for (const name of await listSlugs(register, FOLDERS.endorsements)) {
    const endorsement = await readRecord(register, 'endorsement', recordPath.endorsement(name))
    if (endorsement) endorsements.push(endorsement)
  }
  const withdrawn: StatusRecord[] = []
  for (const slug of await listSlugs(register, FOLDERS.erased)) {
    withdrawn.push(...((await readRecord(register, 'erased', recordPath.erased(slug)))?.statuses ?? []))
  }
  for (const name of await listSlugs(register, FOLDERS.requests)) {
    const request = await readRecord(register, 'request', recordPath.request(name))
    if (request) withdrawn.push(request.status)
  }
  const lists = [...new Set([1, ...(await allottedLists(register.directory))])]
  return { network: register.network, policy: register.policy, endorsers, endorsements, withdrawn, lists }
}

/** Files and folders of the register in which {@link readEntry} reads. */
export function sourcesOf(slug: string): string[] {
  return [recordPath.organiser(slug), `${FOLDERS.labels}/${slug}`, recordPath.catalogue(slug)]
}

/** Reads what the register holds of one organiser. */
export async function readEntry(register: Register, slug: string): Promise<OrganiserEntry> {
  return {
    organiser: await requireRecord(register, 'organiser', slug),
    labels: await labelsOf(register, slug),
    catalogue: await readRecord(register, 'catalogue', recordPath.catalogue(slug))
  }
}

/**
 * Of what the organisers share, what concerns one of them: what is said of others does not change their files.
 *
 * @returns By slug.
 */
export function concerning(state: SharedState): (slug: string) => SharedState {
  const byOrganiser = new Map<string | undefined, EndorsementRecord[]>()
  for (const record of state.endorsements) {
    const slug = organiserOf(record.object)
    byOrganiser.set(slug, [...(byOrganiser.get(slug) ?? []), record])
  }
  const ofAll = state.endorsements.filter(({ object }) => object === 'label')
  return (slug) => {
    const endorsements = [...(byOrganiser.get(slug) ?? []), ...ofAll]
    const named = new Set(endorsements.map(({ endorser }) => endorser))
    return { ...state, endorsements, endorsers: state.endorsers.filter(({ slug }) => named.has(slug)) }
  }
}

/**
 * The indices that are set, by list.
 *
 * @param bits Those that are set for organisers.
 */
export function bitsByList(
  { endorsers, endorsements, withdrawn }: SharedState,
  bits: readonly string[]
): Map<string, number[]> {
  const lists = new Map<string, number[]>()
  const set = (bit: string) => {
    const [list = '', index] = bit.split('#')
    const indices = lists.get(list)
    if (indices) indices.push(Number(index))
    else lists.set(list, [Number(index)])
  }
  bits.forEach(set)
  for (const { status } of [...endorsers, ...endorsements]) bitsOf(status).forEach(set)
  for (const status of withdrawn) bitsOf(status).forEach(set)
  return lists
}
