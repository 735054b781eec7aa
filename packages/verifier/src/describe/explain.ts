/**
 * A result in words, part by part, with what to do about each problem: for a report, a support desk, a form's help
 * text.
 *
 * @module
 */

import type { Problem } from '@quality-label/credentials'
import type { Check, EndorsementResult, VerificationResult } from '../result.js'
import { questions } from './questions.js'
import { remedies } from './remedies.js'
import { caveatsOf, inLanguage, wordsOf } from './words.js'

/** A problem with its words. */
export interface ExplainedProblem extends Problem {
  /** What the code means. */
  meaning: string
  /** What to do about it, and who. */
  remedy: string
}

/** A check with its words. */
export interface ExplainedCheck extends Check {
  /** Two words at most, for a column. */
  title: string
  /** What was asked. */
  question: string
  /** The outcome in words. */
  answer: string
  problems: ExplainedProblem[]
  notes: ExplainedProblem[]
}

/** An endorsement, the same way. */
export interface ExplainedEndorsement extends EndorsementResult {
  problems: ExplainedProblem[]
}

export interface Explanation {
  /** One line: the verdict in words. */
  summary: string
  /** What a reader would take the verdict for, and it is not. */
  caveats: string[]
  /** In the order of the walk. */
  checks: ExplainedCheck[]
  endorsements: ExplainedEndorsement[]
}

/** What `explain` says beyond `describe`. English is the first language; another one is another entry. */
interface Advice {
  questions: typeof questions
  remedies: typeof remedies
}

const english: Advice = { questions, remedies }

/**
 * Explains a result.
 *
 * @example
 *   const { checks } = explain(await verify(input, { trust }))
 *   for (const { problems } of checks) for (const { meaning, remedy } of problems) console.log(meaning, remedy)
 *
 * @param language BCP 47. Default `'en'`, which also stands in for languages that are not there yet.
 */
export function explain(result: VerificationResult, language = 'en'): Explanation {
  const words = wordsOf(language)
  const { questions, remedies } = inLanguage({ en: english }, language, english)
  const inWords = (problem: Problem): ExplainedProblem => ({
    ...problem,
    meaning: words.problems[problem.code],
    remedy: remedies[problem.code]
  })
  const inCheck = (check: Check): ExplainedCheck => ({
    ...check,
    title: words.checks[check.id],
    question: questions[check.id],
    answer: words.outcomes[check.outcome],
    problems: check.problems.map(inWords),
    notes: check.notes.map(inWords)
  })
  return {
    summary: words.verdicts[result.verdict],
    caveats: caveatsOf(result, words),
    checks: result.checks.map(inCheck),
    endorsements: result.endorsements.map((one) => ({ ...one, problems: one.problems.map(inWords) }))
  }
}
