/**
 * The other pages: the criteria, and what is read where there is nothing.
 *
 * @module
 */

import { LABEL_NAME } from '@quality-label/credentials'
import type { NetworkRecord } from '../register/records.js'
import { markup } from './html.js'
import { page } from './page.js'
import type { SharedState } from './register-state.js'

/** `404.html`: what is read where there is nothing. Which address it was stands in the browser. */
export function notFoundPage(network: NetworkRecord): string {
  const main = markup`<h1>There is nothing at this address</h1>
<p>A page may have moved, or the address was typed differently. <a href="/">All organisers are listed here.</a></p>
<p>That an organiser is not found says nothing of its label: look for it in the list, or ask ${network.name}.</p>`
  return page(network, { title: `Nothing here – ${LABEL_NAME}`, main })
}

/** `criteria/index.html`: where the achievement's criteria are read. */
export function criteriaPage({ network, policy }: Pick<SharedState, 'network' | 'policy'>): string {
  const { achievement } = network.policy
  const { termYears, guideEdition } = policy
  const main = markup`<h1>Criteria of the ${LABEL_NAME}</h1>
<p>${achievement.description}</p>
<p>${achievement.criteria}</p>
<p>A label is issued for ${termYears} years. Version ${achievement.version} of the criteria, guide edition ${guideEdition}.</p>`
  return page(network, { title: `Criteria – ${LABEL_NAME}`, main })
}
