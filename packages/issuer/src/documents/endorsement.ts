/**
 * An endorsement, in the endorser's own name.
 *
 * @module
 */

import type { JsonObject } from '@quality-label/credentials'
import { toDateTime } from '../dates.js'
import type { EndorserRecord, NetworkRecord, StatusRecord } from '../register/records.js'
import { addressesOf } from './addresses.js'
import { OPEN_BADGES_CONTEXT, VC_CONTEXT } from './contexts.js'
import { statusEntry } from './status-entry.js'

/** What an endorsement says about what. */
export interface EndorsementTerms {
  /** The last part of its address. */
  name: string
  /** Id and name of the thing endorsed. */
  object: { id: string; name: string }
  /** Markdown. */
  comment: string
  /** BCP 47: the language of the comment. */
  language?: string | undefined
  validFrom: Date
  validUntil: Date
  status: StatusRecord
}

/**
 * An endorsement, unsigned. Its status lies in the Network's list, so that either side can withdraw it. The language of
 * the comment is said by `inLanguage`, which the Open Badges context defines on its top level.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#endorsementsubject Open Badges 3.0, EndorsementSubject}
 */
export function endorsement(network: NetworkRecord, endorser: EndorserRecord, terms: EndorsementTerms): JsonObject {
  const addresses = addressesOf(network.origin)
  return {
    '@context': [VC_CONTEXT, OPEN_BADGES_CONTEXT],
    id: addresses.endorsement(terms.name),
    type: ['VerifiableCredential', 'EndorsementCredential'],
    name: `Endorsement of ${terms.object.name}`,
    issuer: { id: endorser.did, type: ['Profile'], name: endorser.name, ...(endorser.url && { url: endorser.url }) },
    validFrom: toDateTime(terms.validFrom),
    validUntil: toDateTime(terms.validUntil),
    credentialSubject: {
      id: terms.object.id,
      type: ['EndorsementSubject'],
      name: terms.object.name,
      endorsementComment: terms.comment,
      ...(terms.language && { inLanguage: terms.language })
    },
    credentialStatus: statusEntry(addresses, 'revocation', terms.status)
  }
}
