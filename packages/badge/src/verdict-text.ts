/**
 * The words of every state on the card; the sentences of the panel are in sentences.ts. Nobody but these two words a
 * verdict.
 *
 * @module
 */

import type { Facts } from './facts.js'
import type { BadgeState, CommonState } from './state.js'
import { hasProblem } from './state.js'
import { day } from './text/dates.js'
import { str, type msg, type plain } from './text/message.js'

/** `msg` for content, `plain` for the accessible announcement of the same words. */
export type Say = typeof msg | typeof plain

export type Wording = (facts: Facts, say: Say) => unknown

/** The line below the name: at most about 28 letters, so that it keeps one line on a card of 320 px. */
export const statusLine: Wording = (facts, say) => STATUS[facts.state](facts, say)

/** The organiser where it may be named, else what happened. */
export const title: Wording = (facts, say) => TITLES[facts.state]?.(facts, say) ?? facts.name

/** What was changed, what is missing, or that the check failed. */
export function invalidKind({ result }: Facts): 'changed' | 'none' | 'other' {
  if (hasProblem(result, 'proof-invalid') || hasProblem(result, 'claims-not-in-json')) return 'changed'
  return hasProblem(result, 'no-label') ? 'none' : 'other'
}

export const isOtherDocument = ({ result }: Facts) => hasProblem(result, 'not-the-label')

const COMMON_STATUS: Readonly<Record<CommonState, Wording>> = {
  loading: (_, say) => say('Checking the Quality Label…', { id: 'status.loading' }),
  valid: (f, say) => say(str`Valid until ${day(f.label?.validUntil)}`, { id: 'status.valid' }),
  expiring: (f, say) => say(str`Renew by ${day(f.label?.validUntil)}`, { id: 'status.expiring' }),
  unconfirmed: (_, say) => say('Not confirmed right now', { id: 'status.unconfirmed' }),
  unreachable: (_, say) => say('No answer right now', { id: 'status.unreachable' }),
  unsupported: (_, say) => say('Not checked in this browser', { id: 'status.unsupported' })
}

/** The status lines at hand; those of rare states are put beside them when one is met. */
export const STATUS = { ...COMMON_STATUS } as Record<BadgeState, Wording>

export const TITLES: Partial<Record<BadgeState, Wording>> = {
  unconfirmed: (f, say) => f.name || say('Not confirmed', { id: 'title.unconfirmed' }),
  unreachable: (_, say) => say('Could not be checked', { id: 'title.unreachable' }),
  unsupported: (_, say) => say('Look in the register', { id: 'title.unsupported' })
}
