/**
 * Holders from the badges that they hold: Open Badges 2.0 from before this register. A badge says when it was issued,
 * until when, and by which one property its recipient is known; it knows no country, and mostly no name. What it does
 * not say is told as missing, never guessed.
 *
 * @module
 */

import { asString, isObject, LABEL_NAME, type Credential, type JsonValue } from '@quality-label/credentials'
import { createTrustList, createVerifier, type VerificationResult, type Verifier } from '@quality-label/verifier'
import { trustAnchor } from '../documents/trust-anchor.js'
import { RegisterError } from '../errors.js'
import type { NetworkRecord } from '../register/records.js'
import type { RawHolder } from './holder-list.js'
import type { HolderFault } from './read-holder.js'

/** A file as it was given: text, or an image. */
export interface HolderFile {
  name: string
  bytes: Uint8Array
}

/** What is said about badges; of a list nothing needs to be. */
export interface BadgeOptions {
  /** Id of the issuer whose badges count: the address of its Open Badges profile. */
  assertionIssuer?: string | undefined
  /** Of all holders; no badge says it. */
  country?: string | undefined
}

/** One badge in a file, and where. */
interface BadgeInput {
  place: string
  input: JsonValue | Uint8Array
}

/** By the end of the name. */
export function isBadgeFile(name: string): boolean {
  return /\.(json|png|svg)$/i.test(name)
}

/**
 * Verifies every badge, and reads those that are genuine Quality Labels by the issuer that was named.
 *
 * @param faults Gets what cannot be used, and why.
 * @throws {RegisterError} `ERR_REGISTER_INPUT` where no issuer is named.
 */
export async function holdersFromBadges(
  network: NetworkRecord,
  file: HolderFile,
  { assertionIssuer, country }: BadgeOptions,
  faults: HolderFault[],
  now: Date
): Promise<RawHolder[]> {
  if (assertionIssuer === undefined) {
    const message = `--assertion-issuer is missing. ${file.name} holds badges: name the address of the profile that issued them.`
    throw new RegisterError('ERR_REGISTER_INPUT', message)
  }
  const verifier = createVerifier({
    trust: createTrustList({ issuers: [{ id: assertionIssuer }] }),
    network: trustAnchor(network).network,
    now,
    endorsements: 'skip'
  })
  const holders: RawHolder[] = []
  for (const badge of badgesIn(file)) {
    const holder = await holderOf(badge, verifier, country, faults)
    if (holder) holders.push(holder)
  }
  return holders
}

/** One badge; or several, in a list, or in the `assertions` of an object. Each is JSON, or the address where it lies. */
function badgesIn({ name, bytes }: HolderFile): BadgeInput[] {
  if (!/\.json$/i.test(name)) return [{ place: name, input: bytes }]
  const value = parse(name, bytes)
  const isListed = isObject(value) && Array.isArray(value['assertions'])
  const list = isListed ? value['assertions'] : value
  if (!Array.isArray(list)) return [{ place: `${name}#`, input: value }]
  return list.map((input, at) => ({ place: `${name}#${isListed ? '/assertions' : ''}/${at}`, input }))
}

async function holderOf(
  { place, input }: BadgeInput,
  verifier: Verifier,
  country: string | undefined,
  faults: HolderFault[]
): Promise<RawHolder | undefined> {
  const result = await verifier.verify(input)
  const why = whyNot(result)
  if (why !== undefined) {
    faults.push({ place, message: why })
    return undefined
  }
  return { place, cells: cellsOf(result.credential!, country) }
}

/** Genuine, and a Quality Label; that it has expired is no matter, because the label says until when it held. */
function whyNot({ verdict, checks, credential, issuer }: VerificationResult): string | undefined {
  const problem = checks.flatMap(({ problems, outcome }) => (outcome === 'passed' ? [] : problems))[0]
  const because = problem ? `: ${problem.detail}` : ''
  if (['unreachable', 'unconfirmed', 'unsupported'].includes(verdict)) {
    return `could not find out whether this badge is genuine${because}. Nothing is wrong with it by that: try again.`
  }
  if (verdict !== 'valid' && verdict !== 'expired')
    return `this badge is not genuine or not in force (${verdict})${because}`
  const name = credential?.achievement?.name ?? ''
  if (name.trim().toLowerCase() === LABEL_NAME.toLowerCase()) return undefined
  return `this is the badge "${name}" by ${issuer?.id ?? 'nobody'}, not "${LABEL_NAME}"`
}

/** What the badge says, column by column. */
function cellsOf(credential: Credential, country: string | undefined): RawHolder['cells'] {
  const { recipient, awardedDate, validUntil, id } = credential
  const url = [recipient.id, ...recipient.otherIdentifiers.map(({ value }) => value)].find(isWebAddress)
  const name = recipient.name ?? nameIn(credential)
  return {
    ...(name !== undefined && { name }),
    ...(country !== undefined && { country }),
    ...(url !== undefined && { url }),
    ...(awardedDate !== undefined && { from: awardedDate }),
    ...(validUntil !== undefined && { until: validUntil }),
    about: id === undefined ? 'A badge' : `The badge ${id}`
  }
}

/**
 * An extension that issuers use where a badge is to show a name. @see
 * {@link https://openbadgespec.org/extensions/#RecipientProfile RecipientProfile}
 */
function nameIn({ document }: Credential): string | undefined {
  const profile = document['extensions:recipientProfile']
  return isObject(profile) ? asString(profile['name']) : undefined
}

/** An e-mail address says how to reach somebody, and is nobody's website. */
function isWebAddress(text: string | undefined): text is string {
  return text !== undefined && /^https?:\/\//i.test(text) && URL.canParse(text)
}

function parse(name: string, bytes: Uint8Array): JsonValue {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as JsonValue
  } catch (cause) {
    throw new RegisterError('ERR_REGISTER_INPUT', `${name} is not JSON in UTF-8.`, { cause })
  }
}
