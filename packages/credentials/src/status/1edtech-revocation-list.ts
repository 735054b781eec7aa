/**
 * 1EdTech Revocation List: a JSON document of its issuer, at an address that the credential names. It is not signed; it
 * is believed for standing where a signed credential says.
 *
 * @module
 */

import { fail } from '../errors.js'
import { asString, idOf, isObject, pointerTo, toArray, type JsonObject, type JsonValue } from '../model/json.js'
import type { StatusMethod } from './registry.js'
import { revocationIn } from './unsigned-list.js'

/** Both names are in use: that of the data model, and that of the protocol's text. */
const members = ['revokedCredential', 'revokedCredentials']

export const method: StatusMethod = {
  /** @see {@link https://www.imsglobal.org/spec/vcrl/v1p0/ 1EdTech Revocation List Status Method 1.0} */
  async read({ entry, pointer }, { id, issuer }, { hosted }) {
    const list = asString(entry.id)
    if (list === undefined) return fail('status-entry-invalid', 'id is not an address', pointerTo(pointer, 'id'))
    if (id === undefined) return fail('status-entry-invalid', 'a credential without an id is on no list', pointer)
    const document = await hosted(list)
    const own = idOf(document.issuer)
    if (own !== issuer.id) fail('status-list-issuer', `${list} is of ${own ?? 'nobody'}`, pointer)
    const found = revokedIn(document).find((one) => one.id === id && one.revoked !== false)
    return revocationIn(list, document.id, found)
  }
}

/** A list with something in it that cannot be read might name the credential there. */
function revokedIn(document: JsonObject): JsonObject[] {
  const given = members.filter((name) => document[name] !== undefined)
  if (given.length === 0) fail('status-list-invalid', `there is no ${members[0]}`)
  return given.flatMap((name) =>
    toArray<JsonValue>(document[name]).map((one) =>
      isObject(one) && typeof one.id === 'string'
        ? one
        : fail('status-list-invalid', 'not an object with an id', `/${name}`)
    )
  )
}
