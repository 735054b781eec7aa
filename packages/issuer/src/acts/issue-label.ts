/**
 * Issues a label to an organiser.
 *
 * @module
 */

import { asString } from '@quality-label/credentials'
import { addYears, DAY_MS, startOfDay, toDateTime } from '../dates.js'
import { label, type LabelTerms } from '../documents/label.js'
import { signAndVerify } from '../documents/sign.js'
import { RegisterError } from '../errors.js'
import type { NetworkSigner } from '../keys/network-keys.js'
import { assertRecoverable } from '../keys/recovery-copy.js'
import { allotStatus } from '../register/allot.js'
import { recordPath } from '../register/layout.js'
import { toJson, type LabelRecord } from '../register/records.js'
import { changing, commit, requireRecord, type Act, type Register } from '../register/register.js'
import { addressesOf } from '../documents/addresses.js'
import { currentIssue, labelsOf } from './find-label.js'
import { groundsOf, type Grounds } from './grounds.js'
import { readText } from './input.js'

/** What is said about a label. */
export interface IssueInput {
  /** Slug of the organiser. */
  organiser: string
  /** Day of the committee's decision. Default: as the decision says; of an override the day of `from`, at most today. */
  decided?: Date | undefined
  /** Default: now. */
  from?: Date | undefined
  /** Default: `from` and the term of the policy, 3 years. */
  until?: Date | undefined
  /** Default: as the decision says; of an override `full`. */
  route?: 'full' | 'shortened' | undefined
  /** The revocation entry alone. Default false. */
  singleStatus?: boolean | undefined
  /** Why a label begins before yesterday, or has ended already. It stands in the journal. */
  backdateReason?: string | undefined
  /** Why a label is issued without a decision of this register. It stands in the journal for ever. */
  overrideReason?: string | undefined
}

/**
 * Issues a label, on the latest decision about the organiser.
 *
 * @param labelKey Signs it.
 * @throws {RegisterError} `ERR_REGISTER_INPUT`, `ERR_REGISTER_UNKNOWN`, `ERR_REGISTER_STATE`, `ERR_NOT_VERIFIED`,
 *   `ERR_KEY_RECOVERY` while a key was never restored from a recovery copy.
 */
export async function issueLabel(
  register: Register,
  input: IssueInput,
  labelKey: NetworkSigner,
  act: Act
): Promise<LabelRecord> {
  const organiser = await requireRecord(register, 'organiser', input.organiser)
  assertRecoverable(register.network)
  return await changing(register, async () => {
    const { grounds, dates, number } = await planIssue(register, input, act)
    const status = await allotStatus(register, act)
    const terms: LabelTerms = {
      ...dates,
      number,
      status,
      route: grounds.route,
      guideEdition: grounds.guideEdition,
      singleStatus: input.singleStatus ?? false
    }
    const credential = await signAndVerify(register.network, label(register.network, organiser, terms), labelKey, act)
    const id = addressesOf(register.network.origin).label(organiser.slug, number)
    const record: LabelRecord = {
      id,
      organiser: organiser.slug,
      number,
      ...(grounds.assessment !== undefined && { assessment: grounds.assessment }),
      issues: [{ status, credential }]
    }
    const details = {
      ...(input.backdateReason !== undefined && {
        backdateReason: readText(input.backdateReason, '--backdate-reason', 1000)
      }),
      ...(grounds.overrideReason !== undefined && { overrideReason: grounds.overrideReason })
    }
    const files = { [recordPath.label(organiser.slug, number)]: toJson(record) }
    await commit(
      register.directory,
      { type: 'label.issued', ids: { label: id, organiser: organiser.slug }, details, files },
      act
    )
    return record
  })
}

/** What would be issued. Asks for no key and changes nothing; refuses all that {@link issueLabel} refuses. */
export async function planIssue(
  register: Register,
  input: IssueInput,
  act: Act
): Promise<{ grounds: Grounds; dates: Dates; number: number }> {
  const labels = await labelsOf(register, input.organiser)
  const grounds = await groundsOf(register, input, labels)
  const dates = readDates({ ...input, decided: grounds.decided }, register.policy.termYears, act.now)
  assertFree(labels, dates)
  return { grounds, dates, number: (labels.at(-1)?.number ?? 0) + 1 }
}

type Dates = Pick<LabelTerms, 'decided' | 'validFrom' | 'validUntil'>

function readDates(input: IssueInput, termYears: number, now: Date): Dates {
  const validFrom = input.from ?? now
  const validUntil = input.until ?? addYears(validFrom, termYears)
  const decided = input.decided ?? startOfDay(validFrom < now ? validFrom : now)
  if (decided > now)
    throw refused(`--decided: ${day(decided)} is in the future. A label rests on a decision that was made.`)
  if (validFrom < startOfDay(decided))
    throw refused(`--from: ${day(validFrom)} lies before the decision (${day(decided)}).`)
  if (validUntil <= validFrom) throw refused(`--until: ${day(validUntil)} is not after the start (${day(validFrom)}).`)
  if (input.backdateReason === undefined) {
    const why = 'If that is meant, say why with --backdate-reason; it stands in the journal.'
    if (validUntil <= now)
      throw refused(`--until: ${day(validUntil)} is in the past: the label would be expired at once. ${why}`)
    // One day of grace: the operator's day may have begun later than the day in UTC.
    if (validFrom.getTime() < startOfDay(now).getTime() - DAY_MS)
      throw refused(`--from: ${day(validFrom)} is in the past. ${why}`)
  }
  return { decided, validFrom, validUntil }
}

/** An organiser holds one label at a time. A renewal begins where the old one ends. */
function assertFree(labels: LabelRecord[], { validFrom, validUntil }: Dates): void {
  for (const label of labels) {
    const { status, credential } = currentIssue(label)
    const from = Date.parse(asString(credential['validFrom']) ?? '')
    const until = Date.parse(asString(credential['validUntil']) ?? '')
    if (status.revoked || validFrom.getTime() >= until || validUntil.getTime() <= from) continue
    throw new RegisterError(
      'ERR_REGISTER_STATE',
      `"${label.organiser}" holds ${label.id} until ${day(new Date(until))}. ` +
        `A label for the time after it begins then (--from ${day(new Date(until))}); one instead of it, after "quality-label revoke ${label.id}".`
    )
  }
}

function day(moment: Date): string {
  return toDateTime(moment).slice(0, 10)
}

function refused(message: string): RegisterError {
  return new RegisterError('ERR_REGISTER_INPUT', message)
}
