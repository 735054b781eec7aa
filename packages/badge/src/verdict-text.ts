/**
 * The words of every state on the card; the sentences of the panel are in sentences.ts. Nobody but these two words a
 * verdict.
 *
 * @module
 */

import type { Facts } from './facts.js'
import type { BadgeState } from './state.js'
import { hasProblem } from './state.js'
import { day } from './text/dates.js'
import { str, type msg, type plain } from './text/message.js'

/** `msg` for content, `plain` for the accessible announcement of the same words. */
export type Say = typeof msg | typeof plain

export type Wording = (facts: Facts, say: Say) => unknown

/** The line below the name: at most about 28 letters, so that it keeps one line on a card of 320 px. */
export const statusLine: Wording = (facts, say) => STATUS[facts.state](facts, say)

/** The organiser where it may be named, else what happened. */
export const title: Wording = (facts, say) => {
  const { name, state } = facts
  if (name && (state === 'wrong-site' || state === 'wrong-recipient'))
    return say(str`Belongs to ${name}`, { id: 'title.belongs' })
  return name || (TITLES[state]?.(facts, say) ?? '')
}

/** What was changed, what is missing, or that the check failed. */
export function invalidKind({ result }: Facts): 'changed' | 'none' | 'other' {
  if (hasProblem(result, 'proof-invalid') || hasProblem(result, 'claims-not-in-json')) return 'changed'
  return hasProblem(result, 'no-label') ? 'none' : 'other'
}

export const isOtherDocument = ({ result }: Facts) => hasProblem(result, 'not-the-label')

const startsLater = ({ label, result }: Facts) =>
  Date.parse(label?.validFrom ?? '') > Date.parse(result?.checkedAt ?? '')

const STATUS: Record<BadgeState, Wording> = {
  loading: (_, say) => say('Checking the Quality Label…', { id: 'status.loading' }),
  valid: (f, say) => say(str`Valid until ${day(f.label?.validUntil)}`, { id: 'status.valid' }),
  expiring: (f, say) => say(str`Renew by ${day(f.label?.validUntil)}`, { id: 'status.expiring' }),
  expired: (f, say) => say(str`Expired on ${day(f.label?.validUntil)}`, { id: 'status.expired' }),
  'not-yet-valid': (f, say) =>
    startsLater(f)
      ? say(str`Starts on ${day(f.label?.validFrom)}`, { id: 'status.starts' })
      : say('Not in force yet', { id: 'status.not-yet' }),
  suspended: (_, say) => say('Suspended by the Network', { id: 'status.suspended' }),
  revoked: (_, say) => say('Withdrawn or replaced', { id: 'status.revoked' }),
  invalid: (f, say) =>
    ({
      changed: () => say('Its content was changed', { id: 'status.changed' }),
      none: () => say('There is no label here', { id: 'status.no-label' }),
      other: () => say('The check failed', { id: 'status.failed' })
    })[invalidKind(f)](),
  untrusted: (f, say) =>
    isOtherDocument(f)
      ? say('This is another document', { id: 'status.other-document' })
      : say('Not issued by the Network', { id: 'status.untrusted' }),
  'wrong-site': (f, say) =>
    f.preview
      ? say('Preview on this computer', { id: 'status.preview' })
      : say('Not listed for this website', { id: 'status.wrong-site' }),
  'wrong-recipient': (_, say) => say('Not the expected organiser', { id: 'status.wrong-recipient' }),
  unconfirmed: (_, say) => say('Not confirmed right now', { id: 'status.unconfirmed' }),
  unreachable: (_, say) => say('No answer right now', { id: 'status.unreachable' }),
  unsupported: (_, say) => say('Not checked in this browser', { id: 'status.unsupported' })
}

const TITLES: Partial<Record<BadgeState, Wording>> = {
  invalid: (_, say) => say('Could not be verified', { id: 'title.invalid' }),
  untrusted: (_, say) => say('Not a Quality Label', { id: 'title.untrusted' }),
  unconfirmed: (_, say) => say('Not confirmed', { id: 'title.unconfirmed' }),
  unreachable: (_, say) => say('Could not be checked', { id: 'title.unreachable' }),
  unsupported: (_, say) => say('Look in the register', { id: 'title.unsupported' })
}
