/**
 * `quality-label revoke`
 *
 * @module
 */

import { statusVerb } from './change-status.js'

export const verb = statusVerb('revoke', {
  summary: 'Withdraw a label for ever',
  about: 'Sets the bit in the revocation list. This cannot be undone: afterwards only a new label can be issued.',
  done: 'Withdrawn',
  would: 'withdraw'
})
