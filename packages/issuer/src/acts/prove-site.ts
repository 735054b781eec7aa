/**
 * Proves that a site belongs to an organiser: asks the site, and keeps what was seen.
 *
 * @module
 */

import { ProblemError } from '@quality-label/credentials'
import { toDateTime } from '../dates.js'
import { addressesOf } from '../documents/addresses.js'
import { trustAnchor } from '../documents/trust-anchor.js'
import { RegisterError } from '../errors.js'
import { recordPath } from '../register/layout.js'
import { toJson, type OrganiserRecord, type SiteProof } from '../register/records.js'
import { changing, commit, requireRecord, type Act, type Register } from '../register/register.js'
import { askSite } from '../sites/ask-site.js'
import { waysToProve, type ProofMethod, type Statement } from '../sites/ways-to-prove.js'
import { readSites } from './input.js'

/** What came of asking. */
export interface SiteProving {
  /** `unknown`: the site could not be asked, or did not answer. It says nothing about whose it is. */
  outcome: 'proved' | 'not-proved' | 'unknown'
  organiser: string
  site: string
  method: ProofMethod
  /** Why it is not proved; a sentence. */
  why?: string
  /** What must be served, and where. */
  statement: Statement
  /** The latest proof: this one; or, where nothing was proved now, one from before, which stays as it was. */
  proof?: SiteProof
}

/**
 * Asks a site whether it names its organiser, and writes down that it does. A site that does not is left as it is:
 * whether it is taken away is for people to decide.
 *
 * @param slug Of the organiser.
 * @param site One of its sites.
 * @param method `file`: a file below `/.well-known` of the site. `did`: the document of its did:web.
 * @throws {RegisterError} `ERR_REGISTER_UNKNOWN`, `ERR_REGISTER_INPUT`.
 */
export async function proveSite(
  register: Register,
  slug: string,
  site: string,
  method: ProofMethod,
  act: Act
): Promise<SiteProving> {
  const { listed, proof: before } = siteOf(await requireRecord(register, 'organiser', slug), site)
  const organiser = addressesOf(register.network.origin).organiser(slug)
  const statement = statementFor(listed, organiser, method)
  const about = { organiser: slug, site: listed, method, statement }
  // Asked outside the lock: a site may take its time.
  const answer = await askSite(listed, organiser, method, trustAnchor(register.network).network)
  if (answer.outcome !== 'proved') return { ...about, ...answer, ...(before && { proof: before }) }
  const { digest } = answer
  const seen = waysToProve[method].seen(listed)
  const proof: SiteProof = { site: listed, method, at: toDateTime(act.now), seen, digest }
  await changing(register, async () => {
    const record = await requireRecord(register, 'organiser', slug)
    siteOf(record, listed)
    const proofs = [...(record.proofs ?? []).filter((other) => other.site !== listed), proof]
    const after: OrganiserRecord = { ...record, proofs: proofs.sort((a, b) => (a.site < b.site ? -1 : 1)) }
    const files = { [recordPath.organiser(slug)]: toJson(after) }
    const change = { type: 'site.proved', ids: { organiser: slug }, details: { ...proof }, files }
    await commit(register.directory, change, act)
  })
  return { ...about, outcome: 'proved', proof }
}

/** @throws {RegisterError} `ERR_REGISTER_UNKNOWN` for a site that is not listed. */
function siteOf({ slug, sites, proofs = [] }: OrganiserRecord, text: string): { listed: string; proof?: SiteProof } {
  const [listed = text] = readSites([text], true)
  if (!sites.includes(listed)) {
    const known = sites.length === 0 ? 'It lists none.' : `It lists: ${sites.join(', ')}.`
    throw new RegisterError(
      'ERR_REGISTER_UNKNOWN',
      `"${slug}" does not list ${listed}. ${known} Add one with "quality-label site add ${slug} SITE".`
    )
  }
  const proof = proofs.find(({ site }) => site === listed)
  return { listed, ...(proof && { proof }) }
}

function statementFor(site: string, organiser: string, method: ProofMethod): Statement {
  try {
    return waysToProve[method].statement(site, organiser)
  } catch (cause) {
    if (!(cause instanceof ProblemError)) throw cause
    const message = `--method did: ${site} has a path that no DID can name. Use --method file.`
    throw new RegisterError('ERR_REGISTER_INPUT', message, { cause })
  }
}
