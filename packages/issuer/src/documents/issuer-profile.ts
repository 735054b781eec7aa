/**
 * The Network as the issuer of a credential.
 *
 * @module
 */

import type { JsonObject } from '@quality-label/credentials'
import type { NetworkRecord } from '../register/records.js'

/** @see {@link https://www.imsglobal.org/spec/ob/v3p0/#profileref Open Badges 3.0, ProfileRef} */
export function issuerProfile(network: NetworkRecord): JsonObject {
  return { id: network.did, type: ['Profile'], name: network.name, ...(network.url && { url: network.url }) }
}
