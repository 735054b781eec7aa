/**
 * Decisions, as they are kept: the record in `private/`, which git never sees, and beside the other records its digest.
 * The record begins with a salt, so that the digest tells nothing to who guesses; and it holds the papers, so that
 * everything can be looked at again.
 *
 * @module
 */

import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isObject } from '@quality-label/credentials'
import * as v from 'valibot'
import { RegisterError } from '../errors.js'
import { FOLDERS, recordPath } from '../register/layout.js'
import type { AssessmentRecord } from '../register/records.js'
import { listSlugs, readRecord, type Register } from '../register/register.js'

const reason = v.object({ code: v.string(), item: v.optional(v.string()), text: v.string() })

const schema = v.object({
  organiser: v.string(),
  number: v.number(),
  outcome: v.picklist(['positive', 'not-yet']),
  route: v.picklist(['full', 'shortened']),
  submitted: v.string(),
  decided: v.string(),
  /** Which edition of the guide was followed. */
  guideEdition: v.string(),
  indicators: v.object({ met: v.number(), total: v.number() }),
  /** What keeps the label from being issued. */
  missing: v.array(reason),
  /** What else should be known. */
  notes: v.array(reason),
  committee: v.array(v.object({ name: v.string(), trio: v.boolean() })),
  evaluators: v.array(v.string()),
  /** SHA-256 of the papers and the rules: the same ones are decided once. */
  papers: v.string()
})

/** What was decided, and why. */
export type Decision = v.InferOutput<typeof schema>

/** The digest by which a record is known. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

/** The assessments of an organiser, oldest first. */
export async function assessmentsOf(register: Register, organiser: string): Promise<AssessmentRecord[]> {
  const names = await listSlugs(register, `${FOLDERS.assessments}/${organiser}`)
  const numbers = names.map(Number).sort((a, b) => a - b)
  const found: AssessmentRecord[] = []
  for (const number of numbers) {
    const assessment = await readRecord(register, 'assessment', recordPath.assessment(organiser, number))
    if (assessment) found.push(assessment)
  }
  return found
}

/**
 * What an assessment decided.
 *
 * @throws {RegisterError} `ERR_REGISTER_MISSING` where `private/` was not copied along, `ERR_REGISTER_DAMAGED` where
 *   the record is not the one that was decided.
 */
export async function readDecision(
  register: Register,
  { organiser, number, digest }: AssessmentRecord
): Promise<Decision> {
  const path = recordPath.decision(organiser, number)
  const text = await readFile(join(register.directory, path), 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    const hint = `${FOLDERS.private}/ is never in git: copy it from where the register is kept.`
    throw new RegisterError('ERR_REGISTER_MISSING', `The decision ${path} is not here. ${hint}`)
  })
  const parsed = digestOf(text) === digest ? v.safeParse(schema, parseJson(text)) : undefined
  if (parsed?.success) return parsed.output
  throw new RegisterError('ERR_REGISTER_DAMAGED', `${path} was changed after the decision. Restore it from a copy.`)
}

function parseJson(text: string): unknown {
  const value: unknown = JSON.parse(text)
  return isObject(value) ? value : undefined
}
