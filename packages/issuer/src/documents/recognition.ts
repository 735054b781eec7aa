/**
 * The recognition of an endorser: the Network's signed word on who an endorser is.
 *
 * @module
 */

import {
  KEY_IDENTIFIER,
  RECOGNITION_CONTEXT,
  SAME_IDENTIFIER,
  type EndorserCategory,
  type EndorserLevel,
  type JsonObject
} from '@quality-label/credentials'
import { toDateTime } from '../dates.js'
import type { NetworkRecord, StatusRecord } from '../register/records.js'
import { addressesOf } from './addresses.js'
import { OPEN_BADGES_CONTEXT, VC_CONTEXT } from './contexts.js'
import { identifierEntry, sameIds } from './identifiers.js'
import { issuerProfile } from './issuer-profile.js'
import { statusEntry } from './status-entry.js'

/** Who is recognised, as what. */
export interface RecognitionTerms {
  slug: string
  did: string
  name: string
  category: EndorserCategory
  level: EndorserLevel
  country: string
  url?: string | undefined
  /** Other ids of the same organisation, besides the address. */
  same: readonly string[]
  /** The public key of a did:web endorser, so that no request goes to an endorser's host. */
  key?: string | undefined
  validFrom: Date
  validUntil: Date
  status: StatusRecord
}

/**
 * A recognition, unsigned.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#endorsementcredential Open Badges 3.0, EndorsementCredential}
 */
export function recognition(network: NetworkRecord, terms: RecognitionTerms): JsonObject {
  const addresses = addressesOf(network.origin)
  const others = [
    ...sameIds(terms).map((id) => identifierEntry(SAME_IDENTIFIER, id)),
    ...(terms.key ? [identifierEntry(KEY_IDENTIFIER, terms.key)] : [])
  ]
  return {
    '@context': [VC_CONTEXT, OPEN_BADGES_CONTEXT, { ...RECOGNITION_CONTEXT }],
    id: addresses.endorser(terms.slug),
    type: ['VerifiableCredential', 'EndorsementCredential'],
    name: 'Recognised endorser',
    issuer: issuerProfile(network),
    validFrom: toDateTime(terms.validFrom),
    validUntil: toDateTime(terms.validUntil),
    credentialSubject: {
      id: terms.did,
      type: ['EndorsementSubject', 'Profile'],
      name: terms.name,
      ...(terms.url && { url: terms.url }),
      address: { type: ['Address'], addressCountryCode: terms.country },
      ...(others.length > 0 && { otherIdentifier: others }),
      endorsementComment: 'Verified organisation.',
      endorserCategory: terms.category,
      endorserLevel: terms.level
    },
    credentialStatus: statusEntry(addresses, 'revocation', terms.status)
  }
}
