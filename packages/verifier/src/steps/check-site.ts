/**
 * May the label be shown here? The signed label names its sites: origin and path prefix.
 *
 * @module
 */

import { problem, type Credential } from '@quality-label/credentials'
import { failed, passed, skipped, unknown, type Finding } from '../checks.js'
import type { WalkContext } from '../context.js'

export function checkSite(credential: Credential, { options }: WalkContext): Finding {
  const { site } = options
  if (site === undefined) return skipped()
  if (site === 'unknown') return unknown(problem('site-unknown', 'nothing tells which page shows it'))
  if (isListedSite(credential, site)) return passed()
  return failed(
    problem(
      'site-not-listed',
      `${site} is not one of ${credential.recipient.sites.join(', ') || 'its sites, of which it has none'}`,
      '/credentialSubject/otherIdentifier'
    )
  )
}

/** True when one of the label's sites holds the page. */
export function isListedSite({ recipient }: Credential, page: string): boolean {
  return recipient.sites.some((site) => siteHolds(site, page))
}

/** Equal origins, and the page's path starts with the site's at a segment boundary; case counts, query and hash do not. */
export function siteHolds(site: string, page: string): boolean {
  if (!URL.canParse(site) || !URL.canParse(page)) return false
  // The URL parser has resolved dot segments, also those written as %2e.
  const [listed, shown] = [new URL(site), new URL(page)]
  if (listed.origin === 'null' || listed.origin !== shown.origin) return false
  const prefix = listed.pathname.replace(/\/$/, '')
  return shown.pathname === prefix || shown.pathname.startsWith(`${prefix}/`)
}
