/**
 * Primitives from node:crypto: synchronous inside, and about three times as fast as WebCrypto for small inputs.
 *
 * @module
 */

import { createHash, createPublicKey, verify, type KeyObject } from 'node:crypto'
import type { Primitives } from './primitives.js'

/**
 * The fixed start of a SubjectPublicKeyInfo for Ed25519. @see
 * {@link https://www.rfc-editor.org/rfc/rfc8410#section-4 RFC 8410, section 4}
 */
const spkiPrefix = Buffer.from('302a300506032b6570032100', 'hex')

export const primitives: Primitives = {
  sha256: (data) => Promise.resolve(new Uint8Array(createHash('sha256').update(data).digest())),
  verifyEd25519: (publicKey, signature, data) => Promise.resolve(verifyNow(publicKey, signature, data))
}

function verifyNow(publicKey: Uint8Array, signature: Uint8Array, data: Uint8Array): boolean {
  try {
    return verify(null, data, importKey(publicKey), signature)
  } catch {
    // A key that is no point of the curve.
    return false
  }
}

/** Reading a key costs as much as using it, and most credentials of a run are by a few issuers. */
const imported = new Map<string, KeyObject>()
const maxImported = 100

function importKey(publicKey: Uint8Array): KeyObject {
  const name = Buffer.from(publicKey).toString('latin1')
  const known = imported.get(name)
  if (known) return known
  const key = createPublicKey({ key: Buffer.concat([spkiPrefix, publicKey]), format: 'der', type: 'spki' })
  if (imported.size >= maxImported) imported.clear()
  imported.set(name, key)
  return key
}
