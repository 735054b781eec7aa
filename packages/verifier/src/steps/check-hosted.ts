/**
 * A hosted credential proves nothing in hand: it is what its own address answers, and lies where its issuer publishes.
 *
 * @module
 */

import { fail, isObject, type Hosting, type JsonObject, type JsonValue } from '@quality-label/credentials'
import { passed } from '../checks.js'
import type { WalkContext } from '../context.js'
import type { FetchOutcome } from '../net/fetcher.js'
import type { Decoded } from '../walked.js'
import type { ProofFinding } from './check-proof.js'
import { jsonOf, loadPart } from './load-part.js'

interface Hosted extends Decoded {
  hosting: Hosting
  /** With its parts in their places. */
  whole: JsonObject
}

/**
 * @throws {ProblemError} `hosted-scope`, `hosted-differs`, and why its address could not be read.
 * @see {@link https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#HostedBadge HostedBadge Verification}
 */
export async function checkHosted(hosted: Hosted, context: WalkContext): Promise<ProofFinding> {
  const { hosting, whole, format } = hosted
  const stray = hosting.strayOf(whole)
  if (stray !== undefined) fail('hosted-scope', `${stray} is not where the issuer publishes`, '/id')
  const address = hosting.addressOf(whole)!
  // Today's answer is its status too: a copy of yesterday does not do.
  const outcome = await loadPart(address, context, 0)
  const document = await believed(outcome, address, hosted, context)
  if (outcome.ok) {
    const { fetchedAt } = outcome.document
    context.lists.set(address, Promise.resolve({ document, fetchedAt }))
  }
  return { ...passed(), credential: format.decode(document).credential, securing: 'hosted', methods: [] }
}

/** What may be believed after the answer: the credential, or that it was taken back. */
async function believed(
  outcome: FetchOutcome,
  address: string,
  { source, hosting, whole }: Hosted,
  context: WalkContext
): Promise<JsonObject> {
  const gone = !outcome.ok && outcome.problem.code === 'fetch-gone'
  const answer = gone ? undefined : jsonOf(outcome, address)
  if (outcome.ok) await checkRedirect(outcome.document.url, address, hosting, whole, context)
  if (answer !== undefined && isSame(answer, source) && hosting.issuerOf(whole) !== '') return whole
  if (answer !== undefined && !isMeant(answer)) return fail('fetch-content', `${address} does not hold a credential`)
  const withdrawn = hosting.withdrawn(whole, answer)
  if (!withdrawn) return fail('hosted-differs', `${address} holds another one`)
  // Nobody vouches any more for what it said: that it was taken back is all there is to know, and here nobody asks.
  if (context.options.status === 'skip') fail('fetch-gone', address)
  return withdrawn
}

/** An address of the issuer that sends elsewhere would let anybody publish in its name. */
async function checkRedirect(
  last: string,
  address: string,
  hosting: Hosting,
  whole: JsonObject,
  context: WalkContext
): Promise<void> {
  if (hostOf(last) === hostOf(address) || hosting.publishes(last, whole)) return
  // Where the Profile has moved, its badges may have moved too.
  const profile = await context.answers.get(hosting.issuerOf(whole))
  if (profile?.ok && hostOf(profile.document.url) === hostOf(last)) return
  fail('hosted-scope', `${address} sends to ${last}, which is not where the issuer publishes`)
}

function hostOf(url: string): string {
  return new URL(url).host
}

/** An error in JSON says nothing. */
function isMeant(answer: JsonValue): answer is JsonObject {
  return isObject(answer) && ['@context', 'type', '@type', 'revoked'].some((name) => name in answer)
}

/** Equal JSON, whatever the order of its members. */
function isSame(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((item, i) => isSame(item, b[i]))
  if (!isObject(a)) return a === b
  if (!isObject(b)) return false
  const names = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...names].every((name) => Object.hasOwn(a, name) && Object.hasOwn(b, name) && isSame(a[name], b[name]))
}
