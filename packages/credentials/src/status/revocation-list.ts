/**
 * The revocation list of Open Badges 2.0: what the issuer of signed badges has taken back, at an address that its own
 * Profile names. It is not signed; it is believed for standing there.
 *
 * @module
 */

import { fail } from '../errors.js'
import type { Credential } from '../model/credential.js'
import { asString, idOf, isObject, pointerTo, toArray, type JsonObject, type JsonValue } from '../model/json.js'
import type { StatusMethod } from './registry.js'
import { revocationIn } from './unsigned-list.js'

export const method: StatusMethod = {
  /** @see {@link https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#RevocationList Revocation List} */
  async read({ entry, pointer }, credential, { hosted }) {
    const list = asString(entry.id)
    if (list === undefined) return fail('status-entry-invalid', 'the list has no address', pointer)
    const document = await hosted(list)
    const issuer = idOf(document.issuer)
    if (issuer !== undefined && issuer !== credential.issuer.id)
      fail('status-list-issuer', `${list} is of ${issuer}`, pointer)
    const found = revokedIn(document).find((one) => isMeant(one, credential))
    return revocationIn(list, document.id ?? list, found)
  }
}

/** Badges of earlier versions have no id that is unique everywhere, but a `uid`. */
function isMeant({ id, uid, revoked }: JsonObject, credential: Credential): boolean {
  if (revoked === false) return false
  const ownUid = asString(credential.document.uid)
  return (id !== undefined && id === credential.id) || (uid !== undefined && uid === ownUid)
}

/** A list with something in it that cannot be read might name the badge there. */
function revokedIn(document: JsonObject): JsonObject[] {
  const { revokedAssertions } = document
  if (!toArray<JsonValue>(document.type ?? document['@type']).includes('RevocationList'))
    fail('status-list-invalid', 'it is no RevocationList')
  if (revokedAssertions === undefined) fail('status-list-invalid', 'there is no revokedAssertions')
  return toArray<JsonValue>(revokedAssertions).map((one, i): JsonObject => {
    if (typeof one === 'string') return { id: one }
    const isNamed = isObject(one) && (typeof one.id === 'string' || typeof one.uid === 'string')
    return isNamed ? one : fail('status-list-invalid', 'neither id nor uid', pointerTo('/revokedAssertions', i))
  })
}
