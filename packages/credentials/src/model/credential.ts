/**
 * The one decoded shape. After `decode` no step asks which format or version a credential came from.
 *
 * @module
 */

import type { JsonObject } from './json.js'

/** Which standard, in which version, secured how. */
export interface CredentialFormat {
  /** `OB3` and `OB2` are Open Badges; `VC` is any other W3C Verifiable Credential. */
  standard: 'OB3' | 'OB2' | 'VC'
  /** Of the data model: `'3.0'`, `'2.0'`, `'1.1'`. */
  version: string
  /**
   * The securing mechanism by its name in the standard: `'eddsa-jcs-2022'`, `'vc+jwt'`, `'none'`. Of several proofs,
   * the one that decided.
   */
  securing: string
}

/** A person or organisation, as Open Badges describes one. */
export interface Profile {
  id?: string
  name?: string
  url?: string
  email?: string
  /** ISO 3166-1 alpha-2, upper case as published. */
  countryCode?: string
  locality?: string
}

/** Who the credential was issued to. */
export interface Recipient extends Profile {
  /**
   * Open Badges `otherIdentifier`: further ids of the same recipient, by type (`ext:site`, `ext:same`, `emailAddress`
   * …).
   */
  otherIdentifiers: { type: string; value: string }[]
  /** Open Badges `identifier`: who it was issued to, hidden in a hash; `hash` is `sha256$` and hex, or the plain text. */
  hashedIdentities: { hash: string; salt: string }[]
  /** Where the label may be shown: the `ext:site` identifiers, in the order they are written. */
  sites: string[]
}

/** What was earned. */
export interface Achievement {
  id?: string
  types: string[]
  /** Open Badges `achievementType`, `QualityAssuranceCredential` for a label. */
  kind?: string
  name?: string
  description?: string
  criteria?: { id?: string; narrative?: string }
}

/** A reference to live status. Everything but `type` is as written, and read by the status method. */
export interface StatusEntry {
  type: string
  id?: string
  purpose?: string
  /** JSON pointer to the entry. */
  pointer: string
  entry: JsonObject
}

/** What an endorsement says. Present on an EndorsementCredential only. */
export interface EndorsementClaim {
  /** Markdown by a third party: untrusted text. */
  comment?: string
  /** The recognition terms of this project, on a recognition by the Network. */
  category?: string
  level?: string
  /** BCP 47, of the comment, where the endorsement says it. */
  language?: string
}

/** One credential, decoded. */
export interface Credential {
  id?: string
  types: string[]
  name?: string
  issuer: Profile & { id: string }
  recipient: Recipient
  /** Ids of all subjects, in their order; of several, `recipient` is the one whose id comes first in the alphabet. */
  subjectIds: string[]
  achievement?: Achievement
  endorsement?: EndorsementClaim
  awardedDate?: string
  validFrom?: string
  validUntil?: string
  status: StatusEntry[]
  /** The whole document without its proofs: after the proof check, the document that the proof verified. */
  document: JsonObject
}
