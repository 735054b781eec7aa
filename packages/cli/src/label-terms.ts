/**
 * The terms of a new label, as `issue` and `renew` are told them.
 *
 * @module
 */

import { dateOf } from './desk.js'
import type { Input, OptionSpec } from './verb.js'

export const TERM_OPTIONS = {
  until: { type: 'string', value: 'DATE', help: 'End of the label. Default: one term of the policy after its start.' },
  'single-status': {
    type: 'boolean',
    help: 'Name the revocation list alone, for hosts that refuse several. Such a label cannot be suspended.'
  },
  'backdate-reason': {
    type: 'string',
    value: 'TEXT',
    help: 'Why the label begins in the past or has ended already. It stands in the journal for ever.'
  },
  'override-reason': {
    type: 'string',
    value: 'TEXT',
    help: 'Why there is a label without a decision of this register. It stands in the journal for ever.'
  }
} as const satisfies Record<string, OptionSpec>

/** @throws {CommandError} For a date that is none. */
export function termsOf(input: Input) {
  return {
    organiser: input.positionals[0]!,
    decided: dateOf(input, 'decided'),
    from: dateOf(input, 'from'),
    until: dateOf(input, 'until'),
    singleStatus: input.flag('single-status'),
    backdateReason: input.text('backdate-reason'),
    overrideReason: input.text('override-reason')
  }
}
