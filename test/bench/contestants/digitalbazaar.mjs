/**
 * `@digitalbazaar/vc`, with contexts in memory.
 *
 * @module
 */
import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import * as vc from '@digitalbazaar/vc'
import { securityLoader } from '@digitalcredentials/security-document-loader'

const contexts = securityLoader().build()

async function documentLoader(url) {
  const [did, key] = url.split('#')
  if (!did.startsWith('did:key:')) return contexts(url)
  const publicKeyMultibase = did.slice('did:key:'.length)
  const method = { id: `${did}#${publicKeyMultibase}`, type: 'Multikey', controller: did, publicKeyMultibase }
  const document = key
    ? { '@context': 'https://w3id.org/security/multikey/v1', ...method }
    : {
        '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
        id: did,
        verificationMethod: [method],
        assertionMethod: [method.id]
      }
  return { contextUrl: null, documentUrl: url, document }
}

export async function verify(credential) {
  const suite = new DataIntegrityProof({ cryptosuite })
  const { verified, error } = await vc.verifyCredential({ credential, suite, documentLoader })
  if (!verified) throw error
}
