/**
 * What lists that nobody signed say alike: one object for each credential that was taken back.
 *
 * @module
 */

import { asString, type JsonObject, type JsonValue } from '../model/json.js'
import { problem } from '../problems.js'
import type { StatusReading } from './registry.js'

/**
 * What a list says of one credential.
 *
 * @param list Its address.
 * @param id What it calls itself. Published lists do lie at other addresses: worth a note, no reason to doubt them.
 * @param found The object for the credential, where there is one.
 */
export function revocationIn(list: string, id: JsonValue | undefined, found: JsonObject | undefined): StatusReading {
  const message = asString(found?.revocationReason)
  return {
    list,
    purpose: 'revocation',
    value: found ? 1 : 0,
    ...(message === undefined ? {} : { message }),
    notes: id === list ? [] : [problem('status-list-id', `${list} calls itself ${asString(id) ?? 'nothing'}`)]
  }
}
