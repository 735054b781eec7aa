/**
 * What the Network says of an endorser that it recognises.
 *
 * @module
 */

import { NAMESPACE } from './namespace.js'

/** `identifierType` of another id of the same organisation. */
export const SAME_IDENTIFIER = 'ext:same'

/** `identifierType` of a public key (Multikey) of a recognised endorser, so that no request goes to the endorser's host. */
export const KEY_IDENTIFIER = 'ext:key'

export const ENDORSER_CATEGORIES = [
  'government',
  'public-institution',
  'education',
  'employer',
  'ngo',
  'network'
] as const
export type EndorserCategory = (typeof ENDORSER_CATEGORIES)[number]

export const ENDORSER_LEVELS = ['local', 'regional', 'national', 'international'] as const
export type EndorserLevel = (typeof ENDORSER_LEVELS)[number]

/** Written inline into every recognition, so that any verifier can read our two terms without a fetch. */
export const RECOGNITION_CONTEXT = {
  endorserCategory: `${NAMESPACE}endorserCategory`,
  endorserLevel: `${NAMESPACE}endorserLevel`
} as const
