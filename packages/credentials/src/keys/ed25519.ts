/**
 * Ed25519 with one answer in every runtime.
 *
 * The policy: the cofactorless equation, S below the order, canonical encodings of A and R, A not of small order.
 * Native implementations check the equation and S; the rest is checked here before they run, so that no two runtimes
 * disagree.
 *
 * @module
 */

import { primitives } from '#primitives'

/** The prime of the field. */
const p = 2n ** 255n - 19n

/** The y coordinate of two of the four points of order eight; that of the others is its negative. */
const y8 = 2707385501144840649318225287225658788936804267575313519463743609750303402022n

/**
 * The y coordinates of the eight points of small order. A key of small order signs anything for anybody.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc8032#section-5.1 RFC 8032, section 5.1}
 */
const smallOrderY: ReadonlySet<bigint> = new Set([0n, 1n, p - 1n, y8, p - y8])

/**
 * Verifies an Ed25519 signature.
 *
 * @param publicKey 32 bytes.
 * @param signature 64 bytes; any other length does not verify.
 * @see {@link https://www.rfc-editor.org/rfc/rfc8032#section-5.1.7 RFC 8032, section 5.1.7}
 */
export async function verifyEd25519(publicKey: Uint8Array, signature: Uint8Array, data: Uint8Array): Promise<boolean> {
  if (publicKey.length !== 32 || signature.length !== 64) return false
  const r = signature.subarray(0, 32)
  if (!isCanonicalPoint(publicKey) || !isCanonicalPoint(r)) return false
  if (smallOrderY.has(yOf(publicKey))) return false
  const native = await primitives.verifyEd25519(publicKey, signature, data)
  if (native !== undefined) return native
  const { verifyEd25519: verifyInSoftware } = await import('./ed25519-noble.js')
  return verifyInSoftware(publicKey, signature, data)
}

/** The encoding is canonical when y is below p, and x = 0 (y = ±1) has no sign. */
function isCanonicalPoint(bytes: Uint8Array): boolean {
  const y = yOf(bytes)
  const negative = (bytes[31]! & 0x80) !== 0
  return y < p && !(negative && (y === 1n || y === p - 1n))
}

function yOf(bytes: Uint8Array): bigint {
  const copy = bytes.slice()
  copy[31]! &= 0x7f
  return littleEndian(copy)
}

function littleEndian(bytes: Uint8Array): bigint {
  let hex = '0x'
  for (let i = bytes.length - 1; i >= 0; i--) hex += bytes[i]!.toString(16).padStart(2, '0')
  return BigInt(hex)
}
