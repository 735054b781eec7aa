/**
 * Ids that are addresses: the controller document lies where its id says. A key that stands in the fragment of such an
 * id proves nothing, whatever it looks like: anybody can write one there.
 *
 * @module
 */

import { controllerDocumentOf } from './controller-document.js'
import type { DidMethod } from './registry.js'

/** @see {@link https://www.w3.org/TR/cid-1.0/#retrieve-verification-method Retrieve Verification Method, 3.3} */
export const method: DidMethod = {
  async resolve(id, context) {
    return controllerDocumentOf(id, await context.load(id))
  }
}
