/**
 * Figures of the register: how many labels by country, state and year, and how many endorsements by whom. Numbers only:
 * nothing of it is about a person.
 *
 * @module
 */

import { parseDateTime, type JsonObject } from '@quality-label/credentials'
import { currentIssue, labelsOf } from '../acts/find-label.js'
import { toDateTime } from '../dates.js'
import { FOLDERS, recordPath } from '../register/layout.js'
import type { EndorserRecord, LabelRecord } from '../register/records.js'
import { listSlugs, readRecord, requireRecord, type Register } from '../register/register.js'
import { firstDay, labelState, type LabelState, type StatusBits } from './label-state.js'
import { readPast, type Past } from './past.js'

/** So many labels. */
export interface LabelFigure {
  /** ISO 3166-1 alpha-2. */
  country: string
  state: LabelState
  /** In which they began. */
  year: number
  labels: number
}

/** So many endorsements. */
export interface EndorsementFigure {
  category: EndorserRecord['category']
  level: EndorserRecord['level']
  endorsers: number
  endorsements: number
}

export interface Figures {
  /** The moment that they are of. */
  at: string
  /** The year that they are limited to. */
  year?: number
  /** Sorted by country, state and year. Every row has at least one. */
  labels: LabelFigure[]
  /** In force on that day, sorted by category and level. */
  endorsements: EndorsementFigure[]
}

/** Which figures. */
export interface FigureOptions {
  now: Date
  /** Labels that began in this year. Default: all. */
  year?: number | undefined
  /** A day that has passed. Default: now. */
  at?: Date | undefined
}

/** So many organisers are read side by side. */
const AT_ONCE = 32

/** Counts. The organisers are read one after the other: a register may be larger than the memory. */
export async function countFigures(register: Register, { now, year, at }: FigureOptions): Promise<Figures> {
  const past = at && at < now ? await readPast(register.directory, at) : undefined
  const moment = at ?? now
  return {
    at: toDateTime(moment),
    ...(year !== undefined && { year }),
    labels: await countLabels(register, moment, past, year),
    endorsements: await countEndorsements(register, moment, past)
  }
}

async function countLabels(
  register: Register,
  at: Date,
  past: Past | undefined,
  year: number | undefined
): Promise<LabelFigure[]> {
  const counts = new Map<string, LabelFigure>()
  const slugs = await listSlugs(register, FOLDERS.organisers)
  for (let first = 0; first < slugs.length; first += AT_ONCE) {
    const some = await Promise.all(slugs.slice(first, first + AT_ONCE).map(async (slug) => await read(register, slug)))
    for (const { country, labels } of some) {
      for (const figure of figuresOf(country, labels, at, past)) {
        if (year !== undefined && figure.year !== year) continue
        const key = JSON.stringify([figure.country, figure.state, figure.year])
        const found = counts.get(key)
        if (found) found.labels += 1
        else counts.set(key, figure)
      }
    }
  }
  return [...counts.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, figure]) => figure)
}

async function read(register: Register, slug: string): Promise<{ country: string; labels: LabelRecord[] }> {
  const { country } = await requireRecord(register, 'organiser', slug)
  return { country, labels: await labelsOf(register, slug) }
}

function figuresOf(country: string, all: readonly LabelRecord[], at: Date, past: Past | undefined): LabelFigure[] {
  // A label from paper counts on the days on which it was held, whenever it came into the register.
  const wasThere = (label: LabelRecord) => past?.label(label.id) !== undefined || firstDay(label) <= at.getTime()
  const labels = past ? all.filter(wasThere) : all
  return labels.map((label) => ({
    country,
    state: labelState(label, labels, (one) => bitsOf(one, past), at),
    year: new Date(firstDay(label)).getUTCFullYear(),
    labels: 1
  }))
}

function bitsOf(label: LabelRecord, past: Past | undefined): StatusBits {
  return past ? (past.label(label.id) ?? { revoked: false, suspended: false }) : currentIssue(label).status
}

async function countEndorsements(register: Register, at: Date, past: Past | undefined): Promise<EndorsementFigure[]> {
  const endorsers = new Map<string, EndorserRecord>()
  for (const slug of await listSlugs(register, FOLDERS.endorsers)) {
    const endorser = await requireRecord(register, 'endorser', slug)
    const isWithdrawn = past ? past.isWithdrawn('endorser', slug) : endorser.status.revoked
    if (!isWithdrawn && isOn(endorser.recognition, at)) endorsers.set(slug, endorser)
  }
  const counts = new Map<string, EndorsementFigure>()
  const figureFor = ({ category, level }: EndorserRecord): EndorsementFigure => {
    const key = JSON.stringify([category, level])
    const figure = counts.get(key) ?? { category, level, endorsers: 0, endorsements: 0 }
    counts.set(key, figure)
    return figure
  }
  for (const endorser of endorsers.values()) figureFor(endorser).endorsers += 1
  for (const name of await listSlugs(register, FOLDERS.endorsements)) {
    const record = await readRecord(register, 'endorsement', recordPath.endorsement(name))
    const endorser = record && endorsers.get(record.endorser)
    if (!endorser) continue
    const isWithdrawn = past ? past.isWithdrawn('endorsement', record.name) : record.status.revoked
    if (!isWithdrawn && isOn(record.credential, at)) figureFor(endorser).endorsements += 1
  }
  return [...counts.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, figure]) => figure)
}

function isOn({ validFrom, validUntil }: JsonObject, at: Date): boolean {
  const [from, until] = [parseDateTime(validFrom) ?? -Infinity, parseDateTime(validUntil) ?? Infinity]
  return from <= at.getTime() && at.getTime() <= until
}
