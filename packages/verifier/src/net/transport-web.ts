/**
 * How browsers and edge runtimes ask: with their own fetch. They resolve names themselves and keep pages away from
 * private networks by their own rules; what can be judged here is the spelling of an address.
 *
 * @module
 */

import type { Transport } from './transport.js'

/** Looks `globalThis.fetch` up when it is used, so that a page which replaces it later is heard. */
export const transport: Transport = {
  fetch: (url, init) => globalThis.fetch(url, init),
  redirect: 'follow',
  conditional: false
}
