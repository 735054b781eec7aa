/**
 * RSA public keys: the structure RSAPublicKey, which is what stands between a PEM text and a JWK.
 *
 * @module
 */

import { fail } from '../errors.js'
import { contentOf, elementsOf, elementWith, only, tags } from './der.js'

export interface RsaNumbers {
  /** The modulus, big-endian, without a leading zero. */
  n: Uint8Array
  /** The exponent, the same way. */
  e: Uint8Array
}

/** Below, a key is too short to prove anything (RFC 7518, section 3.3); above, it serves to make verifiers work. */
const minBits = 2048
const maxBits = 8192

/**
 * Writes the structure.
 *
 * @throws {ProblemError} `key-malformed`, and `key-type-unsupported` for a length that is not used here.
 * @see {@link https://www.rfc-editor.org/rfc/rfc8017#appendix-A.1.1 RFC 8017, appendix A.1.1}
 */
export function encodeRsaKey({ n, e }: RsaNumbers, pointer?: string): Uint8Array {
  const bits = n.length * 8 - (n.length > 0 ? Math.clz32(n[0]!) - 24 : 0)
  if (n[0] === 0 || e[0] === 0) fail('key-malformed', 'a number of the RSA key begins with a zero', pointer)
  if (bits < minBits || bits > maxBits) fail('key-type-unsupported', `an RSA key of ${bits} bits`, pointer)
  // With 1 as its exponent everybody can sign; an even one belongs to no key.
  const odd = (e.at(-1) ?? 0) % 2 === 1
  if (!odd || (e.length === 1 && e[0] === 1) || e.length > 8)
    fail('key-malformed', 'the exponent of the RSA key is none', pointer)
  return elementWith(
    tags.sequence,
    Uint8Array.from([n, e].flatMap((number) => [...elementWith(tags.integer, positive(number))]))
  )
}

/**
 * Reads the structure: only as it is written here, so that one key has one text.
 *
 * @throws {ProblemError} `key-malformed`, `key-type-unsupported`.
 */
export function decodeRsaKey(der: Uint8Array): RsaNumbers {
  const [n, e, ...more] = elementsOf(only(der, tags.sequence))
  if (more.length > 0) fail('key-malformed', 'an RSA key has two numbers')
  const numbers = { n: unsigned(contentOf(n, tags.integer)), e: unsigned(contentOf(e, tags.integer)) }
  const again = encodeRsaKey(numbers)
  if (again.length !== der.length || again.some((byte, i) => byte !== der[i]))
    fail('key-malformed', 'the RSA key is not DER')
  return numbers
}

/** DER's numbers have a sign: one with its first bit set gets a zero before it. */
function positive(bytes: Uint8Array): Uint8Array {
  return (bytes[0] ?? 0) >= 0x80 ? Uint8Array.from([0, ...bytes]) : bytes
}

function unsigned(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0 ? bytes.subarray(1) : bytes
}
