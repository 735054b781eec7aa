/**
 * Primitives from WebCrypto, with software where a page has none: `crypto.subtle` is undefined on http pages off
 * localhost, and older browsers have no Ed25519.
 *
 * @module
 */

import type { Primitives } from './primitives.js'

export const primitives: Primitives = {
  async sha256(data) {
    if (!subtle()) return (await import('./sha256-software.js')).sha256(data)
    return new Uint8Array(await subtle()!.digest('SHA-256', data as BufferSource))
  },

  async verifyEd25519(publicKey, signature, data) {
    const key = await importKey(publicKey)
    if (key === undefined) return undefined
    return key === null ? false : subtle()!.verify('Ed25519', key, signature as BufferSource, data as BufferSource)
  }
}

/** The key; `null` for bytes that are no key; `undefined` where the runtime knows no Ed25519. */
async function importKey(publicKey: Uint8Array): Promise<CryptoKey | null | undefined> {
  try {
    return await subtle()?.importKey('raw', publicKey as BufferSource, 'Ed25519', false, ['verify'])
  } catch (cause) {
    return (cause as Error).name === 'NotSupportedError' ? undefined : null
  }
}

function subtle(): SubtleCrypto | undefined {
  return (globalThis.crypto as Crypto | undefined)?.subtle
}
