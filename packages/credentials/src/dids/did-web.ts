/**
 * did:web: the controller document of a domain.
 *
 * @module
 */

import { fail } from '../errors.js'
import type { ControllerDocument } from '../keys/verification-method.js'
import { asString, isObject } from '../model/json.js'
import type { DidMethod } from './registry.js'

export const method: DidMethod = {
  async resolve(did, context) {
    const document = await context.load(addressOf(did, context.local))
    if (!isObject(document)) return fail('controller-document-invalid', `the document of ${did} is not an object`)
    const id = asString(document.id)
    // Something else lies at the address, an error message perhaps: that says nothing about the key.
    const isController = id !== undefined && (id.startsWith('did:') || 'verificationMethod' in document)
    if (!isController)
      return fail('controller-document-invalid', `what lies at the address of ${did} is no controller document`)
    if (id !== did) return fail('controller-document-id', `the document of ${did} calls itself ${id}`)
    return document as ControllerDocument
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
  return `${scheme}://${name.toLowerCase()}${port === undefined ? '' : `:${port}`}${directory}/did.json`
}

/** The id that a host (with a port, where it has one) is given. */
export function didWebOf(origin: string): string {
  return `did:web:${new URL(origin).host.replace(':', '%3A')}`
}

function isPlainSegment(segment: string): boolean {
  const decoded = segment.replace(/%2e/gi, '.')
  return segment !== '' && decoded !== '.' && decoded !== '..' && !/%2f|%5c|%00|%(?![0-9a-f]{2})/i.test(segment)
}

function isLocalhost(name: string): boolean {
  return name === 'localhost' || name === '127.0.0.1'
}
