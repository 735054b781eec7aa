/**
 * What a label rests on: the latest decision about the organiser; or, in so many words, nothing of the kind.
 *
 * @module
 */

import { assessmentsOf, readDecision } from '../assess/decision.js'
import { dayOf } from '../assess/read-case.js'
import { readDate } from '../dates.js'
import { RegisterError } from '../errors.js'
import type { LabelRecord } from '../register/records.js'
import type { Register } from '../register/register.js'
import { readText } from './input.js'
import type { IssueInput } from './issue-label.js'

/** What a label rests on. */
export interface Grounds {
  /** Number of the assessment. */
  assessment?: number
  decided?: Date | undefined
  route: 'full' | 'shortened'
  guideEdition: string
  overrideReason?: string
}

/**
 * Finds what a label can rest on: a positive decision, which no complete committee is missing from, on which no label
 * was issued yet.
 *
 * @param labels Those that the organiser has held.
 * @throws {RegisterError} `ERR_REGISTER_STATE` where there is no such decision, `ERR_REGISTER_INPUT` where it says
 *   another day or route.
 */
export async function groundsOf(register: Register, input: IssueInput, labels: LabelRecord[]): Promise<Grounds> {
  const { organiser } = input
  if (input.overrideReason !== undefined) {
    const overrideReason = readText(input.overrideReason, '--override-reason', 1000)
    const { guideEdition } = register.policy
    return { decided: input.decided, route: input.route ?? 'full', guideEdition, overrideReason }
  }
  const assessment = (await assessmentsOf(register, organiser)).at(-1)
  if (!assessment) {
    throw refused(
      `There is no decision about "${organiser}". Assess its application: quality-label assess APPLICATION --reports A B.`
    )
  }
  const decision = await readDecision(register, assessment)
  const { number, decided, route, guideEdition, missing } = decision
  const name = `Decision ${number} about "${organiser}" (${decided})`
  if (decision.outcome !== 'positive') {
    const what = missing.map(({ item, text }) => `- ${item ? `${item}: ` : ''}${text}`).join('\n')
    throw refused(`${name} is "not yet issued". Assess again when this is there:\n${what}\n`)
  }
  const label = labels.find((label) => label.assessment === number)
  if (label) throw refused(`${name} was for ${label.id}. Another label needs another assessment.`)
  if (input.decided !== undefined && dayOf(input.decided) !== decided) {
    throw new RegisterError('ERR_REGISTER_INPUT', `--decided: ${name} says another day. Leave --decided out.`)
  }
  if (input.route !== undefined && input.route !== route) {
    throw new RegisterError('ERR_REGISTER_INPUT', `--route: ${name} followed the ${route} route. Leave --route out.`)
  }
  return { assessment: number, decided: readDate(decided, '--decided'), route, guideEdition }
}

function refused(message: string): RegisterError {
  const otherwise =
    'A label that rests on something else needs --override-reason TEXT, which stands in the journal for ever.'
  return new RegisterError('ERR_REGISTER_STATE', `${message} ${otherwise}`.replace('\n ', '\n'))
}
