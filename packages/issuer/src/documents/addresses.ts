/**
 * Every id and address of a register, from its origin. Ids are addresses for ever: they are made here and nowhere else.
 *
 * @module
 */

import { RegisterError } from '../errors.js'

/** The ids and addresses of one register. */
export interface Addresses {
  did: string
  register: string
  didDocument: string
  achievement: string
  criteria: string
  organiser(slug: string): string
  /** Where the organiser's presentation is served. */
  presentation(slug: string): string
  /** The public page. */
  page(slug: string): string
  label(slug: string, number: number): string
  endorser(slug: string): string
  endorsement(name: string): string
  statusList(purpose: string, list: number): string
}

/**
 * The addresses under an origin.
 *
 * @param origin `https://labels.example`, from {@link readOrigin}.
 */
export function addressesOf(origin: string): Addresses {
  return {
    did: didOf(origin),
    register: `${origin}/`,
    didDocument: `${origin}/.well-known/did.json`,
    achievement: `${origin}/achievements/quality-label`,
    criteria: `${origin}/criteria`,
    organiser: (slug) => `${origin}/organisers/${slug}`,
    presentation: (slug) => `${origin}/organisers/${slug}.json`,
    page: (slug) => `${origin}/organisers/${slug}/`,
    label: (slug, number) => `${origin}/labels/${slug}/${number}`,
    endorser: (slug) => `${origin}/endorsers/${slug}`,
    endorsement: (name) => `${origin}/endorsements/${name}`,
    statusList: (purpose, list) => `${origin}/status/${purpose}/${list}`
  }
}

/**
 * Reads the address that a register will be published at.
 *
 * @param text An https origin, or http on localhost for trying things out.
 * @throws {RegisterError} `ERR_REGISTER_INPUT`.
 */
export function readOrigin(text: string): string {
  if (URL.canParse(text)) {
    const { href, origin, protocol, hostname } = new URL(text)
    const isBare = href === `${origin}/`
    const isLocal = protocol === 'http:' && hostname === 'localhost'
    if (isBare && (isLocal || (protocol === 'https:' && isDomainName(hostname)))) return origin
  }
  throw new RegisterError(
    'ERR_REGISTER_INPUT',
    `--host: "${text}" is not an address a register can have. Write an https origin without a path, for example ` +
      'https://labels.example (or http://localhost:4173 to try things out).'
  )
}

/** @see {@link https://w3c-ccg.github.io/did-method-web/#method-specific-identifier did:web, method-specific identifier} : names only, no IP addresses. */
function isDomainName(hostname: string): boolean {
  return /[a-z]/.test(hostname.split('.').at(-1) ?? '')
}

function didOf(origin: string): string {
  // The port's colon is percent-encoded: a bare colon would begin a path.
  return `did:web:${new URL(origin).host.replace(':', '%3A')}`
}
