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
import { html, type Markup } from './html.js'
import type { OrganiserParts } from './organiser-parts.js'
import { page } from './page.js'
import { badgeElement, scriptElement, snippet } from './snippet.js'

/** Makes the page. What it says itself was true when it was published; the badge says what is true now. */
export function organiserPage(network: NetworkRecord, organiser: OrganiserRecord, parts: OrganiserParts): string {
  const addresses = addressesOf(network.origin)
  const { slug, name } = organiser
  const main = html`<h1>${name}</h1>
    <p>Check the ${LABEL_NAME} of this organiser. Your browser asks this register for the live status now:</p>
    ${badgeElement(network.origin, slug)}
    <h2>In the register</h2>
    <dl>
      <dt>Organiser</dt>
      <dd>${name}</dd>
      <dt>Country</dt>
      <dd>${countryName(organiser.country)}</dd>
      ${row('Place', organiser.locality)}
      ${
        organiser.url
          ? html`<dt>Website</dt>
              <dd><a href="${organiser.url}" rel="nofollow noopener">${organiser.url}</a></dd>`
          : undefined
      }
      ${organiser.sites.map(
        (site) =>
          html`<dt>Shown at</dt>
            <dd>${site}</dd>`
      )}
      ${parts.labels.map((label) => labelRows(label))}
    </dl>
    <h2>What the label means</h2>
    <p>${network.policy.achievement.description} <a href="${addresses.criteria}/">The criteria</a></p>
    ${endorsements('Endorsements of this organiser', parts, (object) => object !== 'label')}
    ${endorsements('Endorsements of the label itself', parts, (object) => object === 'label')}
    <h2>Check it yourself</h2>
    <p>
      Everything on this page comes from signed documents:
      <a href="${addresses.presentation(slug)}">${addresses.presentation(slug)}</a>
    </p>
    <h2>For the organiser</h2>
    <p>Paste this into your page:</p>
    <pre>${snippet(network.origin, slug)}</pre>`
  const head = html`<link rel="alternate" type="application/json" href="${addresses.presentation(slug)}" />
    ${scriptElement(network.origin)}`
  return page(network, { title: `${name} – ${LABEL_NAME}`, head, main })
}

function labelRows(label: LabelRecord): Markup {
  const { credential, status } = currentIssue(label)
  const state = status.revoked ? 'withdrawn or replaced' : status.suspended ? 'suspended' : undefined
  return html`<dt>Label</dt>
    <dd>${label.id}</dd>
    <dt>Decided</dt>
    <dd>${day(credential, 'awardedDate')}</dd>
    <dt>Period</dt>
    <dd>${day(credential, 'validFrom')} to ${day(credential, 'validUntil')}</dd>
    ${row('When published', state)}`
}

function endorsements(title: string, parts: OrganiserParts, includes: (object: string) => boolean): Markup | undefined {
  const shown = parts.endorsements.filter(({ record }) => includes(record.object))
  if (shown.length === 0) return undefined
  return html`<h2>${title}</h2>
    ${shown.map(
      ({
        record,
        endorser
      }) => html`<p>${endorser.name} (${endorser.category}, ${endorser.level}, ${countryName(endorser.country)})</p>
<blockquote${record.language ? html` lang="${record.language}"` : undefined}>${comment(record.credential)}</blockquote>`
    )}`
}

function comment(credential: JsonObject): string {
  const subject = credential['credentialSubject'] as JsonObject | undefined
  return asString(subject?.['endorsementComment']) ?? ''
}

function row(term: string, value: string | undefined): Markup | undefined {
  return value
    ? html`<dt>${term}</dt>
        <dd>${value}</dd>`
    : undefined
}

function day(credential: JsonObject, member: string): string {
  return (asString(credential[member]) ?? '').slice(0, 10)
}

function countryName(code: string): string {
  return new Intl.DisplayNames('en', { type: 'region' }).of(code) ?? code
}
