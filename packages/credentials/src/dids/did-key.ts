/**
 * did:key: the key is the identifier, and nothing is fetched.
 *
 * @module
 */

import { fail } from '../errors.js'
import { decodeMultikey } from '../keys/multikey.js'
import type { DidMethod } from './registry.js'

/** @see {@link https://w3c-ccg.github.io/did-key-spec/#create Create, 3.1.1} */
export const method: DidMethod = {
  resolve(did) {
    const multibase = did.slice('did:key:'.length)
    if (!multibase.startsWith('z')) fail('did-malformed', `${did} is not written in base58btc`)
    decodeMultikey(multibase)
    const id = `${did}#${multibase}`
    return Promise.resolve({
      id: did,
      verificationMethod: [{ id, type: 'Multikey', controller: did, publicKeyMultibase: multibase }],
      assertionMethod: [id]
    })
  }
}
