/**
 * How the EdDSA cryptosuites sign: Ed25519 over SHA-256.
 *
 * @module
 */

import { sha256 } from '../canonical/sha256.js'
import { verifyEd25519 } from '../keys/ed25519.js'
import { signatureOf } from './proof-value.js'
import type { SignatureScheme } from './signature-scheme.js'

/** @see {@link https://www.w3.org/TR/vc-di-eddsa/#algorithms Algorithms, 3} */
export const eddsa: SignatureScheme = {
  member: 'proofValue',
  digest: sha256,
  checkForm: (proof) => void signatureOf(proof, 64),
  verify: ({ proof, key }, hashData) => verifyEd25519(key.bytes, signatureOf(proof, 64), hashData)
}
