/**
 * Ed25519 in software, for runtimes that have no native one. Loaded only there. The one file that knows @noble/ed25519.
 *
 * @module
 */

import { etc, getPublicKey, hashes, Point, sign } from '@noble/ed25519'
import { sha512 } from '@noble/hashes/sha2.js'

const order = 2n ** 252n + 27742317777372353535851937790883648493n

/**
 * The cofactorless equation by comparison of encodings: SB - hA must be written as R is. The library's own `verify`
 * multiplies by the cofactor, also in its strict mode, and so accepts signatures that native implementations refuse. S
 * of the order or above is refused before either path.
 */
export function verifyEd25519(publicKey: Uint8Array, signature: Uint8Array, data: Uint8Array): boolean {
  const r = signature.subarray(0, 32)
  const s = littleEndian(signature.subarray(32))
  const h = littleEndian(sha512(etc.concatBytes(r, publicKey, data))) % order
  try {
    const a = Point.fromBytes(publicKey)
    const expected = times(Point.BASE, s).add(times(a, h).negate())
    return equal(expected.toBytes(), r)
  } catch {
    return false
  }
}

/** The library refuses to multiply by zero, which is an ordinary scalar here. */
function times(point: Point, scalar: bigint): Point {
  return scalar === 0n ? Point.ZERO : point.multiply(scalar, false)
}

/** Signs in software. */
export function signEd25519(secretKey: Uint8Array, data: Uint8Array): Uint8Array {
  useSha512()
  return sign(data, secretKey)
}

/** The public key of a 32-byte secret key. */
export function publicKeyOf(secretKey: Uint8Array): Uint8Array {
  useSha512()
  return getPublicKey(secretKey)
}

/** The library takes its hash from outside when it is called synchronously. */
function useSha512(): void {
  hashes.sha512 ??= sha512
}

function littleEndian(bytes: Uint8Array): bigint {
  return BigInt(`0x${etc.bytesToHex(bytes.slice().reverse())}`)
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i])
}
