/**
 * `quality-label suspend`
 *
 * @module
 */

import { statusVerb } from './change-status.js'

export const verb = statusVerb('suspend', {
  summary: 'Suspend a label for a time',
  about:
    'Sets the bit in the suspension list. No reason and no date are published. "quality-label reinstate" undoes it.',
  done: 'Suspended',
  would: 'suspend'
})
