/**
 * Which members of a credential decide anything: the one table that the readers of statements and of JSON share.
 *
 * @module
 */

import type { JsonObject } from '../model/json.js'
import { toArray } from '../model/json.js'
import { NAMESPACE } from '../model/namespace.js'

/** What is read of one node: texts, and nodes of which more is read. */
export interface Reading {
  values: readonly string[]
  nodes?: Readonly<Record<string, Reading>>
  /** Of what kind it is. */
  types?: true
}

/** What every data model says of a credential itself. */
export const plainClaims = ['issuer', 'validFrom', 'validUntil', 'issuanceDate', 'expirationDate'] as const

export const statusReading: Reading = {
  values: ['statusPurpose', 'statusListIndex', 'statusListCredential', 'statusSize'],
  nodes: { statusMessage: { values: ['status', 'message'] } },
  types: true
}

const list: Reading = { values: ['statusPurpose', 'encodedList'] }

const badge: Reading = {
  values: [],
  nodes: {
    otherIdentifier: { values: ['identifierType', 'identifier'] },
    identifier: { values: ['identityHash', 'salt'] },
    achievement: { values: ['achievementType'] }
  }
}

/** What an endorser says of its object, and the Network of an endorser. */
const endorsement: Reading = {
  values: ['endorsementComment', 'endorserCategory', 'endorserLevel', 'inLanguage'],
  nodes: badge.nodes!
}

/**
 * What is read of the subjects. The words of Open Badges are read of its own credentials: others may use the same
 * otherwise. An endorsement that travels inside a credential may be about the same subject: what it says belongs to it
 * alone.
 */
export function subjectReading(document: JsonObject, isBadge: boolean): Reading {
  if (!isBadge) return list
  const { values, nodes = {} } = toArray(document.type).includes('EndorsementCredential') ? endorsement : badge
  return { values: [...list.values, ...values], nodes }
}

const badgeTypes = ['OpenBadgeCredential', 'AchievementCredential', 'EndorsementCredential'] as const

/** True for the IRI of a type that Open Badges reads, whatever a document calls it. */
export function isBadgeType(iri: string): boolean {
  return isStandardIri(iri) && badgeTypes.some((type) => localName(iri) === type.toLowerCase())
}

/** Names that must not be given to anything else. */
export const claimNames: ReadonlySet<string> = new Set([
  ...plainClaims,
  ...[statusReading, list, badge, endorsement].flatMap(namesIn),
  'credentialSubject',
  'credentialStatus',
  'endorsement',
  'awardedDate',
  'EndorsementSubject',
  ...badgeTypes
])

function namesIn({ values, nodes = {} }: Reading): string[] {
  // `status`, `message` and `identifier` are everybody's words; those below them are not.
  return [...values, ...Object.entries(nodes).flatMap(([member, inner]) => [member, ...namesIn(inner)])].filter(
    (name) => !['status', 'message', 'identifier', 'salt', 'inLanguage'].includes(name)
  )
}

const namespaces = [
  'https://www.w3.org/2018/credentials#',
  'https://www.w3.org/ns/credentials/status#',
  'https://w3id.org/vc/status-list#',
  'https://purl.imsglobal.org/spec/vc/ob/vocab.html#',
  NAMESPACE
]

/** True for an IRI of a vocabulary whose terms decide something. */
export function isStandardIri(iri: string): boolean {
  return namespaces.some((namespace) => iri.startsWith(namespace))
}

/** One term has had several IRIs in one vocabulary: `#achievement`, `#Achievement`, `#achievement-0`. */
export function localName(iri: string): string {
  return iri
    .slice(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1)
    .replace(/-\d+$/, '')
    .toLowerCase()
}
