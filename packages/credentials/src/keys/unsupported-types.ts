/**
 * Types of key that have a name and are of no use here.
 *
 * @module
 */

/** Multicodecs that are known by name, so that an unsupported key is not called a malformed one. */
const unsupported: readonly (readonly [number, number, string])[] = [
  [0x82, 0x24, 'P-521'],
  [0xe7, 0x01, 'secp256k1'],
  [0xea, 0x01, 'BLS12-381'],
  [0xeb, 0x01, 'BLS12-381'],
  [0xec, 0x01, 'X25519'],
  [0x85, 0x24, 'RSA']
]

/** The name of a type of key that is known and of no use here. */
export function unsupportedType(bytes: Uint8Array): string | undefined {
  return unsupported.find(([first, second]) => bytes[0] === first && bytes[1] === second)?.[2]
}
