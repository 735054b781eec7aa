/**
 * One verification with its one retry, as an outcome that always has a state.
 *
 * @module
 */

import type { VerificationResult } from '@quality-label/verifier'
import { inTime } from './in-time.js'
import type { BadgeQuestion, BadgeSettings } from './settings.js'
import type { Site } from './site.js'
import { isCommon, isRetryable, stateOf, type BadgeState } from './state.js'

/** Why there is no good answer, and whether asking again may help. */
export interface BadgeError {
  /** The code of the first problem, or `no-anchor`, `no-src`, `unexpected`. */
  code: string
  retryable: boolean
}

/** What came of it. */
export interface RunOutcome {
  state: BadgeState
  result: VerificationResult | null
  error: BadgeError | null
}

/** What is asked. */
export interface RunQuestion extends Omit<BadgeQuestion, 'site'> {
  /** An address, or a credential at hand. */
  input: unknown
  page: Site
  warnDays: number
  /** Asks the network although an answer is at hand. */
  fresh: boolean
}

/** Every request has its own end; this is for a part of the script that has none. */
const PATIENCE_MS = 30_000

/**
 * Asks, and asks once more when something was not reached.
 *
 * @throws The signal's reason, and nothing else.
 */
export async function runCheck(settings: BadgeSettings, question: RunQuestion): Promise<RunOutcome> {
  const first = await ask(settings, question)
  if (!first.error?.retryable) return first
  await new Promise((resolve) => setTimeout(resolve, settings.retryAfterMs))
  question.signal.throwIfAborted()
  return ask(settings, { ...question, fresh: true })
}

async function ask(
  { verify }: BadgeSettings,
  { input, page, warnDays, fresh, ...question }: RunQuestion
): Promise<RunOutcome> {
  if (!verify || !input) return failed('unsupported', verify ? 'no-src' : 'no-anchor', false)
  try {
    const asked = page.isRegister ? question : { ...question, site: page.site }
    const result = await inTime(verify(input, asked, fresh), PATIENCE_MS)
    let state = stateOf(result, warnDays)
    if (!isCommon(state)) {
      const { addRareStates, stateElsewhere } = await inTime(import('./rare-states.js'))
      addRareStates()
      if (state === 'wrong-site') state = stateElsewhere(result, page)
    }
    const retryable = isRetryable(state, result)
    const open = retryable || state === 'unconfirmed' || state === 'unsupported'
    return { state, result, error: open ? { code: firstCode(result), retryable } : null }
  } catch (error) {
    question.signal.throwIfAborted()
    // A part of the script that did not load, most likely. Whatever it is: it says nothing about the label.
    console.error('<quality-label-badge>:', error)
    return failed('unreachable', 'unexpected', true)
  }
}

function failed(state: BadgeState, code: string, retryable: boolean): RunOutcome {
  return { state, result: null, error: { code, retryable } }
}

function firstCode({ checks, verdict }: VerificationResult): string {
  return checks.flatMap((check) => check.problems)[0]?.code ?? verdict
}
