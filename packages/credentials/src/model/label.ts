/**
 * The label's own vocabulary and constants. The prefix of our terms is one constant here; the Network may choose
 * another.
 *
 * @module
 */

/** The prefix of every term that is this project's own. */
export const NAMESPACE = 'https://badgequalitylabel.net/ns#'

/** A proper name: it stays English in every language. */
export const LABEL_NAME = 'Quality Label for Badge Recognition'

/** @see {@link https://www.imsglobal.org/spec/ob/v3p0/#achievementtype-enumeration Open Badges 3.0, AchievementType} */
export const LABEL_ACHIEVEMENT_TYPE = 'QualityAssuranceCredential'

/** The two purposes that every label carries, the revocation entry first: some verifiers look only at the first. */
export const LABEL_STATUS_PURPOSES = ['revocation', 'suspension'] as const

/** `identifierType` of an address where the label may be shown: origin and path prefix. */
export const SITE_IDENTIFIER = 'ext:site'

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
