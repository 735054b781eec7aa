/**
 * Assesses an application: reads it and the reports, applies the rules, and writes down what was decided and why.
 *
 * @module
 */

import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { jcs, type JsonObject } from '@quality-label/credentials'
import { assessmentsOf, digestOf, readDecision, type Decision } from '../assess/decision.js'
import { dayOf, readPapers, requireReports, type Case, type Papers } from '../assess/read-case.js'
import { indicatorsMet, whatIsMissing, whatToNote } from '../assess/rules.js'
import { RegisterError } from '../errors.js'
import { stringifySorted } from '../register/json-file.js'
import { recordPath } from '../register/layout.js'
import { toJson, type AssessmentRecord } from '../register/records.js'
import { changing, commit, requireRecord, type Act, type Register } from '../register/register.js'
import { writeAtomic } from '../register/write-atomic.js'
import { currentIssue, labelsOf } from './find-label.js'

/** What an assessment is made from. */
export interface AssessmentInput extends Papers {
  /** Day on which the committee decided. Default: today. */
  decided?: Date | undefined
}

/**
 * Assesses an application.
 *
 * @returns What was decided, and why. "Not yet" is an answer, not an error.
 * @throws {RegisterError} `ERR_REGISTER_INPUT` with file and line of everything that is written wrongly,
 *   `ERR_REGISTER_UNKNOWN`, `ERR_REGISTER_EXISTS` when these papers were decided already.
 */
export async function assess(register: Register, input: AssessmentInput, act: Act): Promise<Decision> {
  const decided = input.decided ?? act.now
  if (decided > act.now) {
    throw new RegisterError('ERR_REGISTER_INPUT', `--decided: ${dayOf(decided)} is in the future.`)
  }
  requireReports(input)
  const papers = await readPapers(input, register.policy, decided)
  const organiser = await requireRecord(register, 'organiser', papers.application.organiser)
  return await changing(register, async () => {
    const earlier = await assessmentsOf(register, organiser.slug)
    const labels = await labelsOf(register, organiser.slug)
    const renews = labels.some((label) => !currentIssue(label).status.revoked)
    const facts = { policy: register.policy, organiser, renews, decided: dayOf(decided), ...papers }
    const decision = decisionOf(facts, (earlier.at(-1)?.number ?? 0) + 1)
    await assertNew(register, earlier, decision)
    await write(register, decision, facts, act)
    return decision
  })
}

function decisionOf(facts: Case, number: number): Decision {
  const { policy, organiser, application, reports, members, decided } = facts
  const missing = whatIsMissing(facts)
  return {
    organiser: organiser.slug,
    number,
    outcome: missing.length === 0 ? 'positive' : 'not-yet',
    route: application.route,
    submitted: application.submitted,
    decided,
    guideEdition: policy.guideEdition,
    indicators: indicatorsMet(facts),
    missing,
    notes: whatToNote(facts),
    committee: members.map(({ name, trio }) => ({ name, trio })),
    evaluators: reports.map(({ evaluator }) => evaluator),
    papers: digestOf(jcs(toJson({ policy, application, reports, members })))
  }
}

/** The same papers, under the same rules, are decided once. */
async function assertNew(register: Register, earlier: AssessmentRecord[], { papers }: Decision): Promise<void> {
  for (const assessment of earlier) {
    const known = await readDecision(register, assessment)
    if (known.papers !== papers) continue
    const answer = known.outcome === 'positive' ? 'positive' : 'not yet issued'
    throw new RegisterError(
      'ERR_REGISTER_EXISTS',
      `These papers were decided on ${known.decided}: ${answer} (decision ${known.number} of "${known.organiser}"). Nothing was changed.`
    )
  }
}

/** The private record first: an event must not name what is not there. One that no event names is written over. */
async function write(register: Register, decision: Decision, facts: Case, act: Act): Promise<void> {
  const { organiser, number } = decision
  const { application, reports, members, policy } = facts
  const salt = randomBytes(32).toString('base64url')
  const record: JsonObject = { salt, ...toJson(decision), record: toJson({ application, reports, members, policy }) }
  const text = stringifySorted(record)
  if (!act.dryRun) await writeAtomic(join(register.directory, recordPath.decision(organiser, number)), text, 0o600)
  const assessment: AssessmentRecord = { organiser, number, digest: digestOf(text) }
  const files = { [recordPath.assessment(organiser, number)]: toJson(assessment) }
  const ids = { organiser, assessment: String(number) }
  await commit(register.directory, { type: 'application.assessed', ids, files }, act)
}
