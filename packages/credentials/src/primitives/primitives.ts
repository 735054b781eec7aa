/**
 * What the runtime must give: a hash, and Ed25519 where it has one.
 *
 * @module
 */

export interface Primitives {
  sha256(data: Uint8Array): Promise<Uint8Array>
  /** The native answer, or `undefined` where this runtime has no native Ed25519. */
  verifyEd25519(publicKey: Uint8Array, signature: Uint8Array, data: Uint8Array): Promise<boolean | undefined>
}
