/**
 * What an assessment is made from: the application, the reports of those who read it, and the committee. How each is
 * written, and how it is laid out as a table.
 *
 * @module
 */

import { isObject } from '@quality-label/credentials'
import * as v from 'valibot'
import { isCountry } from '../acts/input.js'
import { isDay } from '../dates.js'
import { isSlug } from '../register/slug.js'
import { ABOUT, type Layout } from '../sheets/layout.js'

const text = v.pipe(v.string(), v.trim(), v.nonEmpty('empty'), v.maxLength(20_000))
const day = v.pipe(v.string('write a day: 2026-03-01'), v.check(isDay, 'not a day that exists: write it as 2026-03-01'))
const slug = v.pipe(v.string(), v.check(isSlug, 'not the slug of an organiser'))
const country = v.pipe(v.string(), v.toUpperCase(), v.check(isCountry, 'not a country code: write two letters, RS'))
const language = v.pipe(v.string(), v.check(isLanguage, 'not a language tag: write for example sr or pt-BR'))

/** Numbers and yes or no are typed as YAML likes them; here they are words. */
const said = v.pipe(
  v.union([v.string(), v.number(), v.boolean()], 'write a text, a number, or yes or no'),
  v.transform((value) => (typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value).trim()))
)

/** One, or a list. */
function listOf<T extends v.GenericSchema>(item: T) {
  return v.optional(v.pipe(v.unknown(), v.transform(toList), v.array(item)), [])
}

/** `account: https://…` says the same as `account: { answer: https://… }`. */
function entriesOf<T extends v.GenericSchema>(member: string, entry: T) {
  const open = v.transform((value: unknown) =>
    isObject(value)
      ? Object.fromEntries(Object.entries(value).map(([id, said]) => [id, isObject(said) ? said : { [member]: said }]))
      : value
  )
  return v.pipe(v.unknown(), open, v.record(v.string(), entry, 'write a table of items'))
}

const answer = v.strictObject({ answer: v.optional(said, ''), evidence: listOf(text) })

export const applicationSchema = v.strictObject({
  organiser: slug,
  /** `shortened` renews a label. */
  route: v.optional(v.picklist(['full', 'shortened'], 'write full or shortened'), 'full'),
  /** When it was handed in. */
  submitted: day,
  /** Which the applicant works in. */
  languages: listOf(language),
  answers: entriesOf('answer', answer)
})

const finding = v.strictObject({
  finding: v.optional(said, ''),
  /** Whether what the applicant names as evidence was found, and is enough. */
  evidence: v.optional(v.picklist(['given', 'missing'], 'write given or missing'), 'given'),
  comment: v.optional(said)
})

export const reportSchema = v.strictObject({
  organiser: slug,
  /** The name, as the committee lists it. */
  evaluator: text,
  date: day,
  findings: entriesOf('finding', finding)
})

const member = v.strictObject({
  name: text,
  countries: listOf(country),
  languages: listOf(language),
  /** Of the coordination trio. */
  trio: v.optional(v.pipe(said, v.transform(readYesNo), v.boolean('write yes or no')), false)
})

export const committeeSchema = v.strictObject({ members: v.array(member) })

export type Application = v.InferOutput<typeof applicationSchema>
export type Report = v.InferOutput<typeof reportSchema>
export type Member = v.InferOutput<typeof member>

/** A paper as a table. */
export const layouts = {
  application: {
    columns: ['item', 'answer', 'evidence', ABOUT],
    heads: ['organiser', 'route', 'submitted', 'languages'],
    entries: 'answers',
    lists: ['evidence', 'languages']
  },
  report: {
    columns: ['item', 'finding', 'evidence', 'comment', ABOUT],
    heads: ['organiser', 'evaluator', 'date'],
    entries: 'findings',
    lists: []
  },
  committee: {
    columns: ['name', 'countries', 'languages', 'trio'],
    entries: 'members',
    lists: ['countries', 'languages']
  }
} as const satisfies Record<string, Layout>

/** Yes or no, or what was written instead. */
export function readYesNo(text: string): boolean | string {
  const word = text.toLowerCase()
  if (word === 'yes' || word === 'true') return true
  return word === 'no' || word === 'false' ? false : text
}

/** What is said of an item. An id is a word of the outside: it must not hit `constructor`. */
export function entryOf<T>(entries: Record<string, T>, id: string): T | undefined {
  return Object.hasOwn(entries, id) ? entries[id] : undefined
}

function toList(value: unknown): unknown {
  return value === null || value === '' ? [] : Array.isArray(value) ? value : [value]
}

function isLanguage(text: string): boolean {
  try {
    // Words of up to eight letters are tags, too; no language has one.
    return /^[a-z]{2,3}(-|$)/i.test(text) && Intl.getCanonicalLocales(text).length === 1
  } catch {
    return false
  }
}
