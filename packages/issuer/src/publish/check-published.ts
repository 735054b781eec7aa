/**
 * Reads a published folder as a visitor's browser would, before any visitor does: over HTTP, by the verifier, from the
 * address on. What comes of it is compared with what the register says.
 *
 * @module
 */

import { createTrustList, createVerifier, type Verdict, type VerificationResult } from '@quality-label/verifier'
import { labelsOf } from '../acts/find-label.js'
import { addressesOf } from '../documents/addresses.js'
import { trustAnchor, trustedIssuer } from '../documents/trust-anchor.js'
import { FOLDERS } from '../register/layout.js'
import { sha256 } from '../register/objects.js'
import { listSlugs, type Register } from '../register/register.js'
import { ask } from '../serve/ask.js'
import { listen } from '../serve/listen.js'
import { staticFiles } from '../serve/static-files.js'
import { expectedVerdict } from './expected-verdict.js'

/** So many organisers are verified at most; status lists that changed are verified all. */
export const MOST_ORGANISERS = 200

/** What was written, and when. */
export interface PublishedCheckOptions {
  /** The folder. */
  to: string
  /** Paths that this publish wrote. */
  written: readonly string[]
  /** So many more were written. Default 0. */
  more?: number
  now: Date
}

/** An address that does not say what the register says. */
export interface PublishedFinding {
  address: string
  expected: Verdict
  verdict: Verdict
  /** Codes of the problems, as `quality-label verify` explains them. */
  problems: string[]
}

/** What was verified, and what was found. */
export interface PublishedCheck {
  organisers: number
  lists: number
  findings: PublishedFinding[]
}

/**
 * Verifies what was published: every organiser while there are no more than {@link MOST_ORGANISERS}; of more those whose
 * files changed, and of too many of these a part, always the same for the same slugs.
 */
export async function checkPublished(register: Register, options: PublishedCheckOptions): Promise<PublishedCheck> {
  const { to, written, more = 0, now } = options
  const { network } = register
  const anchor = trustAnchor(network)
  const server = await listen(staticFiles(to), 0)
  try {
    const verifier = createVerifier({
      // The addresses in the documents are those of the public host: only where they lead is changed.
      fetch: async (url) => await ask(addressHere(url, network.origin, server.origin)),
      network: anchor.network,
      now,
      clockSkewMs: 0,
      endorsements: 'skip'
    })
    const labels = createTrustList({ issuers: [trustedIssuer(anchor)] })
    // A key that signs status lists, and no label, is trusted here to do so.
    const lists = createTrustList({ issuers: [{ id: anchor.id }] })
    const found: (PublishedFinding | undefined)[] = []
    const slugs = await chosenSlugs(register, written, more)
    for (const slug of slugs) {
      const held = await labelsOf(register, slug)
      if (held.length === 0) continue
      const address = addressesOf(network.origin).presentation(slug)
      const recipient = addressesOf(network.origin).organiser(slug)
      const expected = expectedVerdict(held, now)
      found.push(compare(address, expected, await verifier.verify(address, { trust: labels, recipient })))
    }
    const changed = written.filter((path) => path.startsWith('status/'))
    for (const path of changed) {
      const address = `${network.origin}/${path}`
      found.push(compare(address, 'valid', await verifier.verify(address, { trust: lists })))
    }
    return { organisers: slugs.length, lists: changed.length, findings: found.flatMap((one) => one ?? []) }
  } finally {
    await server.close()
  }
}

function addressHere(url: string, origin: string, here: string): string {
  if (new URL(url).origin !== origin) throw new Error(`${url} is not an address of this register.`)
  return here + url.slice(origin.length)
}

async function chosenSlugs(register: Register, written: readonly string[], more: number): Promise<string[]> {
  const holders = await listSlugs(register, FOLDERS.labels)
  if (holders.length <= MOST_ORGANISERS) return holders
  const names = written.map((path) => /^(?:organisers|labels)\/([a-z0-9-]+)[./]/.exec(path)?.[1])
  const changed = new Set(names)
  return holders
    .filter((slug) => more > 0 || changed.has(slug))
    .map((slug) => [sha256(slug), slug] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, MOST_ORGANISERS)
    .map(([, slug]) => slug)
}

function compare(
  address: string,
  expected: Verdict,
  { verdict, checks }: VerificationResult
): PublishedFinding | undefined {
  if (verdict === expected) return undefined
  const problems = checks.flatMap((check) => check.problems.map(({ code }) => code))
  return { address, expected, verdict, problems: [...new Set(problems)] }
}
