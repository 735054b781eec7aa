/**
 * did:key: the key is the identifier, and nothing is fetched.
 *
 * @module
 */

import { fail, ProblemError } from '../errors.js'
import { decodeMultibase, decodeMultikey, maxKeyBytes } from '../keys/multikey.js'
import { unsupportedType } from '../keys/unsupported-types.js'
import type { DidMethod } from './registry.js'

/** @see {@link https://w3c-ccg.github.io/did-key-spec/#create Create, 3.1.1} */
export const method: DidMethod = {
  resolve(did) {
    const multibase = did.slice('did:key:'.length)
    if (!multibase.startsWith('z')) fail('did-malformed', `${did} is not written in base58btc`)
    checkKey(multibase)
    const id = `${did}#${multibase}`
    return Promise.resolve({
      id: did,
      verificationMethod: [{ id, type: 'Multikey', controller: did, publicKeyMultibase: multibase }],
      assertionMethod: [id]
    })
  }
}

/** A key of a type that is of no use here has a document all the same; who wants to use it learns the reason. */
function checkKey(multibase: string): void {
  try {
    decodeMultikey(multibase)
  } catch (caught) {
    const isUnsupported = caught instanceof ProblemError && caught.problem.code === 'key-type-unsupported'
    if (!isUnsupported || unsupportedType(decodeMultibase(multibase, maxKeyBytes)) === undefined) throw caught
  }
}
