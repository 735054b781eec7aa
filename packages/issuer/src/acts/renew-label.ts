/**
 * Renews a label: a new one, with a new id, that begins where the old one ends. It rests on a decision of its own, by
 * the shortened route.
 *
 * @module
 */

import { parseDateTime } from '@quality-label/credentials'
import { RegisterError } from '../errors.js'
import type { OpenKey } from '../keys/network-keys.js'
import type { LabelRecord } from '../register/records.js'
import { requireRecord, type Act, type Register } from '../register/register.js'
import { sitesToProve } from '../sites/site-proofs.js'
import { currentIssue, labelsOf } from './find-label.js'
import { issueLabel, planIssue, type IssueInput } from './issue-label.js'

/** What is said about a renewal. */
export type RenewInput = Omit<IssueInput, 'route'>

/** What would be issued. */
export interface RenewalPlan {
  /** The label that ends. */
  replaces: LabelRecord
  route: 'full' | 'shortened'
  validFrom: Date
  validUntil: Date
  /** Sites of the organiser that nobody has seen in the last year to be theirs. The renewal does not wait for them. */
  sitesToProve: string[]
}

/**
 * Says what a renewal would be, or why there can be none.
 *
 * @throws {RegisterError} `ERR_REGISTER_UNKNOWN`, `ERR_REGISTER_STATE`, `ERR_REGISTER_INPUT`.
 */
export async function planRenewal(register: Register, input: RenewInput, act: Act): Promise<RenewalPlan> {
  const replaces = await latestLabel(register, input.organiser)
  const { grounds, dates } = await planIssue(register, termsOf(replaces, input, act), act)
  const organiser = await requireRecord(register, 'organiser', input.organiser)
  return {
    replaces,
    route: grounds.route,
    validFrom: dates.validFrom,
    validUntil: dates.validUntil,
    sitesToProve: sitesToProve(organiser, act.now)
  }
}

/**
 * Renews the latest label of an organiser.
 *
 * @param openLabelKey Called when everything else holds.
 * @returns The new label.
 * @throws {RegisterError} `ERR_REGISTER_UNKNOWN`, `ERR_REGISTER_STATE` where there is none to renew or no decision,
 *   `ERR_REGISTER_INPUT`, `ERR_NOT_VERIFIED`.
 */
export async function renewLabel(
  register: Register,
  input: RenewInput,
  openLabelKey: OpenKey,
  act: Act
): Promise<LabelRecord> {
  const { replaces } = await planRenewal(register, input, act)
  return await issueLabel(register, termsOf(replaces, input, act), await openLabelKey(), act)
}

/** The label that was issued last. @throws {RegisterError} `ERR_REGISTER_UNKNOWN` where there is none. */
export async function latestLabel(register: Register, organiser: string): Promise<LabelRecord> {
  await requireRecord(register, 'organiser', organiser)
  const label = (await labelsOf(register, organiser)).at(-1)
  if (label) return label
  throw new RegisterError(
    'ERR_REGISTER_UNKNOWN',
    `"${organiser}" holds no label. Issue one with "quality-label issue ${organiser}".`
  )
}

/** @throws {RegisterError} `ERR_REGISTER_STATE`: a renewal is no way around a suspension or a withdrawal. */
function termsOf(label: LabelRecord, input: RenewInput, { now }: Act): IssueInput {
  const { status, credential } = currentIssue(label)
  if (status.revoked) {
    throw refused(
      `${label.id} is withdrawn: there is nothing to renew. A new label needs a full assessment and "issue".`
    )
  }
  if (status.suspended) {
    throw refused(
      `${label.id} is suspended. Decide that first: quality-label reinstate, or revoke, ${label.organiser}.`
    )
  }
  const end = parseDateTime(credential['validUntil']) ?? now.getTime()
  const from = input.from ?? new Date(Math.max(end, now.getTime()))
  return { ...input, from, ...(input.overrideReason !== undefined && { route: 'shortened' as const }) }
}

function refused(message: string): RegisterError {
  return new RegisterError('ERR_REGISTER_STATE', message)
}
