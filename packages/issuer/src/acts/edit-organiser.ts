/**
 * Edits an organiser: its name, its place, its addresses, and the sites where its label may be shown. Labels that say
 * something else then are corrected in the same go.
 *
 * @module
 */

import { RegisterError } from '../errors.js'
import type { OpenKey } from '../keys/network-keys.js'
import { stringifySorted } from '../register/json-file.js'
import { recordPath } from '../register/layout.js'
import { toJson, type OrganiserRecord } from '../register/records.js'
import { changing, commit, requireRecord, type Act, type Register } from '../register/register.js'
import { listedProofs } from '../sites/site-proofs.js'
import { labelsOf } from './find-label.js'
import { readCountry, readName, readSame, readSites, readText, readUrl } from './input.js'
import { commitCorrection, correct, differs, isCorrectable, type Correction } from './reissue.js'

/** What changes. What is absent stays. */
export interface OrganiserChange {
  name?: string | undefined
  country?: string | undefined
  /** An empty text takes it away. */
  locality?: string | undefined
  /** An empty text takes it away. */
  url?: string | undefined
  addSame?: readonly string[] | undefined
  removeSame?: readonly string[] | undefined
  addSites?: readonly string[] | undefined
  removeSites?: readonly string[] | undefined
  /** Add and remove the sites as written, without the form with or without www. Default false. */
  exactSites?: boolean | undefined
}

/** What an edit did, or would do. */
export interface OrganiserEdit {
  organiser: OrganiserRecord
  corrections: Correction[]
}

/**
 * Edits an organiser.
 *
 * @param event What it is called in the journal.
 * @param reason Stays in the journal.
 * @param openLabelKey Called only when a label must be corrected.
 * @throws {RegisterError} `ERR_REGISTER_INPUT`, `ERR_REGISTER_UNKNOWN`, `ERR_REGISTER_STATE` where nothing changes.
 */
export async function editOrganiser(
  register: Register,
  slug: string,
  change: OrganiserChange,
  event: 'organiser.edited' | 'site.added' | 'site.removed',
  reason: string | undefined,
  openLabelKey: OpenKey,
  act: Act
): Promise<OrganiserEdit> {
  const why = reason === undefined ? undefined : readText(reason, '--reason', 2000)
  return await changing(register, async () => {
    const before = await requireRecord(register, 'organiser', slug)
    const organiser = applied(before, change)
    const labels = (await labelsOf(register, slug)).filter(
      (label) => isCorrectable(label, act.now) && differs(register.network, organiser, label)
    )
    // All is signed before anything is written: a key that cannot be opened changes nothing.
    const corrections: Correction[] = []
    const key = labels.length > 0 ? await openLabelKey() : undefined
    for (const label of labels) corrections.push(await correct(register, organiser, label, key!, act))
    const files = { [recordPath.organiser(slug)]: toJson(organiser) }
    const details = why === undefined ? {} : { reason: why }
    await commit(register.directory, { type: event, ids: { organiser: slug }, details, files }, act)
    for (const correction of corrections) await commitCorrection(register, correction, why, act)
    return { organiser, corrections }
  })
}

function applied(before: OrganiserRecord, change: OrganiserChange): OrganiserRecord {
  const { locality: _locality, url: _url, proofs = [], ...rest } = before
  const locality = change.locality === undefined ? before.locality : optional(change.locality, '--locality', readName)
  const url = change.url === undefined ? before.url : optional(change.url, '--url', readUrl)
  const sites = changed(
    before,
    before.sites,
    readSites(change.addSites ?? [], change.exactSites),
    readSites(change.removeSites ?? [], change.exactSites)
  )
  const after: OrganiserRecord = {
    ...rest,
    ...(change.name !== undefined && { name: readName(change.name, '--name') }),
    ...(change.country !== undefined && { country: readCountry(change.country) }),
    ...(locality !== undefined && { locality }),
    ...(url !== undefined && { url }),
    same: changed(before, before.same, readSame(change.addSame ?? []), readSame(change.removeSame ?? [])),
    sites,
    ...(before.proofs && { proofs: listedProofs(proofs, sites) })
  }
  if (stringifySorted(toJson(after)) !== stringifySorted(toJson(before))) return after
  throw new RegisterError(
    'ERR_REGISTER_STATE',
    `The record of "${before.slug}" says that already. Nothing was changed.`
  )
}

function optional(text: string, what: string, read: (text: string, what: string) => string): string | undefined {
  return text.trim() === '' ? undefined : read(text, what)
}

/** @throws {RegisterError} `ERR_REGISTER_UNKNOWN` when none of what is to be removed is there. */
function changed({ slug }: OrganiserRecord, list: string[], added: string[], removed: string[]): string[] {
  if (removed.length > 0 && !removed.some((entry) => list.includes(entry))) {
    const known = list.length === 0 ? 'It lists none.' : `It lists: ${list.join(', ')}.`
    throw new RegisterError('ERR_REGISTER_UNKNOWN', `"${slug}" does not list ${removed[0]!}. ${known}`)
  }
  return [...new Set([...list.filter((entry) => !removed.includes(entry)), ...added])]
}
