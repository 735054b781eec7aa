/**
 * Points of the curves P-256 and P-384: between x with a sign, as Multikeys write them, and x with y, as JWKs do. What
 * is no point of its curve is refused here, before any runtime imports it.
 *
 * @module
 */

import { fail } from '../errors.js'

/** The curves y² = x³ - 3x + b over the integers modulo p. */
export type CurveName = 'P-256' | 'P-384'

interface Curve {
  p: bigint
  b: bigint
  /** Bytes of a coordinate. */
  size: number
}

/** @see {@link https://nvlpubs.nist.gov/nistpubs/SpecialPublications/NIST.SP.800-186.pdf SP 800-186, section 3.2.1} */
const curves: Readonly<Record<CurveName, Curve>> = {
  'P-256': {
    p: 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n,
    b: 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn,
    size: 32
  },
  'P-384': {
    p: 2n ** 384n - 2n ** 128n - 2n ** 96n + 2n ** 32n - 1n,
    b: 0xb3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aefn,
    size: 48
  }
}

/**
 * The compressed form of a point.
 *
 * @throws {ProblemError} `key-malformed` for what is no point of the curve.
 * @see {@link https://www.secg.org/sec1-v2.pdf SEC 1, section 2.3.3}
 */
export function compressPoint(name: CurveName, x: Uint8Array, y: Uint8Array, pointer?: string): Uint8Array {
  const { p, size } = curves[name]
  if (x.length !== size || y.length !== size)
    return fail('key-malformed', `a coordinate of ${name} has ${size} bytes`, pointer)
  const [x0, y0] = [numberOf(x), numberOf(y)]
  if (x0 >= p || y0 >= p || (y0 * y0) % p !== squareOfY(name, x0))
    return fail('key-malformed', `the key is no point of ${name}`, pointer)
  return Uint8Array.from([y0 % 2n === 0n ? 2 : 3, ...x])
}

/**
 * Both coordinates of a compressed point.
 *
 * @throws {ProblemError} `key-malformed` for what is no point of the curve.
 * @see {@link https://www.secg.org/sec1-v2.pdf SEC 1, section 2.3.4}
 */
export function decompressPoint(name: CurveName, point: Uint8Array): { x: Uint8Array; y: Uint8Array } {
  const { p, size } = curves[name]
  const [sign] = point
  const x = point.slice(1)
  const x0 = numberOf(x)
  const square = squareOfY(name, x0)
  // Both primes are 3 modulo 4, where this power is a root, if there is one.
  const root = power(square, (p + 1n) / 4n, p)
  if (x.length !== size || (sign !== 2 && sign !== 3) || x0 >= p || (root * root) % p !== square)
    return fail('key-malformed', `the key is no compressed point of ${name}`)
  const y = root % 2n === BigInt(sign % 2) ? root : p - root
  return { x, y: bytesOf(y, size) }
}

function squareOfY(name: CurveName, x: bigint): bigint {
  const { p, b } = curves[name]
  const value = (x * x * x - 3n * x + b) % p
  return value < 0n ? value + p : value
}

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n
  for (let square = base, rest = exponent; rest > 0n; rest >>= 1n, square = (square * square) % modulus) {
    if (rest % 2n === 1n) result = (result * square) % modulus
  }
  return result
}

function numberOf(bytes: Uint8Array): bigint {
  let hex = '0x0'
  for (const byte of bytes) hex += byte.toString(16).padStart(2, '0')
  return BigInt(hex)
}

function bytesOf(value: bigint, size: number): Uint8Array {
  const hex = value.toString(16).padStart(size * 2, '0')
  return Uint8Array.from({ length: size }, (_, i) => parseInt(hex.slice(i * 2, i * 2 + 2), 16))
}
