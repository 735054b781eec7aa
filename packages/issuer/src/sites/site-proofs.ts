/**
 * Which sites of an organiser were seen to be theirs, and which are to be asked again.
 *
 * @module
 */

import { parseDateTime } from '@quality-label/credentials'
import { addYears } from '../dates.js'
import type { OrganiserRecord, SiteProof } from '../register/records.js'

/** A proof is looked at again when the label is renewed and it is older than this. */
const GOOD_FOR_YEARS = 1

/** Sites without a proof, or with one that is older than a year. A proof of `x.org` is one of `www.x.org`, too. */
export function sitesToProve({ sites, proofs = [] }: Pick<OrganiserRecord, 'sites' | 'proofs'>, now: Date): string[] {
  const recent = proofs.filter(({ at }) => addYears(new Date(parseDateTime(at) ?? 0), GOOD_FOR_YEARS) > now)
  return sites.filter((site) => !recent.some((proof) => proof.site === site || isTwin(site, proof.site)))
}

/** The proofs of sites that are still listed: one that comes back must be proved anew. */
export function listedProofs(proofs: readonly SiteProof[], sites: readonly string[]): SiteProof[] {
  return proofs.filter(({ site }) => sites.includes(site))
}

/**
 * Whether an address is the www form of another, whole host. Who holds a name gives out those below it, so what proves
 * `x.org` proves `www.x.org`; not the other way round.
 */
export function isTwin(www: string, bare: string): boolean {
  if (!URL.canParse(www) || !URL.canParse(bare)) return false
  const [a, b] = [new URL(www), new URL(bare)]
  return a.protocol === b.protocol && a.host === `www.${b.host}` && a.pathname === '/' && b.pathname === '/'
}
