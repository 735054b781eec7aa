/**
 * What is due: each kind of thing that somebody should see to, found by one function of the table.
 *
 * @module
 */

import { asString } from '@quality-label/credentials'
import { requestsOf } from '../acts/endorsements.js'
import { differs, isCorrectable } from '../acts/reissue.js'
import { isOrphaned, orphanedIssues } from '../acts/resign.js'
import { assessmentsOf, readDecision } from '../assess/decision.js'
import { RegisterError } from '../errors.js'
import { listKeys } from '../keys/network-keys.js'
import { unrecoverableKeys } from '../keys/recovery-copy.js'
import { endingLists, REFRESH_AFTER_MS, signedLists } from '../publish/refresh-status-lists.js'
import { readEntry, readShared, type OrganiserEntry, type SharedState } from '../publish/register-state.js'
import { FOLDERS } from '../register/layout.js'
import { listSlugs, type Register } from '../register/register.js'
import { end, endedLabels, endingLabels, endOf, sitesAtRenewal } from './ending-labels.js'

/** One thing that is due. */
export interface Due {
  kind: DueKind
  /** Id of the label, of the credential, of the list (`revocation/1`), or of the key; the site. */
  id: string
  /** Slug of the organiser or endorser whom it concerns. */
  who?: string
  /** What is endorsed, as `endorse request` names it. */
  object?: string
  /** Since when it waits. */
  since?: string
  /** When it ends. */
  until?: string
  /** Whole days until then; below zero when it is over. */
  days?: number
  suspended?: boolean
}

export type DueKind =
  | 'recovery-missing'
  | 'credential-unsigned'
  | 'list-ending'
  | 'list-refresh'
  | 'label-ended'
  | 'label-ending'
  | 'recognition-ending'
  | 'endorsement-ending'
  | 'endorsement-requested'
  | 'label-differs'
  | 'decision-waiting'
  | 'key-to-destroy'
  | 'site-to-prove'

/** How far to look. */
export interface DueOptions {
  now: Date
  /** Whatever ends within so many days. Default 90. */
  withinDays?: number | undefined
}

/** What a source looks at. */
export interface Look {
  register: Register
  state: SharedState
  now: Date
  withinDays: number
}

/** A source of what organisers share, or one that is asked of every organiser. */
type Source =
  | { shared: (look: Look) => Due[] | Promise<Due[]> }
  | { each: (look: Look, entry: OrganiserEntry) => Due[] | Promise<Due[]> }

/** What ends: the same for `expiring` and for today. */
const ending: readonly Source[] = [
  { each: endedLabels },
  { each: endingLabels },
  { shared: endingRecognitions },
  { shared: endingEndorsements }
]

/** The most urgent first. */
const everything: readonly Source[] = [
  { shared: recoveryMissing },
  { each: unsignedLabels },
  { shared: unsignedRecognitions },
  { each: unsignedCatalogue },
  { shared: listsEnding },
  { shared: listsToRefresh },
  ...ending,
  { shared: requests },
  { each: sitesAtRenewal },
  { each: differing },
  { each: decisions },
  { shared: keysToDestroy }
]

/** All that is due today. */
export async function whatIsDue(register: Register, options: DueOptions): Promise<Due[]> {
  return await look(everything, register, options)
}

/** What ends soon, or has ended and was neither renewed nor let lapse; what ends first stands first. */
export async function whatExpires(register: Register, options: DueOptions): Promise<Due[]> {
  const found = await look(ending, register, options)
  return found.sort((a, b) => (a.until ?? '').localeCompare(b.until ?? ''))
}

/** Each organiser is read once, and none is kept: together they may be larger than the memory. */
async function look(
  sources: readonly Source[],
  register: Register,
  { now, withinDays = 90 }: DueOptions
): Promise<Due[]> {
  const look: Look = { register, state: await readShared(register), now, withinDays }
  const found: Due[][] = []
  for (const source of sources) found.push('shared' in source ? await source.shared(look) : [])
  for (const slug of await listSlugs(register, FOLDERS.organisers)) {
    const entry = await readEntry(register, slug)
    for (const [i, source] of sources.entries())
      if ('each' in source) found[i]!.push(...(await source.each(look, entry)))
  }
  return found.flat()
}

