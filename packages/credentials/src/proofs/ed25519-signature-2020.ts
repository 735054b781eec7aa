/**
 * The proof type Ed25519Signature2020, the forerunner of eddsa-rdfc-2022: the same two canonical texts and the same
 * hash, under a type of its own. Published status lists and badges carry it.
 *
 * @module
 * @see {@link https://www.w3.org/TR/2025/REC-vc-di-eddsa-20250515/#ed25519signature2020 Ed25519Signature2020, A.1}
 */

export { suite } from './eddsa-rdfc-2022.js'
