/**
 * did:web: the controller document of a domain.
 *
 * @module
 */

import { fail } from '../errors.js'
import { controllerDocumentOf } from './controller-document.js'
import type { DidMethod } from './registry.js'

export const method: DidMethod = {
  async resolve(did, context) {
    return controllerDocumentOf(did, await context.load(addressOf(did, context.local)))
  }
}

/**
 * Where the document lies.
 *
 * @param local Ask `localhost` by http, for registers on one's own machine.
 * @throws {ProblemError} `did-malformed`: nothing is asked for an id that could mean two addresses.
 * @see {@link https://w3c-ccg.github.io/did-method-web/#read-resolve Read (Resolve), 2.5.2}
 */
export function addressOf(did: string, local: boolean): string {
  const [host = '', ...path] = did.slice('did:web:'.length).split(':')
  const authority = /^((?:[a-z0-9-]+\.)*[a-z0-9-]+)(?:%3A(\d{1,5}))?$/i.exec(host)
  if (!authority) return fail('did-malformed', `${did} does not name a host`)
  if (!path.every(isPlainSegment)) return fail('did-malformed', `${did} has a path that could be read in two ways`)
  const [, name = '', port] = authority
  const scheme = local && isLocalhost(name) ? 'http' : 'https'
  const directory = path.length === 0 ? '/.well-known' : `/${path.join('/')}`
  const address = `${scheme}://${name.toLowerCase()}${port === undefined ? '' : `:${port}`}${directory}/did.json`
  return URL.canParse(address) ? address : fail('did-malformed', `${did} names no address`)
}

/** The id that a host (with a port, where it has one) is given. */
export function didWebOf(origin: string): string {
  return `did:web:${new URL(origin).host.replace(':', '%3A')}`
}

/** @see {@link https://www.w3.org/TR/did-1.0/#did-syntax DID Syntax, 3.1: `idchar`} */
const idCharacters = /^(?:[\w.-]|%[0-9a-f]{2})+$/i

function isPlainSegment(segment: string): boolean {
  const decoded = segment.replace(/%2e/gi, '.')
  return decoded !== '.' && decoded !== '..' && idCharacters.test(segment) && !/%2f|%5c|%00/i.test(segment)
}

function isLocalhost(name: string): boolean {
  return name === 'localhost' || name === '127.0.0.1'
}
