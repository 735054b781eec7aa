/**
 * When a label is issued: one row a rule. A label is issued when no row finds anything missing; otherwise the answer is
 * "not yet issued", with what is missing. Where reports differ the stricter finding counts, until those who wrote them
 * agree.
 *
 * @module
 */

import { addMonths, DAY_MS, readDate } from '../dates.js'
import { ESSENTIALS } from '../register/policy.js'
import { entryOf, readYesNo, type Member } from './papers.js'
import { dayOf, questionsOf, sameName, type Case } from './read-case.js'

/** What is missing, or what should be known. */
export interface Reason {
  code: string
  /** Id of the item that it is about, where there is one. */
  item?: string | undefined
  text: string
}

interface Rule {
  code: string
  /** What the rule finds; nothing when it is kept. */
  find: (facts: Case) => readonly Omit<Reason, 'code'>[]
}

/** What keeps a label from being issued. */
const rules: readonly Rule[] = [
  { code: 'form-incomplete', find: unanswered },
  { code: 'values-not-accepted', find: valuesNotAccepted },
  { code: 'evidence-missing', find: withoutEvidence },
  { code: 'practice-too-short', find: practiceTooShort },
  { code: 'training-incomplete', find: trainingIncomplete },
  { code: 'criterion-not-met', find: criteriaNotMet },
  { code: 'level-too-low', find: levelsTooLow },
  { code: 'indicators-too-few', find: indicatorsTooFew },
  { code: 'nothing-to-renew', find: nothingToRenew },
  { code: 'committee-size', find: committeeSize },
  { code: 'committee-without-trio', find: committeeWithoutTrio },
  { code: 'evaluator-not-elected', find: evaluatorsNotElected },
  { code: 'evaluators-too-few', find: evaluatorsTooFew },
  { code: 'evaluators-from-elsewhere', find: evaluatorsFromElsewhere }
]

/** What everybody who reads the decision should know. */
const notes: readonly Rule[] = [
  { code: 'decided-late', find: decidedLate },
  { code: 'reports-differ', find: reportsDiffer },
  { code: 'placeholders', find: placeholders }
]

/** What is missing: nothing, for a label to be issued. */
export function whatIsMissing(facts: Case): Reason[] {
  return apply(rules, facts)
}

/** What is worth a note. */
export function whatToNote(facts: Case): Reason[] {
  return apply(notes, facts)
}

/** How many of the quality indicators are met. */
export function indicatorsMet({ policy, reports }: Case): { met: number; total: number } {
  const all = policy.areas.flatMap(({ indicators }) => indicators)
  return { met: all.filter(({ id }) => isMet(reports, id)).length, total: all.length }
}

function apply(table: readonly Rule[], facts: Case): Reason[] {
  return table.flatMap(({ code, find }) => find(facts).map((found) => ({ code, ...found })))
}

function unanswered({ policy, application }: Case): Omit<Reason, 'code'>[] {
  const asked = [...ESSENTIALS, ...questionsOf(policy).map(({ id }) => id)]
  return asked
    .filter((id) => !entryOf(application.answers, id)?.answer)
    .map((item) => ({ item, text: 'There is no answer in the application.' }))
}

function valuesNotAccepted({ application }: Case): Omit<Reason, 'code'>[] {
  const isRefused = readYesNo(entryOf(application.answers, 'values')?.answer ?? '') === false
  return isRefused ? [{ item: 'values', text: "The Network's values are not accepted." }] : []
}

function withoutEvidence({ policy, application, reports }: Case): Omit<Reason, 'code'>[] {
  const requested = ['practice', ...questionsOf(policy).flatMap(({ id, evidence }) => (evidence ? [id] : []))]
  const named = requested
    .filter((id) => !entryOf(application.answers, id)?.evidence.length)
    .map((item) => ({ item, text: 'Evidence is requested, and none is named.' }))
  const notFound = reports.flatMap(({ evaluator, findings }) =>
    Object.entries(findings)
      .filter(([item, { evidence }]) => evidence === 'missing' && !named.some((other) => other.item === item))
      .map(([item]) => ({ item, text: `${evaluator} finds that evidence is missing.` }))
  )
  return [...named, ...notFound]
}

function practiceTooShort({ policy, application }: Case): Omit<Reason, 'code'>[] {
  const since = entryOf(application.answers, 'practice')?.answer
  if (!since) return []
  const enough = dayOf(addMonths(readDate(since, 'practice'), policy.practiceMonths))
  const text = `Badges are in use since ${since}: ${policy.practiceMonths} months of use are needed, so apply from ${enough}.`
  return application.submitted < enough ? [{ item: 'practice', text }] : []
}

function trainingIncomplete({ policy, application }: Case): Omit<Reason, 'code'>[] {
  const { playlist, activities } = policy.training
  const badges = new Set(entryOf(application.answers, 'training')?.evidence ?? []).size
  if (badges >= activities.length) return []
  const text =
    `A member of the staff completes the playlist "${playlist}": ${activities.length} activities, each with its badge. ` +
    `${badges} of these badges ${badges === 1 ? 'is' : 'are'} named.`
  return [{ item: 'training', text }]
}

