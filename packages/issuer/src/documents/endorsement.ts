/**
 * An endorsement, in the endorser's own name: what is asked for first, then the endorser's words and the day.
 *
 * @module
 */

import { isObject, type JsonObject } from '@quality-label/credentials'
import { toDateTime } from '../dates.js'
import type { EndorserRecord, NetworkRecord, StatusRecord } from '../register/records.js'
import { addressesOf } from './addresses.js'
import { OPEN_BADGES_CONTEXT, VC_CONTEXT } from './contexts.js'
import { statusEntry } from './status-entry.js'

/** What an endorser is asked to endorse. */
export interface EndorsementTerms {
  /** The last part of its address. */
  name: string
  /** Id and name of the thing endorsed; `title` says in words what it is, and whose. */
  object: { id: string; name: string; title: string }
  /** BCP 47: the language of the comment. The endorser chooses where it is not said. */
  language?: string | undefined
  validUntil: Date
  status: StatusRecord
}

/** What the endorser adds. */
export interface EndorsementAnswer {
  /** Markdown. */
  comment: string
  language?: string | undefined
  /** RFC 3339. */
  validFrom: string
}

/**
 * What the endorser is asked to sign: an endorsement but for the comment and the day. Its status lies in the Network's
 * list, so that either side can withdraw it.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#endorsementsubject Open Badges 3.0, EndorsementSubject}
 */
export function endorsementTemplate(
  network: NetworkRecord,
  endorser: EndorserRecord,
  { name, object, language, validUntil, status }: EndorsementTerms
): JsonObject {
  const addresses = addressesOf(network.origin)
  return {
    '@context': [VC_CONTEXT, OPEN_BADGES_CONTEXT],
    id: addresses.endorsement(name),
    type: ['VerifiableCredential', 'EndorsementCredential'],
    name: `Endorsement of ${object.title}`,
    issuer: { id: endorser.did, type: ['Profile'], name: endorser.name, ...(endorser.url && { url: endorser.url }) },
    validUntil: toDateTime(validUntil),
    credentialSubject: {
      id: object.id,
      type: ['EndorsementSubject'],
      name: object.name,
      ...(language && { inLanguage: language })
    },
    credentialStatus: statusEntry(addresses, 'revocation', status)
  }
}

/**
 * The endorsement that an answer makes of a template, unsigned. The language of the comment is said by `inLanguage`,
 * which the Open Badges context defines on its top level.
 */
export function answeredTemplate(
  template: JsonObject,
  { comment, language, validFrom }: EndorsementAnswer
): JsonObject {
  const subject = isObject(template['credentialSubject']) ? template['credentialSubject'] : {}
  return {
    ...template,
    validFrom,
    credentialSubject: { ...subject, endorsementComment: comment, ...(language && { inLanguage: language }) }
  }
}
