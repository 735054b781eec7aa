/**
 * What only the panel tells of the facts.
 *
 * @module
 */

import { hostOf } from './addresses.js'
import type { Facts } from './facts.js'
import { tamed } from './others-words.js'
import { hasProblem, passed } from './state.js'

/** The host of the page, or `unknown`. */
export function pageHost({ page }: Facts): string {
  return hostOf(page.site)
}

/** Whether the browser does not tell, or not well enough, which page shows the label. */
export function isSiteUnknown({ result, state, page }: Facts): boolean {
  const isListedSomewhere = state === 'unconfirmed' && page.pathUnknown === true
  return hasProblem(result, 'site-unknown') || (isListedSomewhere && hasProblem(result, 'site-not-listed'))
}

/** Who proved to have signed what is not trusted: a DID or a host, never a name. */
export function strangerOf({ result, state }: Facts): string | undefined {
  if (!result || state !== 'untrusted' || !passed(result, 'proof')) return undefined
  const id = result.issuer?.id
  return id && tamed(id.startsWith('did:') ? id.split(/[?#]/)[0]! : hostOf(id))
}
