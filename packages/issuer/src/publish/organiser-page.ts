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
import { countryName } from './country-name.js'
import { markup, type Markup } from './html.js'
import { linkPreview } from './link-preview.js'
import type { OrganiserParts, ShownEndorsement } from './organiser-parts.js'
import { page } from './page.js'
import { badgeElement, scriptElement, snippet } from './snippet.js'
import { structuredData } from './structured-data.js'

/** Makes the page. What it says itself was true when it was published; the badge says what is true now. */
export function organiserPage(network: NetworkRecord, organiser: OrganiserRecord, parts: OrganiserParts): string {
  const { slug, name } = organiser
  const addresses = addressesOf(network.origin)
  const presentation = addresses.presentation(slug)
  const main = markup`<h1><bdi>${name}</bdi></h1>
<p>Check the ${LABEL_NAME} of this organiser. Your browser asks this register for the live status now:</p>
${badgeElement(network.origin, slug)}
<h2>In the register</h2>
<dl>
${facts(organiser, parts)}
</dl>
<h2>What the label means</h2>
<p>${network.policy.achievement.description} <a href="${addresses.criteria}/">The criteria</a></p>
${endorsements('Endorsements of this organiser', parts, (object) => object.startsWith('organiser:'))}
${endorsements('Endorsements of its activities', parts, (object) => object.startsWith('activity:'))}
${endorsements('Endorsements of its badges', parts, (object) => object.startsWith('badge:'))}
${endorsements('Endorsements of the label itself', parts, (object) => object === 'label')}
<h2>Check it yourself</h2>
<p>Everything on this page comes from signed documents: <a href="${presentation}">${presentation}</a></p>
<p>To keep or to send: <a href="/organisers/${slug}.png">a picture with the label inside (PNG)</a>. Whoever gets it can check it in any reader of Open Badges.</p>
<h2>For the organiser</h2>
<p>Paste this into your page:</p>
<pre>${snippet(network.origin, slug)}</pre>`
  const head = markup`${linkPreview(network, organiser)}
<link rel="alternate" type="application/json" href="${presentation}">
${structuredData(network, organiser, parts)}
${scriptElement(network.origin)}`
  return page(network, { title: `${name} – ${LABEL_NAME}`, head, main })
}

function facts({ name, country, locality, url, sites }: OrganiserRecord, { labels }: OrganiserParts): Markup[] {
  return [
    row('Organiser', name),
    row('Country', countryName(country)),
    ...(locality ? [row('Place', locality)] : []),
    ...(url ? [markup`<dt>Website</dt><dd><a href="${url}" rel="nofollow noopener">${url}</a></dd>`] : []),
    ...(sites.length ? [markup`<dt>Shown at</dt>${sites.map((site) => markup`<dd>${site}</dd>`)}`] : []),
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

/** What is endorsed is named where it is one of several. */
function endorsement({ record, endorser }: ShownEndorsement): Markup {
  const { name, category, level, country } = endorser
  const isOffered = /^(activity|badge):/.test(record.object)
  const what = isOffered ? markup`<strong><bdi>${said(record.credential, 'name')}</bdi></strong> – ` : undefined
  const language = record.language ? markup` lang="${record.language}"` : undefined
  return markup`<p>${what}<bdi>${name}</bdi> (${category}, ${level}, ${countryName(country)})</p>
<blockquote${language} dir="auto">${said(record.credential, 'endorsementComment')}</blockquote>`
}

function said(credential: JsonObject, member: string): string {
  const subject = credential['credentialSubject'] as JsonObject | undefined
  return asString(subject?.[member]) ?? ''
}

function row(term: string, value: string): Markup {
  return markup`<dt>${term}</dt><dd><bdi>${value}</bdi></dd>`
}

function day(credential: JsonObject, member: string): string {
  return (asString(credential[member]) ?? '').slice(0, 10)
}
