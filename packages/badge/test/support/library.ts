/**
 * The library, for a page that has no bundler to find it by its name.
 *
 * @module
 */

export { createTrustList, verify } from '@quality-label/verifier'
