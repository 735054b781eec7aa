/**
 * The other implementations, each asked in its own way: does the signature hold, and what of the status?
 *
 * @module
 */
import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import * as vc from '@digitalbazaar/vc'
import { securityLoader } from '@digitalcredentials/security-document-loader'
import { checkStatus } from '@digitalcredentials/vc-bitstring-status-list'
import { verifyCredential } from '@digitalcredentials/verifier-core'
import { host, issuer } from './register.mjs'

/**
 * @typedef {object} Answer
 * @property {boolean} signature
 * @property {boolean} status Not revoked, as far as the peer looked.
 * @property {string} said What it said, for whoever reads a failed test.
 */

/** @returns {(credential: object) => Promise<Answer>} */
export function digitalBazaar(register) {
  const contexts = securityLoader().build()
  const documentLoader = async (url) => {
    if (url.startsWith(`${host}/`)) return loaded(url, register.read(new URL(url).pathname))
    if (!url.startsWith(issuer)) return contexts(url)
    const document = register.read('.well-known/did.json')
    const method = document.verificationMethod.find(({ id }) => id === url)
    return loaded(url, method ? { '@context': 'https://w3id.org/security/multikey/v1', ...method } : document)
  }
  return async (credential) => {
    const suite = new DataIntegrityProof({ cryptosuite })
    const result = await vc.verifyCredential({
      credential: structuredClone(credential),
      suite,
      documentLoader,
      checkStatus
    })
    const [proof] = result.results ?? []
    return {
      signature: proof?.verified ?? false,
      status: result.statusResult?.verified ?? false,
      said: JSON.stringify(result.error?.errors?.map(String) ?? result.error?.message ?? 'verified')
    }
  }
}

/** It fetches by the global `fetch`, which the test has replaced by the published tree. */
export async function verifierCore(credential) {
  const { log = [], errors = [] } = await verifyCredential({
    credential: structuredClone(credential),
    knownDIDRegistries: []
  })
  const step = (id) => log.find((entry) => entry.id === id)
  return {
    signature: step('valid_signature')?.valid === true,
    status: step('revocation_status')?.valid === true,
    said: JSON.stringify({ log, errors: errors.map(({ name, message }) => `${name}: ${message}`) })
  }
}

function loaded(documentUrl, document) {
  return { contextUrl: null, documentUrl, document: structuredClone(document) }
}
