/**
 * The other pages: the list of organisers, and the criteria.
 *
 * @module
 */

import { LABEL_NAME } from '@quality-label/credentials'
import { addressesOf } from '../documents/addresses.js'
import { markup } from './html.js'
import { page } from './page.js'
import type { RegisterState } from './register-state.js'

/** `index.html`: who is in the register. It says nothing of anybody's status: each page does, live. */
export function indexPage({ network, organisers }: RegisterState): string {
  const addresses = addressesOf(network.origin)
  const listed = organisers
    .filter(({ labels }) => labels.length > 0)
    .map(({ organiser }) => organiser)
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
  const main = markup`<h1>${LABEL_NAME}</h1>
<p>${network.policy.achievement.description} <a href="${addresses.criteria}/">The criteria</a></p>
<h2>Organisers</h2>
<p>Open a page to check the live status of a label.</p>
<ul>
${listed.map(({ slug, name, country }) => markup`<li><a href="${addresses.page(slug)}">${name}</a> (${country})</li>`)}
</ul>`
  return page(network, { title: `${LABEL_NAME} – ${network.name}`, main })
}

/** `criteria/index.html`: where the achievement's criteria are read. */
export function criteriaPage({ network, policy }: RegisterState): string {
  const { achievement } = network.policy
  const { termYears, guideEdition } = policy
  const main = markup`<h1>Criteria of the ${LABEL_NAME}</h1>
<p>${achievement.description}</p>
<p>${achievement.criteria}</p>
<p>A label is issued for ${termYears} years. Version ${achievement.version} of the criteria, guide edition ${guideEdition}.</p>`
  return page(network, { title: `Criteria – ${LABEL_NAME}`, main })
}
