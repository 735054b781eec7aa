/**
 * Ed25519 with one answer in every runtime.
 *
 * The policy: the cofactorless equation, S below the order, canonical encodings of A and R, neither of small order.
 * Native implementations agree on the equation alone (WebKitGTK takes any S, Node 24 no R of small order); the rest is
 * checked here before they run, so that no two runtimes disagree.
 *
 * @module
 */

import { primitives } from '#primitives'

/** The bit of an encoded point that says which of the two x is meant; below it stands y. */
const signBit = 2n ** 255n

/** The prime of the field. */
const p = signBit - 19n

/** The order of the base point. A larger S would be a second signature for the same text. */
const order = 2n ** 252n + 27742317777372353535851937790883648493n

/**
 * Verifies an Ed25519 signature.
 *
 * @param publicKey 32 bytes.
 * @param signature 64 bytes; any other length does not verify.
 * @see {@link https://www.rfc-editor.org/rfc/rfc8032#section-5.1.7 RFC 8032, section 5.1.7}
 */
export async function verifyEd25519(publicKey: Uint8Array, signature: Uint8Array, data: Uint8Array): Promise<boolean> {
  if (publicKey.length !== 32 || signature.length !== 64) return false
  if (!isOrdinaryPoint(publicKey) || !isOrdinaryPoint(signature.subarray(0, 32))) return false
  if (littleEndian(signature.subarray(32)) >= order) return false
  const native = await primitives.verifyEd25519(publicKey, signature, data)
  if (native !== undefined) return native
  const { verifyEd25519: verifyInSoftware } = await import('./ed25519-noble.js')
  return verifyInSoftware(publicKey, signature, data)
}

/** Canonical, and not of small order. Of such points none has x = 0, whose sign could be written in two ways. */
function isOrdinaryPoint(bytes: Uint8Array): boolean {
  const y = littleEndian(bytes) % signBit
  return y < p && !isSmallOrder(y)
}

/**
 * A key of small order signs anything for anybody; no honest signer makes an R of one. Such points have y = 0 or ±1
 * (order 4 and below), or dy⁴ + 2y² = 1 (order 8: doubled, their y is 0), where d is -121665/121666.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc8032#section-5.1 RFC 8032, section 5.1}
 */
function isSmallOrder(y: bigint): boolean {
  const square = y * y
  return (y * (square - 1n) * (121665n * square * square - 243332n * square + 121666n)) % p === 0n
}

function littleEndian(bytes: Uint8Array): bigint {
  let hex = '0x'
  for (let i = bytes.length - 1; i >= 0; i--) hex += bytes[i]!.toString(16).padStart(2, '0')
  return BigInt(hex)
}
