/**
 * SHA-256 in software. Loaded only where the runtime has none.
 *
 * @module
 */

export { sha256 } from '@noble/hashes/sha2.js'
