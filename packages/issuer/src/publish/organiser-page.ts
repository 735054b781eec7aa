/**
 * The public page of an organiser: who, since when, until when, what it means; and the badge, which asks for the live
 * status.
 *
 * @module
 */

import { asString, LABEL_NAME, type JsonObject } from '@quality-label/credentials'
import { currentIssue } from '../acts/find-label.js'
import { addressesOf } from '../documents/addresses.js'
import type { LabelRecord, NetworkRecord, OrganiserRecord } from '../register/records.js'
import { markup, type Markup } from './html.js'
import type { OrganiserParts } from './organiser-parts.js'
import { page } from './page.js'
import { badgeElement, scriptElement, snippet } from './snippet.js'

/** Makes the page. What it says itself was true when it was published; the badge says what is true now. */
export function organiserPage(network: NetworkRecord, organiser: OrganiserRecord, parts: OrganiserParts): string {
  const { slug, name } = organiser
  const addresses = addressesOf(network.origin)
  const presentation = addresses.presentation(slug)
  const main = markup`<h1>${name}</h1>
<p>Check the ${LABEL_NAME} of this organiser. Your browser asks this register for the live status now:</p>
${badgeElement(network.origin, slug)}
<h2>In the register</h2>
<dl>
${facts(organiser, parts)}
</dl>
<h2>What the label means</h2>
<p>${network.policy.achievement.description} <a href="${addresses.criteria}/">The criteria</a></p>
${endorsements('Endorsements of this organiser', parts, (object) => object !== 'label')}
${endorsements('Endorsements of the label itself', parts, (object) => object === 'label')}
<h2>Check it yourself</h2>
<p>Everything on this page comes from signed documents: <a href="${presentation}">${presentation}</a></p>
<h2>For the organiser</h2>
<p>Paste this into your page:</p>
<pre>${snippet(network.origin, slug)}</pre>`
  const head = markup`<link rel="alternate" type="application/json" href="${presentation}">
${scriptElement(network.origin)}`
  return page(network, { title: `${name} – ${LABEL_NAME}`, head, main })
}

function facts({ name, country, locality, url, sites }: OrganiserRecord, { labels }: OrganiserParts): Markup[] {
  return [
    row('Organiser', name),
    row('Country', countryName(country)),
    ...(locality ? [row('Place', locality)] : []),
    ...(url ? [markup`<dt>Website</dt><dd><a href="${url}" rel="nofollow noopener">${url}</a></dd>`] : []),
    ...sites.map((site) => row('Shown at', site)),
    ...labels.flatMap(labelRows)
  ]
}

function labelRows(label: LabelRecord): Markup[] {
  const { credential, status } = currentIssue(label)
  const state = status.revoked ? 'withdrawn or replaced' : status.suspended ? 'suspended' : undefined
  return [
    row('Label', label.id),
    row('Decided', day(credential, 'awardedDate')),
    row('Period', `${day(label.issues[0]!.credential, 'validFrom')} to ${day(credential, 'validUntil')}`),
    ...(state ? [row('When published', state)] : [])
  ]
}

function endorsements(title: string, parts: OrganiserParts, includes: (object: string) => boolean): Markup | undefined {
  const shown = parts.endorsements.filter(({ record }) => includes(record.object))
  return shown.length === 0 ? undefined : markup`<h2>${title}</h2>\n${shown.map(endorsement)}`
}

function endorsement({ record, endorser }: OrganiserParts['endorsements'][number]): Markup {
  const { name, category, level, country } = endorser
  const language = record.language ? markup` lang="${record.language}"` : undefined
  return markup`<p>${name} (${category}, ${level}, ${countryName(country)})</p>
<blockquote${language}>${comment(record.credential)}</blockquote>`
}

function comment(credential: JsonObject): string {
  const subject = credential['credentialSubject'] as JsonObject | undefined
  return asString(subject?.['endorsementComment']) ?? ''
}

function row(term: string, value: string): Markup {
  return markup`<dt>${term}</dt><dd>${value}</dd>`
}

function day(credential: JsonObject, member: string): string {
  return (asString(credential[member]) ?? '').slice(0, 10)
}

function countryName(code: string): string {
  return new Intl.DisplayNames('en', { type: 'region' }).of(code) ?? code
}
