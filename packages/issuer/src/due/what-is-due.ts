/**
 * What is due: each kind of thing that somebody should see to, found by one function of the table.
 *
 * @module
 */

import { asString, parseDateTime, type JsonObject } from '@quality-label/credentials'
import { planCorrection, isCorrectable } from '../acts/reissue.js'
import { currentIssue } from '../acts/find-label.js'
import { isOrphaned, orphanedIssues } from '../acts/resign.js'
import { assessmentsOf, readDecision } from '../assess/decision.js'
import { DAY_MS, toDateTime } from '../dates.js'
import { RegisterError } from '../errors.js'
import { listKeys } from '../keys/network-keys.js'
import { endingLists, REFRESH_AFTER_MS, signedLists } from '../publish/refresh-status-lists.js'
import { readState, type RegisterState } from '../publish/register-state.js'
import type { LabelRecord } from '../register/records.js'
import type { Register } from '../register/register.js'

/** One thing that is due. */
export interface Due {
  kind: DueKind
  /** Id of the label, of the credential, of the list (`revocation/1`), or of the key. */
  id: string
  /** Slug of the organiser or endorser whom it concerns. */
  who?: string
  /** When it ends. */
  until?: string
  /** Whole days until then; below zero when it is over. */
  days?: number
  suspended?: boolean
}

export type DueKind =
  | 'credential-unsigned'
  | 'list-ending'
  | 'list-refresh'
  | 'label-ended'
  | 'label-ending'
  | 'recognition-ending'
  | 'endorsement-ending'
  | 'label-differs'
  | 'decision-waiting'
  | 'key-to-destroy'

/** How far to look. */
export interface DueOptions {
  now: Date
  /** Whatever ends within so many days. Default 90. */
  withinDays?: number | undefined
}

interface Look {
  register: Register
  state: RegisterState
  now: Date
  withinDays: number
}

/** What ends: the same for `expiring` and for today. */
const ending = [endedLabels, endingLabels, endingRecognitions, endingEndorsements]

/** The most urgent first. */
const everything = [unsigned, listsEnding, listsToRefresh, ...ending, differing, decisions, keysToDestroy]

/** All that is due today. */
export async function whatIsDue(register: Register, options: DueOptions): Promise<Due[]> {
  return await look(everything, register, options)
}

/** What ends soon, or has ended and was neither renewed nor let lapse; what ends first stands first. */
export async function whatExpires(register: Register, options: DueOptions): Promise<Due[]> {
  const found = await look(ending, register, options)
  return found.sort((a, b) => (a.until ?? '').localeCompare(b.until ?? ''))
}

type Source = (look: Look) => Due[] | Promise<Due[]>

async function look(
  sources: readonly Source[],
  register: Register,
  { now, withinDays = 90 }: DueOptions
): Promise<Due[]> {
  const state = await readState(register)
  const found: Due[] = []
  for (const source of sources) found.push(...(await source({ register, state, now, withinDays })))
  return found
}

function unsigned({ state: { network, organisers, endorsers } }: Look): Due[] {
  const labels = organisers.flatMap(({ labels }) => labels.filter((label) => orphanedIssues(network, label).length > 0))
  const recognitions = endorsers.filter(({ recognition }) => isOrphaned(network, recognition))
  return [
    ...labels.map(({ id, organiser }) => ({ kind: 'credential-unsigned' as const, id, who: organiser })),
    ...recognitions.map(({ slug, recognition }) => ({
      kind: 'credential-unsigned' as const,
      id: asString(recognition['id']) ?? slug,
      who: slug
    }))
  ]
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

/** Ended, and nobody said what becomes of it. */
function endedLabels(look: Look): Due[] {
  return openLabels(look)
    .filter(({ days }) => days < 0)
    .map((due) => ({ ...due, kind: 'label-ended' }))
}

function endingLabels(look: Look): Due[] {
  return openLabels(look)
    .filter(({ days }) => days >= 0 && days <= look.withinDays)
    .map((due) => ({ ...due, kind: 'label-ending' }))
}

function openLabels({ state, now }: Look): (Omit<Due, 'kind'> & { days: number })[] {
  return state.organisers.flatMap(({ labels }) =>
    labels
      .filter((label) => isOpen(label, labels))
      .map((label) => {
        const { credential, status } = currentIssue(label)
        return { id: label.id, who: label.organiser, ...endOf(credential, now), suspended: status.suspended }
      })
  )
}

/** Neither withdrawn, nor let lapse, nor followed by another label. */
function isOpen(label: LabelRecord, labels: readonly LabelRecord[]): boolean {
  const isFollowed = labels.some((other) => other.number > label.number && !currentIssue(other).status.revoked)
  return !currentIssue(label).status.revoked && !label.lapsed && !isFollowed
}

function endingRecognitions({ state, now, withinDays }: Look): Due[] {
  return state.endorsers.flatMap(({ slug, status, recognition }) => {
    const due = { kind: 'recognition-ending' as const, id: asString(recognition['id']) ?? slug, who: slug }
    const ends = endOf(recognition, now)
    return status.revoked || ends.days > withinDays ? [] : [{ ...due, ...ends }]
  })
}

function endingEndorsements({ state, now, withinDays }: Look): Due[] {
  return state.endorsements.flatMap(({ id, endorser, status, credential }) => {
    const ends = endOf(credential, now)
    return status.revoked || ends.days > withinDays ? [] : [{ kind: 'endorsement-ending', id, who: endorser, ...ends }]
  })
}

function differing({ state, now }: Look): Due[] {
  return state.organisers.flatMap(({ organiser, labels }) =>
    labels
      .filter((label) => isCorrectable(label, now) && planCorrection(state.network, organiser, label))
      .map(({ id }) => ({ kind: 'label-differs', id, who: organiser.slug }))
  )
}

/** Decided for a label that was not issued yet. Where `private/` was not copied along, nobody can tell. */
async function decisions({ register, state }: Look): Promise<Due[]> {
  const found: Due[] = []
  for (const { organiser, labels } of state.organisers) {
    const assessment = (await assessmentsOf(register, organiser.slug)).at(-1)
    if (!assessment || labels.some((label) => label.assessment === assessment.number)) continue
    const decision = await readDecision(register, assessment).catch((error: unknown) => {
      if (error instanceof RegisterError) return undefined
      throw error
    })
    if (decision?.outcome !== 'positive') continue
    found.push({ kind: 'decision-waiting', id: `${organiser.slug}/${assessment.number}`, who: organiser.slug })
  }
  return found
}

async function keysToDestroy({ register }: Look): Promise<Due[]> {
  const keys = await listKeys(register)
  return keys
    .filter(({ state, isHere }) => state !== 'active' && isHere)
    .map(({ id }) => ({ kind: 'key-to-destroy', id }))
}

function endOf(credential: JsonObject, now: Date): { until: string; days: number } {
  return end(asString(credential['validUntil']) ?? toDateTime(0), now)
}

function end(until: string, now: Date): { until: string; days: number } {
  return { until, days: Math.floor(((parseDateTime(until) ?? 0) - now.getTime()) / DAY_MS) }
}
