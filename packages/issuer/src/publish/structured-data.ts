/**
 * The facts of an organiser's page in the terms of schema.org. A crawler keeps them longer than a status is true: so a
 * label is named with its dates and its issuer, none is called active, and one that was suspended or withdrawn when
 * this was published is not named at all.
 *
 * @module
 */

import { asString, LABEL_NAME, type JsonObject } from '@quality-label/credentials'
import { currentIssue } from '../acts/find-label.js'
import { addressesOf } from '../documents/addresses.js'
import type { LabelRecord, NetworkRecord, OrganiserRecord } from '../register/records.js'
import type { Markup } from './html.js'
import type { OrganiserParts } from './organiser-parts.js'

/**
 * A data block for `head`. It is no script: no policy has to allow it.
 *
 * @see {@link https://schema.org/Certification schema.org, Certification}
 */
export function structuredData(network: NetworkRecord, organiser: OrganiserRecord, { labels }: OrganiserParts): Markup {
  const { slug, name, kind, country, locality, url, same } = organiser
  const addresses = addressesOf(network.origin)
  const elsewhere = same.filter((id) => /^https?:/.test(id))
  const data: JsonObject = {
    '@context': 'https://schema.org',
    '@type': kind === 'individual' ? 'Person' : 'Organization',
    '@id': addresses.organiser(slug),
    name,
    ...(url && { url }),
    ...(elsewhere.length > 0 && { sameAs: elsewhere }),
    address: { '@type': 'PostalAddress', addressCountry: country, ...(locality && { addressLocality: locality }) },
    mainEntityOfPage: addresses.page(slug),
    hasCertification: labels.filter(isNamed).map((label) => certification(network, label, addresses.page(slug)))
  }
  return { html: `<script type="application/ld+json">${escapeScript(JSON.stringify(data))}</script>` }
}

function isNamed(label: LabelRecord): boolean {
  const { revoked, suspended } = currentIssue(label).status
  return !revoked && !suspended
}

function certification({ origin, name, url }: NetworkRecord, label: LabelRecord, page: string): JsonObject {
  const { credential } = currentIssue(label)
  const addresses = addressesOf(origin)
  return {
    '@type': 'Certification',
    '@id': label.id,
    name: LABEL_NAME,
    certificationIdentification: label.id,
    about: { '@type': 'Thing', '@id': addresses.achievement, name: LABEL_NAME, url: `${addresses.criteria}/` },
    issuedBy: { '@type': 'Organization', '@id': addresses.did, name, ...(url && { url }) },
    auditDate: day(credential, 'awardedDate'),
    validFrom: day(label.issues[0]!.credential, 'validFrom'),
    expires: day(credential, 'validUntil'),
    url: page
  }
}

function day(credential: JsonObject, member: string): string {
  return (asString(credential[member]) ?? '').slice(0, 10)
}

/** What an organiser wrote cannot end the block, nor begin a comment in it. */
function escapeScript(json: string): string {
  return json.replace(/[<>&]/g, (character) => `\\u00${character.charCodeAt(0).toString(16)}`)
}
