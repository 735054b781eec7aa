/**
 * The proof type Ed25519Signature2018: canonical N-Quads under a detached JSON Web Signature. Badges of the first
 * plugfests carry it.
 *
 * @module
 * @see {@link https://w3c-ccg.github.io/lds-ed25519-2018/#algorithms The Ed25519Signature2018 suite, 3}
 */

import { detachedJws } from './detached-jws.js'
import { rdfcSuite } from './rdfc-suite.js'

/** The document need not name it: the words of the options are the suite's own. */
const context = 'https://w3id.org/security/suites/ed25519-2018/v1'

export const suite = rdfcSuite(detachedJws, context)
