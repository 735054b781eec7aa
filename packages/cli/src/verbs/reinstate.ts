/**
 * `quality-label reinstate`
 *
 * @module
 */

import { statusVerb } from './change-status.js'

export const verb = statusVerb('reinstate', {
  summary: 'End a suspension',
  about:
    'Clears the bit in the suspension list: the label is as valid as before. A withdrawn label cannot be reinstated.',
  done: 'Reinstated',
  would: 'reinstate'
})