/** Before everything else: a lost key cannot be made again. */
function recoveryMissing({ state: { network } }: Look): Due[] {
  return unrecoverableKeys(network).map(({ id }) => ({ kind: 'recovery-missing', id }))
}

function unsignedLabels({ state: { network } }: Look, { labels }: OrganiserEntry): Due[] {
  return labels
    .filter((label) => orphanedIssues(network, label).length > 0)
    .map(({ id, organiser }) => ({ kind: 'credential-unsigned', id, who: organiser }))
}

function unsignedRecognitions({ state: { network, endorsers } }: Look): Due[] {
  return endorsers
    .filter(({ recognition }) => isOrphaned(network, recognition))
    .map(({ slug, recognition }) => ({
      kind: 'credential-unsigned',
      id: asString(recognition['id']) ?? slug,
      who: slug
    }))
}

function unsignedCatalogue({ state: { network } }: Look, { catalogue }: OrganiserEntry): Due[] {
  if (!catalogue || !isOrphaned(network, catalogue.credential)) return []
  const { organiser, credential } = catalogue
  return [{ kind: 'credential-unsigned', id: asString(credential['id']) ?? organiser, who: organiser }]
}

async function listsEnding({ register, state, now }: Look): Promise<Due[]> {
  const lists = await endingLists(register, state.lists, now)
  return lists.map(({ purpose, list, until }) => ({
    kind: 'list-ending',
    id: `${purpose}/${list}`,
    ...end(until, now)
  }))
}

async function listsToRefresh({ register, state, now }: Look): Promise<Due[]> {
  const old = (await signedLists(register, state.lists)).filter(
    ({ from }) => now.getTime() - Date.parse(from) >= REFRESH_AFTER_MS
  )
  const near = await endingLists(register, state.lists, now)
  const isNear = (id: string) => near.some(({ purpose, list }) => `${purpose}/${list}` === id)
  return old.flatMap(({ purpose, list, until }) => {
    const id = `${purpose}/${list}`
    return isNear(id) ? [] : [{ kind: 'list-refresh' as const, id, ...end(until, now) }]
  })
}

function endingRecognitions({ state, now, withinDays }: Look): Due[] {
  return state.endorsers.flatMap(({ slug, status, recognition }) => {
    const due = { kind: 'recognition-ending' as const, id: asString(recognition['id']) ?? slug, who: slug }
    const ends = endOf(recognition, now)
    return status.revoked || ends.days > withinDays ? [] : [{ ...due, ...ends }]
  })
}

function endingEndorsements({ state, now, withinDays }: Look): Due[] {
  return state.endorsements.flatMap(({ id, endorser, object, status, credential }) => {
    const ends = endOf(credential, now)
    return status.revoked || ends.days > withinDays
      ? []
      : [{ kind: 'endorsement-ending', id, who: endorser, object, ...ends }]
  })
}

/** Asked for, and neither answered nor declined. */
async function requests({ register }: Look): Promise<Due[]> {
  const open = (await requestsOf(register)).filter(({ declined }) => !declined)
  return open.map(({ id, endorser, object, requested }) => ({
    kind: 'endorsement-requested',
    id,
    who: endorser,
    object,
    since: requested
  }))
}

function differing({ state, now }: Look, { organiser, labels }: OrganiserEntry): Due[] {
  return labels
    .filter((label) => isCorrectable(label, now) && differs(state.network, organiser, label))
    .map(({ id }) => ({ kind: 'label-differs', id, who: organiser.slug }))
}

/** Decided for a label that was not issued yet. Where `private/` was not copied along, nobody can tell. */
async function decisions({ register }: Look, { organiser, labels }: OrganiserEntry): Promise<Due[]> {
  const assessment = (await assessmentsOf(register, organiser.slug)).at(-1)
  if (!assessment || labels.some((label) => label.assessment === assessment.number)) return []
  const decision = await readDecision(register, assessment).catch((error: unknown) => {
    if (error instanceof RegisterError) return undefined
    throw error
  })
  if (decision?.outcome !== 'positive') return []
  return [{ kind: 'decision-waiting', id: `${organiser.slug}/${assessment.number}`, who: organiser.slug }]
}

async function keysToDestroy({ register }: Look): Promise<Due[]> {
  const keys = await listKeys(register)
  return keys
    .filter(({ state, isHere }) => state !== 'active' && isHere)
    .map(({ id }) => ({ kind: 'key-to-destroy', id }))
}
