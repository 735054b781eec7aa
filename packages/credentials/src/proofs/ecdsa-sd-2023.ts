/**
 * The cryptosuite ecdsa-sd-2023: ECDSA over each statement by itself, so that a holder can show some of them.
 *
 * A verifier gets a derived proof. It covers what is shown; what the issuer did not make mandatory may have been left
 * out, be it an end date or a status entry.
 *
 * @module
 */

import { rdfc } from '../canonical/rdfc.js'
import { sha256 } from '../canonical/sha256.js'
import { fail, UsageError } from '../errors.js'
import type { PublicKey } from '../keys/multikey.js'
import { verifySignature } from '../keys/verify-bytes.js'
import { without } from '../model/json.js'
import { problem } from '../problems.js'
import { checkClaimsInJson } from './claims-in-json.js'
import { parseDerivedProofValue, type DerivedProofValue } from './ecdsa-sd-proof-value.js'
import { checkOptionsInJson, checkOptionsLength } from './options-in-json.js'
import type { Cryptosuite } from './registry.js'
import { relabel } from './relabel.js'

/** @see {@link https://www.w3.org/TR/vc-di-ecdsa/#ecdsa-sd-2023 ecdsa-sd-2023, 3.6} */
export const suite: Cryptosuite = {
  hash() {
    return Promise.reject(new UsageError('proofs of ecdsa-sd-2023 are verified here, not made'))
  },

  /** @see {@link https://www.w3.org/TR/vc-di-ecdsa/#verify-derived-proof-ecdsa-sd-2023 Verify Derived Proof} */
  async verify({ document, proof, key, contexts }) {
    // Before the dear part: what cannot be a proof needs no canonical form.
    const value = await parseDerivedProofValue(proof.proofValue)
    const settings = contexts ? { contexts } : {}
    const options = { ...without(proof, 'proofValue'), '@context': document['@context'] }
    checkOptionsLength(options)
    const [proofQuads, documentQuads] = [await rdfc(options, settings), await rdfc(document, settings)]
    const { mandatory, chosen } = divide(relabel(documentQuads, value.labels), value)
    // The issuer's signature first: without it nobody makes this program check thousands of others.
    await checkBaseSignature(value, key, proofQuads, mandatory)
    await checkStatements(value, chosen)
    await checkOptionsInJson(options, proofQuads, contexts)
    await checkClaimsInJson(document, documentQuads, contexts)
    return document
  },

  /** Only issuer and holder know whether what is not there was signed: worth a note, no reason to doubt the proof. */
  notes({ validUntil, expirationDate, credentialStatus }) {
    const absent = [
      ...(validUntil === undefined && expirationDate === undefined ? ['end date'] : []),
      ...(credentialStatus === undefined ? ['status entry'] : [])
    ]
    const hidden = absent.length > 0 ? `; one that the issuer signed may be left out: ${absent.join(', ')}` : ''
    return [problem('selective-disclosure', `the holder chose which statements to show${hidden}`)]
  }
}

/**
 * What the issuer demands to be shown, and what the holder chose to show.
 *
 * @see {@link https://www.w3.org/TR/vc-di-ecdsa/#createverifydata createVerifyData}
 */
function divide(statements: string[], { mandatoryIndexes, signatures }: DerivedProofValue) {
  const mandatory = statements.filter((_, i) => mandatoryIndexes.has(i))
  const chosen = statements.filter((_, i) => !mandatoryIndexes.has(i))
  if (mandatory.length < mandatoryIndexes.size) invalid('a mandatory statement is missing')
  if (chosen.length !== signatures.length) invalid(`${signatures.length} signatures for ${chosen.length} statements`)
  return { mandatory, chosen }
}

/** @see {@link https://www.w3.org/TR/vc-di-ecdsa/#serializesigndata serializeSignData} */
async function checkBaseSignature(
  { publicKey, baseSignature }: DerivedProofValue,
  issuerKey: PublicKey,
  proofQuads: string,
  mandatory: string[]
): Promise<void> {
  const [proofHash, mandatoryHash] = await Promise.all([sha256(proofQuads), sha256(mandatory.join(''))])
  const data = Uint8Array.from([...proofHash, ...publicKey, ...mandatoryHash])
  if (!(await verifySignature('ES256', issuerKey, baseSignature, data)))
    invalid('the base signature does not fit the mandatory statements')
}

async function checkStatements({ proofKey, signatures }: DerivedProofValue, chosen: string[]): Promise<void> {
  const encoder = new TextEncoder()
  const held = await Promise.all(
    chosen.map((statement, i) => verifySignature('ES256', proofKey, signatures[i]!, encoder.encode(statement)))
  )
  const first = held.indexOf(false)
  if (first >= 0) invalid(`no signature fits the statement ${chosen[first]!.trimEnd()}`)
}

function invalid(detail: string): never {
  return fail('proof-invalid', detail, '/proof')
}
