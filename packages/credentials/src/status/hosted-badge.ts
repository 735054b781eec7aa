/**
 * Hosted badges of Open Badges 2.0 say themselves that they are revoked: what proves one is what its address answers
 * now.
 *
 * @module
 */

import { fail } from '../errors.js'
import { asString, isObject } from '../model/json.js'
import type { StatusMethod } from './registry.js'

export const method: StatusMethod = {
  /** @see {@link https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#Assertion Assertion: revoked} */
  read({ pointer }, { document, id }) {
    const { revoked = false, revocationReason, verification, verify } = document
    // The type means this in Open Badges 2.0 alone.
    if ('credentialSubject' in document || (!isObject(verification ?? verify) && revoked !== true))
      fail('status-entry-invalid', 'no credential of Open Badges 2.0', pointer)
    const message = asString(revocationReason)
    return Promise.resolve({
      list: id ?? '',
      purpose: 'revocation',
      value: revoked === false || revoked === null ? 0 : 1,
      ...(message === undefined ? {} : { message }),
      notes: []
    })
  }
}
