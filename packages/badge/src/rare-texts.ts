/**
 * What a badge says in states that few pages ever show.
 *
 * @module
 */

import type { Facts } from './facts.js'
import type { BadgeState, RareState } from './state.js'
import { day } from './text/dates.js'
import { str } from './text/message.js'
import { invalidKind, isOtherDocument, type Wording } from './verdict-text.js'

export const RARE_STATUS: Readonly<Record<RareState, Wording>> = {
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
  'wrong-recipient': (_, say) => say('Not the expected organiser', { id: 'status.wrong-recipient' })
}

const belongs: Wording = (f, say) => f.name && say(str`Belongs to ${f.name}`, { id: 'title.belongs' })

export const RARE_TITLES: Partial<Record<BadgeState, Wording>> = {
  invalid: (_, say) => say('Could not be verified', { id: 'title.invalid' }),
  untrusted: (_, say) => say('Not a Quality Label', { id: 'title.untrusted' }),
  'wrong-site': belongs,
  'wrong-recipient': belongs
}

const startsLater = ({ label, result }: Facts) =>
  Date.parse(label?.validFrom ?? '') > Date.parse(result?.checkedAt ?? '')
