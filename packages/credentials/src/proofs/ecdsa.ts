/**
 * How the ECDSA cryptosuites sign: the curve of the key chooses the hash, also inside the canonicalization.
 *
 * @module
 */

import { digest, type HashName } from '../canonical/digest.js'
import { fail, UsageError } from '../errors.js'
import type { PublicKey } from '../keys/multikey.js'
import { verifySignature, type SignatureAlgorithm } from '../keys/verify-bytes.js'
import { signatureOf } from './proof-value.js'
import type { SignatureScheme } from './signature-scheme.js'

interface CurveRules {
  algorithm: SignatureAlgorithm
  hash: HashName
  /** Bytes of r and s, one after the other. */
  length: number
}

/** @see {@link https://www.w3.org/TR/vc-di-ecdsa/#hashing-ecdsa-rdfc-2019 Hashing (ecdsa-rdfc-2019), 3.2.4} */
const curves = new Map<string, CurveRules>([
  ['P-256', { algorithm: 'ES256', hash: 'SHA-256', length: 64 }],
  ['P-384', { algorithm: 'ES384', hash: 'SHA-384', length: 96 }]
])

/** @see {@link https://www.w3.org/TR/vc-di-ecdsa/#algorithms Algorithms, 3} */
export const ecdsa: SignatureScheme = {
  member: 'proofValue',
  digest: (text, key) => digest(rulesOf(key).hash, text),
  hashOf: (key) => rulesOf(key).hash,
  checkForm: (proof, key) => void signatureOf(proof, rulesOf(key).length),
  verify({ proof, key }, hashData) {
    const { algorithm, length } = rulesOf(key)
    return verifySignature(algorithm, key, signatureOf(proof, length), hashData)
  }
}

function rulesOf(key: PublicKey | undefined): CurveRules {
  if (!key) throw new UsageError('the hash of an ECDSA proof depends on its key')
  return curves.get(key.type) ?? fail('key-type-mismatch', `ECDSA by a key of type ${key.type}`, '/proof')
}
