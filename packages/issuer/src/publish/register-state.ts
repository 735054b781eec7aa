/**
 * All that is published of a register, read once.
 *
 * @module
 */

import { join } from 'node:path'
import { labelsOf } from '../acts/find-label.js'
import { readJson } from '../register/json-file.js'
import { FILES, FOLDERS, recordPath } from '../register/layout.js'
import type { Policy } from '../register/policy.js'
import type {
  EndorsementRecord,
  EndorserRecord,
  LabelRecord,
  NetworkRecord,
  OrganiserRecord,
  StatusRecord
} from '../register/records.js'
import { listSlugs, readRecord, requireRecord, type Register } from '../register/register.js'

/** The records, each kind in the order of its names. */
export interface RegisterState {
  network: NetworkRecord
  policy: Policy
  organisers: { organiser: OrganiserRecord; labels: LabelRecord[] }[]
  endorsers: EndorserRecord[]
  endorsements: EndorsementRecord[]
  /** Status entries of whoever was erased. */
  erased: StatusRecord[]
  /** Numbers of the status lists from which an index was given away; the first is always there. */
  lists: number[]
}

/** Reads the state of a register. The caller holds its lock, so that nothing is read half changed. */
export async function readState(register: Register): Promise<RegisterState> {
  const organisers: RegisterState['organisers'] = []
  for (const slug of await listSlugs(register, FOLDERS.organisers)) {
    const organiser = await requireRecord(register, 'organiser', slug)
    organisers.push({ organiser, labels: await labelsOf(register, slug) })
  }
  const endorsers: EndorserRecord[] = []
  for (const slug of await listSlugs(register, FOLDERS.endorsers)) {
    endorsers.push(await requireRecord(register, 'endorser', slug))
  }
  const endorsements: EndorsementRecord[] = []
  for (const name of await listSlugs(register, FOLDERS.endorsements)) {
    const endorsement = await readRecord(register, 'endorsement', recordPath.endorsement(name))
    if (endorsement) endorsements.push(endorsement)
  }
  const erased: StatusRecord[] = []
  for (const slug of await listSlugs(register, FOLDERS.erased)) {
    erased.push(...((await readRecord(register, 'erased', recordPath.erased(slug)))?.statuses ?? []))
  }
  const allotted = Object.keys((await readJson(join(register.directory, FILES.allotted))) ?? {}).map(Number)
  const lists = [...new Set([1, ...allotted])].sort((a, b) => a - b)
  return { network: register.network, policy: register.policy, organisers, endorsers, endorsements, erased, lists }
}

/** Every status that was ever given away and is still known. */
export function* allStatuses(state: RegisterState): Generator<StatusRecord> {
  for (const { labels } of state.organisers) {
    for (const label of labels) for (const issue of label.issues) yield issue.status
  }
  for (const { status } of state.endorsers) yield status
  for (const { status } of state.endorsements) yield status
  yield* state.erased
}
