/**
 * Asks a site whose it is. That it could not be asked is another answer than "not theirs".
 *
 * @module
 */

import { getDocument, type NetworkPolicy } from '@quality-label/verifier'
import { sha256 } from '../register/objects.js'
import { isTwin } from './site-proofs.js'
import { waysToProve, type ProofMethod } from './ways-to-prove.js'

/** What a site answered. */
export type SiteAnswer =
  /** `digest`: SHA-256 of what was served. */
  | { outcome: 'proved'; digest: string }
  /** `why` is a sentence for people. */
  | { outcome: 'not-proved' | 'unknown'; why: string }

/** A file of one line, or a DID document. */
const LIMITS = { maxBytes: 65_536, maxRequests: 4, maxRedirects: 3, timeoutMs: 10_000 }

/** There is nothing at the address: the site itself says so. */
const ABSENT: readonly number[] = [404, 410]

/** Asks once. */
export async function askSite(
  site: string,
  organiser: string,
  method: ProofMethod,
  network: NetworkPolicy
): Promise<SiteAnswer> {
  const way = waysToProve[method]
  const { address } = way.statement(site, organiser)
  const answer = await getDocument(address, { network, limits: LIMITS })
  if (!answer.ok) {
    if (answer.status !== undefined && ABSENT.includes(answer.status)) return notProved(`Nothing is at ${address}.`)
    return { outcome: 'unknown', why: `${address} could not be read: ${answer.problem.detail}` }
  }
  // Who redirects elsewhere may do it for every address, of a site that was given up for example.
  const [asked, came] = [new URL(address).origin, new URL(answer.url).origin]
  if (came !== asked && !isTwin(came, asked) && !isTwin(asked, came)) {
    return notProved(`${address} redirects to ${came}. It must be served by the site itself.`)
  }
  if (!way.names(answer.text, site, organiser)) return notProved(`${address} does not name ${organiser} for ${site}.`)
  return { outcome: 'proved', digest: sha256(answer.text) }
}

function notProved(why: string): SiteAnswer {
  return { outcome: 'not-proved', why }
}
