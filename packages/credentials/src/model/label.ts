/**
 * What makes a credential the label: its name, kind, purposes and sites.
 *
 * @module
 */

/** A proper name: it stays English in every language. */
export const LABEL_NAME = 'Quality Label for Badge Recognition'

/** @see {@link https://www.imsglobal.org/spec/ob/v3p0/#achievementtype-enumeration Open Badges 3.0, AchievementType} */
export const LABEL_ACHIEVEMENT_TYPE = 'QualityAssuranceCredential'

/** The two purposes that every label carries, the revocation entry first: some verifiers look only at the first. */
export const LABEL_STATUS_PURPOSES = ['revocation', 'suspension'] as const

/** `identifierType` of an address where the label may be shown: origin and path prefix. */
export const SITE_IDENTIFIER = 'ext:site'
