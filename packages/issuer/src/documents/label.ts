/**
 * The label credential: Open Badges 3.0 on VCDM 2.0, with no context of our own.
 *
 * @module
 */

import {
  isObject,
  LABEL_NAME,
  LABEL_STATUS_PURPOSES,
  SAME_IDENTIFIER,
  SITE_IDENTIFIER,
  toArray,
  type JsonObject
} from '@quality-label/credentials'
import { toDateTime } from '../dates.js'
import type { NetworkRecord, OrganiserRecord, StatusRecord } from '../register/records.js'
import { achievement } from './achievement.js'
import { addressesOf } from './addresses.js'
import { OPEN_BADGES_CONTEXT, VC_CONTEXT } from './contexts.js'
import { identifierEntry, sameIds } from './identifiers.js'
import { issuerProfile } from './issuer-profile.js'
import { statusEntry } from './status-entry.js'

/** The decision a label rests on. Of the assessment nothing else is published. */
export interface Decision {
  decided: Date
  route: 'full' | 'shortened'
  /** Which edition of the guide it followed. */
  guideEdition: string
}

/** What one label says. */
export interface LabelTerms extends Decision {
  number: number
  validFrom: Date
  validUntil: Date
  status: StatusRecord
  /** The revocation entry alone, for hosts that insist on Open Badges' one status entry. Default false. */
  singleStatus?: boolean
}

/**
 * A label, unsigned.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#achievementcredential Open Badges 3.0, AchievementCredential}
 */
export function label(network: NetworkRecord, organiser: OrganiserRecord, terms: LabelTerms): JsonObject {
  const addresses = addressesOf(network.origin)
  return {
    '@context': [VC_CONTEXT, OPEN_BADGES_CONTEXT],
    id: addresses.label(organiser.slug, terms.number),
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: LABEL_NAME,
    issuer: issuerProfile(network),
    awardedDate: toDateTime(terms.decided),
    validFrom: toDateTime(terms.validFrom),
    validUntil: toDateTime(terms.validUntil),
    credentialSubject: subject(network, organiser),
    evidence: [{ type: ['Evidence'], name: 'Committee decision', narrative: narrative(terms) }],
    credentialStatus: statusEntries(network, terms.status, terms.singleStatus)
  }
}

/**
 * A correction of a label, unsigned: what is known of the organiser now. The id stays, and so does what was decided, by
 * which criteria, and until when it holds.
 *
 * @param credential The copy that is corrected.
 */
export function correctedLabel(
  network: NetworkRecord,
  organiser: OrganiserRecord,
  credential: JsonObject,
  { validFrom, status }: Pick<LabelTerms, 'validFrom' | 'status'>
): JsonObject {
  const { proof: _proof, ...rest } = credential
  const before = isObject(rest['credentialSubject']) ? rest['credentialSubject'] : {}
  return {
    ...rest,
    issuer: issuerProfile(network),
    validFrom: toDateTime(validFrom),
    credentialSubject: {
      ...subject(network, organiser),
      ...(before['achievement'] !== undefined && { achievement: before['achievement'] })
    },
    credentialStatus: statusEntries(network, status, toArray(rest['credentialStatus']).length < 2)
  }
}

/** The revocation entry stands first: some verifiers look only at the first. */
function statusEntries(network: NetworkRecord, status: StatusRecord, single = false): JsonObject | JsonObject[] {
  const addresses = addressesOf(network.origin)
  const entries = LABEL_STATUS_PURPOSES.map((purpose) => statusEntry(addresses, purpose, status))
  return single ? entries[0]! : entries
}

function subject(network: NetworkRecord, organiser: OrganiserRecord): JsonObject {
  const others = [
    ...organiser.sites.map((site) => identifierEntry(SITE_IDENTIFIER, site)),
    ...sameIds(organiser).map((id) => identifierEntry(SAME_IDENTIFIER, id))
  ]
  return {
    id: addressesOf(network.origin).organiser(organiser.slug),
    type: ['AchievementSubject', 'Profile'],
    name: organiser.name,
    ...(organiser.url && { url: organiser.url }),
    address: {
      type: ['Address'],
      addressCountryCode: organiser.country,
      ...(organiser.locality && { addressLocality: organiser.locality })
    },
    ...(others.length > 0 && { otherIdentifier: others }),
    achievement: achievement(network)
  }
}

function narrative({ decided, route, guideEdition }: Decision): string {
  const assessment = route === 'full' ? 'Full assessment' : 'Shortened assessment'
  return `${assessment}, decided ${toDateTime(decided).slice(0, 10)}, guide edition ${guideEdition}.`
}
