/**
 * Whom a badge asks: whoever serves the label, the register, and the issuers that it trusts. A document may name any
 * address; a visitor of a page is not sent there.
 *
 * @module
 */

import type { FetchFunction } from '@quality-label/verifier'
import { parse } from './addresses.js'

/** @param places Addresses and ids whose hosts may be asked; what is neither allows nothing. */
export function stayingAt(send: FetchFunction, places: readonly unknown[]): FetchFunction {
  const hosts = places.map((place) => typeof place === 'string' && hostIn(place))
  return async (url, init) => {
    if (!hosts.includes(new URL(url).host)) throw new TypeError(`${url} is at a third host`)
    return send(url, init)
  }
}

/** @see {@link https://w3c-ccg.github.io/did-method-web/#read-resolve did:web, Read (Resolve)} */
function hostIn(place: string): string | undefined {
  const [, id] = /^did:web:([^:]+)/.exec(place) ?? []
  return id ? decodeURIComponent(id) : parse(place)?.host
}
