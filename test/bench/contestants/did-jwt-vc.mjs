/**
 * `did-jwt-vc`, with a resolver that has the document in hand.
 *
 * @module
 */
import { verifyCredential } from 'did-jwt-vc'

const resolver = {
  async resolve(did) {
    const publicKeyMultibase = did.slice('did:key:'.length)
    const id = `${did}#${publicKeyMultibase}`
    const method = { id, type: 'Multikey', controller: did, publicKeyMultibase }
    const didDocument = { id: did, verificationMethod: [method], assertionMethod: [id], authentication: [id] }
    return { didDocument, didDocumentMetadata: {}, didResolutionMetadata: {} }
  }
}

export async function verify(token) {
  const { verified } = await verifyCredential(token, resolver)
  if (!verified) throw new Error('did-jwt-vc does not verify the token')
}
