/**
 * Sentences for a result, for developers and support desks. Tree-shaken away when unused.
 *
 * @module
 */

import type { Check, VerificationResult } from '../result.js'
import { caveatsOf, wordsOf, type Words } from './words.js'

export {
  explain,
  type ExplainedCheck,
  type ExplainedEndorsement,
  type ExplainedProblem,
  type Explanation
} from './explain.js'

export interface Description {
  /** One line: the verdict in words. */
  summary: string
  /** What was checked and what came of it, in the order of the walk; first, what "valid" does not mean here. */
  sentences: string[]
}

/**
 * Describes a result in words.
 *
 * @param language BCP 47. Default `'en'`, which also stands in for languages that are not there yet.
 */
export function describe(result: VerificationResult, language = 'en'): Description {
  const words = wordsOf(language)
  return {
    summary: words.verdicts[result.verdict],
    sentences: [...caveatsOf(result, words), ...result.checks.map((check) => sentence(check, words))]
  }
}

function sentence({ id, outcome, problems, notes }: Check, words: Words): string {
  const causes = [...problems, ...notes].map(
    ({ code, detail, pointer }) =>
      `${words.problems[code]}: ${detail.replace(/\.$/, '')}${pointer ? ` (at ${pointer})` : ''}`
  )
  return `${words.checks[id]}: ${words.outcomes[outcome]}${causes.length > 0 ? `. ${causes.join('. ')}` : ''}`
}
