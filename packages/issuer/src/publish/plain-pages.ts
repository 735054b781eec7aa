/**
 * The other pages: the list of organisers, and the criteria.
 *
 * @module
 */

import { LABEL_NAME } from '@quality-label/credentials'
import { addressesOf } from '../documents/addresses.js'
import type { NetworkRecord } from '../register/records.js'
import { html } from './html.js'
import { page } from './page.js'
import type { RegisterState } from './register-state.js'

/** `index.html`: who is in the register. It says nothing of anybody's status: each page does, live. */
export function indexPage(state: RegisterState): string {
  const { network } = state
  const addresses = addressesOf(network.origin)
  const listed = state.organisers
    .filter(({ labels }) => labels.length > 0)
    .sort((a, b) => a.organiser.name.localeCompare(b.organiser.name, 'en'))
  const main = html`<h1>${LABEL_NAME}</h1>
    <p>${network.policy.achievement.description} <a href="${addresses.criteria}/">The criteria</a></p>
    <h2>Organisers</h2>
    <p>Open a page to check the live status of a label.</p>
    <ul>
      ${listed.map(({ organiser }) => html`<li><a href="${addresses.page(organiser.slug)}">${organiser.name}</a> (${organiser.country})</li>`)}
    </ul>`
  return page(network, { title: `${LABEL_NAME} – ${network.name}`, main })
}

/** `criteria/index.html`: where the achievement's criteria are read. */
export function criteriaPage(network: NetworkRecord): string {
  const { version, description, criteria } = network.policy.achievement
  const main = html`<h1>Criteria of the ${LABEL_NAME}</h1>
    <p>${description}</p>
    <p>${criteria}</p>
    <p>
      A label is issued for ${network.policy.termYears} years. Version ${version} of the criteria, guide edition
      ${network.policy.guideEdition}.
    </p>`
  return page(network, { title: `Criteria – ${LABEL_NAME}`, main })
}
