/**
 * The Network's DID document: `.well-known/did.json`.
 *
 * @module
 */

import type { JsonObject } from '@quality-label/credentials'
import type { KeyRecord, NetworkRecord } from '../register/records.js'

/**
 * Describes the Network's keys. Retired keys stay, so that what they signed stays verifiable; a compromised one has no
 * place here, so that nothing it signs verifies.
 *
 * @see {@link https://www.w3.org/TR/cid-1.0/#Multikey Multikey}
 * @see {@link https://w3c-ccg.github.io/did-method-web/#create-register did:web, create}
 */
export function didDocument(network: NetworkRecord): JsonObject {
  const methods = network.keys.filter(isListed).map((key) => ({
    id: `${network.did}#${key.id}`,
    type: 'Multikey',
    controller: network.did,
    publicKeyMultibase: key.publicKeyMultibase
  }))
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: network.did,
    verificationMethod: methods,
    assertionMethod: methods.map((method) => method.id)
  }
}

/** Whether a key stands in the DID document. */
export function isListed({ state }: KeyRecord): boolean {
  return state !== 'compromised'
}