function criteriaNotMet({ policy, reports }: Case): Omit<Reason, 'code'>[] {
  return [...ESSENTIALS, ...policy.formal.map(({ id }) => id)]
    .filter((id) => !isMet(reports, id))
    .map((item) => ({
      item,
      text: `Not met, says ${saying(reports, item, (finding) => readYesNo(finding) !== true)}.`
    }))
}

function levelsTooLow({ policy, reports }: Case): Omit<Reason, 'code'>[] {
  const { minimum } = policy.level
  return policy.areas
    .flatMap(({ questions }) => questions)
    .flatMap(({ id }) => {
      const level = Math.min(...findingsOf(reports, id).map(Number))
      if (level >= minimum) return []
      const who = saying(reports, id, (finding) => Number(finding) < minimum)
      return [{ item: id, text: `Level ${level}, says ${who}; level ${minimum} is needed.` }]
    })
}

function indicatorsTooFew(facts: Case): Omit<Reason, 'code'>[] {
  const { met, total } = indicatorsMet(facts)
  const percent = facts.policy.indicatorsPercent
  if (met * 100 >= percent * total) return []
  return [{ text: `${met} of ${total} quality indicators are met: ${percent} % are needed.` }]
}

function nothingToRenew({ application, renews, organiser }: Case): Omit<Reason, 'code'>[] {
  if (application.route === 'full' || renews) return []
  return [{ text: `The shortened route renews a label, and "${organiser.slug}" has held none, or it was withdrawn.` }]
}

function committeeSize({ policy, members }: Case): Omit<Reason, 'code'>[] {
  const { min, max } = policy.committee
  if (members.length >= min && members.length <= max) return []
  return [{ text: `The committee has ${members.length} members: ${min} to ${max} decide.` }]
}

function committeeWithoutTrio({ policy, members }: Case): Omit<Reason, 'code'>[] {
  const found = members.filter(({ trio }) => trio).length
  if (found >= policy.committee.trio) return []
  return [{ text: `The committee needs at least ${policy.committee.trio} of the coordination trio, and has ${found}.` }]
}

function evaluatorsNotElected({ members, reports }: Case): Omit<Reason, 'code'>[] {
  return reports
    .filter(({ evaluator }) => !memberOf(members, evaluator))
    .map(({ evaluator }) => ({ text: `${evaluator}, who wrote a report, is not in the committee.` }))
}

function evaluatorsTooFew({ policy, reports }: Case): Omit<Reason, 'code'>[] {
  const found = new Set(reports.map(({ evaluator }) => sameName(evaluator))).size
  if (found >= policy.committee.evaluators) return []
  return [{ text: `Each application is read by ${policy.committee.evaluators} evaluators; reports are by ${found}.` }]
}

function evaluatorsFromElsewhere({ policy, organiser, application, members, reports }: Case): Omit<Reason, 'code'>[] {
  const spoken = new Set(application.languages.map(languageOf))
  const near = new Set(
    reports.flatMap(({ evaluator }) => {
      const member = memberOf(members, evaluator)
      const isNear =
        member !== undefined &&
        (member.countries.includes(organiser.country) || member.languages.some((tag) => spoken.has(languageOf(tag))))
      return isNear ? [sameName(evaluator)] : []
    })
  ).size
  if (near >= policy.committee.local) return []
  const where = [organiser.country, ...application.languages].join(', ')
  return [{ text: `No evaluator who wrote a report is of the applicant's country or language (${where}).` }]
}

function decidedLate({ policy, application, decided }: Case): Omit<Reason, 'code'>[] {
  const days = (Date.parse(decided) - Date.parse(application.submitted)) / DAY_MS
  if (days <= policy.decisionDays) return []
  return [{ text: `Decided ${days} days after the application: ${policy.decisionDays} are promised.` }]
}

function reportsDiffer({ reports }: Case): Omit<Reason, 'code'>[] {
  const items = Object.keys(reports[0]?.findings ?? {})
  return items.flatMap((item) => {
    const said = findingsOf(reports, item).map((finding) => String(readYesNo(finding)))
    if (new Set(said).size < 2) return []
    const each = reports.map(({ evaluator, findings }) => `${evaluator} says ${findings[item]!.finding}`).join(', ')
    return [{ item, text: `The reports differ: ${each}. The stricter one counts.` }]
  })
}

function placeholders({ policy }: Case): Omit<Reason, 'code'>[] {
  if (!policy.placeholders) return []
  return [{ text: "The lists in policy.json are placeholders: the Network's own are not there." }]
}

/** Met when everybody says so. */
function isMet(reports: Case['reports'], item: string): boolean {
  return findingsOf(reports, item).every((finding) => readYesNo(finding) === true)
}

function findingsOf(reports: Case['reports'], item: string): string[] {
  return reports.map(({ findings }) => findings[item]!.finding)
}

/** The names of those whose finding is such. */
function saying(reports: Case['reports'], item: string, isSuch: (finding: string) => boolean): string {
  return reports
    .filter(({ findings }) => isSuch(findings[item]!.finding))
    .map(({ evaluator }) => evaluator)
    .join(' and ')
}

function memberOf(members: Case['members'], name: string): Member | undefined {
  return members.find((member) => sameName(member.name) === sameName(name))
}

/** `pt-BR` and `pt` are one language here: an evaluator reads both. */
function languageOf(tag: string): string {
  return tag.toLowerCase().split(/[-_]/)[0]!
}
