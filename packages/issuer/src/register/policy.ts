/**
 * The rules of the label, as data: `policy.json`, which the Network edits. Where the file is silent the published
 * values hold; a name that is not known is an error, so that no rule is lost to a slip of the pen.
 *
 * @module
 */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { readSheet } from '../sheets/read-sheet.js'
import { faultOf, faulty, type Fault } from '../sheets/sheet.js'
import { FILES } from './layout.js'

const count = v.pipe(v.number(), v.integer(), v.minValue(1))
const none = v.pipe(v.number(), v.integer(), v.minValue(0))
const words = v.pipe(v.string(), v.trim(), v.nonEmpty('empty'), v.maxLength(2000))

/** Stands in the first column of reports, and in reasons. */
const id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,60}$/, 'use small letters, digits and hyphens'))

/** What the applicant answers. */
const question = v.strictObject({
  id,
  text: words,
  /** Whether evidence is requested. */
  evidence: v.optional(v.boolean(), true)
})

const indicator = v.strictObject({ id, text: words })

/** One area of quality: the answers to its questions reach a level, its indicators are met or not. */
const area = v.strictObject({
  id,
  name: words,
  questions: v.optional(v.array(question), () => []),
  indicators: v.optional(v.array(indicator), () => [])
})

/** What every applicant must have before anything is assessed. The program knows these four, so they are not data. */
export const ESSENTIALS = ['account', 'values', 'practice', 'training'] as const

const schema = v.strictObject({
  version: v.optional(v.literal(1), 1),
  /** Which edition of the guide decisions follow. */
  guideEdition: v.optional(words, '1'),
  /** How long a label is valid. */
  termYears: v.optional(count, 3),
  /** Within how many days after the application the committee decides. */
  decisionDays: v.optional(count, 90),
  /** How long badges must have been in use before applying. */
  practiceMonths: v.optional(none, 6),
  /** How many, of whom so many of the coordination trio; so many read, of whom so many from the country or language. */
  committee: v.optional(
    v.strictObject({
      min: v.optional(count, 3),
      max: v.optional(count, 5),
      trio: v.optional(none, 1),
      evaluators: v.optional(count, 2),
      local: v.optional(none, 1)
    }),
    {}
  ),
  /** Every answer must reach `minimum`. What the highest level is, the Network says; without it any number passes. */
  level: v.optional(v.strictObject({ minimum: v.optional(none, 3), highest: v.optional(count) }), {}),
  /** How many of a hundred indicators must be met. */
  indicatorsPercent: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)), 70),
  /** What at least one member of the staff completes. */
  training: v.optional(
    v.strictObject({
      playlist: v.optional(words, 'Quality Label for Badge Recognition'),
      activities: v.optional(v.array(words), () => [
        'What it is',
        'Who is involved',
        'The criteria',
        'The steps to the label'
      ])
    }),
    {}
  ),
  /** The lists below are not the Network's: every decision says so. */
  placeholders: v.optional(v.boolean(), false),
  /** Formal criteria: each must be met. */
  formal: v.optional(v.array(question)),
  areas: v.optional(v.array(area))
})

/** The rules, complete. */
export interface Policy extends v.InferOutput<typeof schema> {
  formal: Question[]
  areas: v.InferOutput<typeof area>[]
}
export type Question = v.InferOutput<typeof question>

/** The four areas are the Network's. What is asked in them is not published: these lists say that they are none. */
const PLACEHOLDERS: Pick<Policy, 'formal' | 'areas'> = {
  formal: [{ id: 'formal-1', text: placeholder('a formal criterion'), evidence: true }],
  areas: (
    [
      ['design', 'Competence in quality badge design and implementation'],
      ['issuing', 'Good practice in badge issuing'],
      ['learning', 'The standard training completed'],
      ['plan', 'A quality-assurance and improvement plan for the next 3 years']
    ] as const
  ).map(([id, name]) => ({
    id,
    name,
    questions: [{ id: `${id}-1`, text: placeholder('a question'), evidence: true }],
    indicators: [{ id: `${id}-indicator-1`, text: placeholder('a quality indicator') }]
  }))
}

function placeholder(what: string): string {
  return `PLACEHOLDER for ${what}: write the Network's own list into ${FILES.policy}`
}

/** What a register begins with. */
export function defaultPolicy(said: Partial<Pick<Policy, 'termYears' | 'guideEdition'>> = {}): Policy {
  return complete(v.parse(schema, { ...said }))
}

/**
 * Reads the policy of a register.
 *
 * @param directory The register's folder.
 * @param said What an old register says elsewhere, for where there is no policy.json.
 * @throws {RegisterError} `ERR_REGISTER_INPUT`, with the line.
 */
export async function readPolicy(
  directory: string,
  said: { termYears?: number | undefined; guideEdition?: string | undefined }
): Promise<Policy> {
  const path = join(directory, FILES.policy)
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  })
  if (text === undefined) {
    const { termYears, guideEdition } = said
    return defaultPolicy({ ...(termYears && { termYears }), ...(guideEdition && { guideEdition }) })
  }
  return await parsePolicy(text, FILES.policy)
}

/**
 * Reads a policy.
 *
 * @param name Of the file, for errors.
 * @throws {RegisterError} `ERR_REGISTER_INPUT`, with the line.
 */
export async function parsePolicy(text: string, name: string): Promise<Policy> {
  const json = parseJson(text)
  const parsed = v.safeParse(schema, json)
  const policy = parsed.success ? complete(parsed.output) : undefined
  const faults = policy ? faultsOf(policy) : (parsed.issues ?? []).map(faultOf)
  if (policy && faults.length === 0) return policy
  // Only where something is wrong is it read again, with lines: every verb opens the register.
  const sheet = await readSheet({ name, text })
  const notJson = { path: [], message: 'this is not JSON: look for a comma too many, or a comment' }
  throw faulty(sheet, json === undefined ? [notJson] : faults)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function complete(policy: v.InferOutput<typeof schema>): Policy {
  const { formal = PLACEHOLDERS.formal, areas = PLACEHOLDERS.areas } = policy
  const placeholders = policy.placeholders || policy.formal === undefined || policy.areas === undefined
  return { ...policy, placeholders, formal, areas }
}

/** What no schema of one member can see. */
function faultsOf({ committee, level, formal, areas }: Policy): Fault[] {
  const faults: Fault[] = []
  const fault = (message: string, ...path: Fault['path']) => faults.push({ path, message })
  if (committee.max < committee.min) fault('less than min', 'committee', 'max')
  if (level.highest !== undefined && level.highest < level.minimum) fault('less than minimum', 'level', 'highest')
  if (!areas.some(({ questions }) => questions.length > 0)) fault('there is no question in any of them', 'areas')
  // 70 % of nothing is met by everybody.
  if (!areas.some(({ indicators }) => indicators.length > 0)) fault('there is no indicator in any of them', 'areas')
  const seen = new Set<string>(ESSENTIALS)
  const once = (id: string, ...path: Fault['path']) => {
    if (seen.has(id)) fault(`"${id}" is taken: every id stands for one thing`, ...path, 'id')
    seen.add(id)
  }
  for (const [at, { id }] of formal.entries()) once(id, 'formal', at)
  for (const [at, area] of areas.entries()) {
    for (const [index, { id }] of area.questions.entries()) once(id, 'areas', at, 'questions', index)
    for (const [index, { id }] of area.indicators.entries()) once(id, 'areas', at, 'indicators', index)
  }
  return faults
}
